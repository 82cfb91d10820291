import { useTranslations } from 'next-intl';
import type { AgendaField } from '@/components/meetings/agenda/agenda-form';
import { paragraphKindWords } from '@/lib/texts/texts/labels';
import { paragraphKinds } from '@/lib/texts/texts/schema';
import type { Locale } from '@/lib/web/locale';

/** The two languages of a paragraph, and whether they say the same. */
export function useWordsFields({
  es,
  en,
  isInStep,
}: Readonly<{ es: string; en: string; isInStep: boolean }>): AgendaField[] {
  const t = useTranslations('texts.edit');
  return [
    { as: 'lines', name: 'wordsEs', label: t('wordsEs'), lang: 'es', start: es },
    { as: 'lines', name: 'wordsEn', label: t('wordsEn'), lang: 'en', start: en },
    { as: 'box', name: 'isInStep', label: t('isInStep'), hint: t('isInStepHint'), isTicked: isInStep },
  ];
}

/** What a paragraph is, and how deep it stands. */
export function useKindFields(
  { kind, level }: Readonly<{ kind: string; level: number }>,
  locale: Locale,
): AgendaField[] {
  const t = useTranslations('texts.arrange');
  return [
    {
      ...{ as: 'select', name: 'kind', label: t('kind'), start: kind },
      options: paragraphKinds.map((one) => ({ value: one, label: paragraphKindWords[one][locale] })),
    },
    {
      ...{ as: 'select', name: 'level', label: t('level'), start: String(level) },
      options: (['0', '1', '2'] as const).map((one) => ({ value: one, label: t(`levels.${one}`) })),
    },
  ];
}
