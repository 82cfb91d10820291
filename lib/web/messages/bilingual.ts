/** Words of a page by key; nested at will. Values are ICU messages (next-intl). */
export type Words = { readonly [key: string]: string | Words };

type SameKeys<Given> = { readonly [Key in keyof Given]: Given[Key] extends string ? string : SameKeys<Given[Key]> };

/** A namespace in both languages. A key that one language lacks does not compile. */
export function bilingual<const Es extends Words>(
  es: Es,
  en: SameKeys<Es>,
): { readonly es: SameKeys<Es>; readonly en: SameKeys<Es> } {
  return { es: es as unknown as SameKeys<Es>, en };
}
