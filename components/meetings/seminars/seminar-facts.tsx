import { useTranslations } from 'next-intl';
import type { SummaryRow } from '@/components/ui/summary-list';
import { seminarKindWords } from '@/lib/meetings/seminars/labels';
import type { SeminarView } from '@/lib/meetings/seminars/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** What a seminar's page says beside what that of every meeting says. */
export function useSeminarFacts(seminar: SeminarView | null, locale: Locale): SummaryRow[] {
  const t = useTranslations('seminars.one');
  if (seminar === null) return [];
  const { kind, cosponsors, subtheme } = seminar;
  return [
    { term: t('kind'), value: seminarKindWords[kind][locale] },
    {
      term: t('cosponsors'),
      value: cosponsors.length === 0 ? t('none') : cosponsors.map((one) => inLocale(one, 'name', locale)).join(', '),
    },
    ...(subtheme === null ? [] : [{ term: t('subtheme'), value: inLocale(subtheme, 'title', locale) }]),
    { term: t('convenedBy'), value: t('convened') },
  ];
}
