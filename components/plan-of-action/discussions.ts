import type { Locale } from '@/lib/web/locale';

/** What the record tells of one discussion; without a body it says only "Redes", not which of the two. */
export type Discussion = Readonly<{
  bodyCode: string | null;
  year: number;
  isSince: boolean;
  body?: Readonly<{ shortEs: string; shortEn: string; nameEs: string; nameEn: string }> | null;
}>;

export type ForumYears = Readonly<{
  key: string;
  label: string;
  years: readonly Readonly<{ year: number; isSince: boolean }>[];
}>;

/** Forums in order of importance. «Redes» last: nobody knows which. */
const order = ['VICE_MINISTERS', 'GRCM', 'NETWORK_TRAFFICKING', 'NETWORK_CONSULAR'];
const rankOf = (code: string): number => (order.indexOf(code) + order.length + 1) % (order.length + 1);

/** Discussions by forum, each with its years in order. `networks` names the forum that the record leaves open. */
export function byForum(discussions: readonly Discussion[], locale: Locale, networks: string): ForumYears[] {
  const forums = new Map<string, { label: string; years: { year: number; isSince: boolean }[] }>();
  for (const { bodyCode, body, year, isSince } of discussions) {
    const key = bodyCode ?? 'NETWORKS';
    const label = (locale === 'es' ? body?.shortEs : body?.shortEn) ?? networks;
    const forum = forums.get(key) ?? { label, years: [] };
    if (!forum.years.some((known) => known.year === year)) forum.years.push({ year, isSince });
    forums.set(key, forum);
  }
  return [...forums]
    .map(([key, { label, years }]) => ({ key, label, years: years.toSorted((a, b) => a.year - b.year) }))
    .toSorted((a, b) => rankOf(a.key) - rankOf(b.key));
}

/** The years that the record covers, or more where a discussion lies outside them. */
export function yearsOf(discussions: readonly Discussion[]): number[] {
  const years = discussions.map(({ year }) => year);
  const first = Math.min(1996, ...years);
  const last = Math.max(2010, ...years);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
