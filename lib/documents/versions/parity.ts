/** Whether the two languages of a paper say the same. BOTH: in step; ES and EN: that one is missing or behind; NONE: there is no file yet. */
export type Parity = 'BOTH' | 'MISSING_ES' | 'MISSING_EN' | 'BEHIND_ES' | 'BEHIND_EN' | 'NONE';

type Newest = Readonly<{ number: number; rendersNumber: number | null; addedAt: Date }>;

/** A language is behind when the other one has a version that it was not made from and that does not come from it. Given the newest of each. */
export function parityOf(es: Newest | undefined, en: Newest | undefined): Parity {
  if (es === undefined) return en === undefined ? 'NONE' : 'MISSING_ES';
  if (en === undefined) return 'MISSING_EN';
  if (es.rendersNumber === en.number || en.rendersNumber === es.number) return 'BOTH';
  return es.addedAt < en.addedAt ? 'BEHIND_ES' : 'BEHIND_EN';
}
