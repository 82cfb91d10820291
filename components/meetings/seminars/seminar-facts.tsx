import { useFormatter, useTranslations } from 'next-intl';
import type { SummaryRow } from '@/components/ui/summary-list';
import { seminarKindWords } from '@/lib/meetings/seminars/labels';
import type { SeminarView } from '@/lib/meetings/seminars/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** What a seminar's page says beside what that of every meeting says. */
export function useSeminarFacts(seminar: SeminarView | null, code: string, locale: Locale): SummaryRow[] {
  const format = useFormatter();
  const t = useTranslations('seminars.one');
  if (seminar === null) return [];
  const { kind, cosponsors, subtheme, offersHosts, hostsReason, hostsChangedAt } = seminar;
  return [
    { term: t('kind'), value: seminarKindWords[kind][locale] },
    {
      term: t('cosponsors'),
      value: cosponsors.length === 0 ? t('none') : cosponsors.map((one) => inLocale(one, 'name', locale)).join(', '),
      ...(offersHosts && {
        action: { href: `/${locale}/meetings/${code}/hosts`, label: t('changeHosts'), about: t('hosts') },
      }),
    },
    ...(hostsReason === null || hostsChangedAt === null
      ? []
      : [
          {
            term: t('hostsReason'),
            value: t('hostsSince', {
              date: format.dateTime(hostsChangedAt, { dateStyle: 'long' }),
              reason: hostsReason,
            }),
          },
        ]),
    ...(subtheme === null ? [] : [{ term: t('subtheme'), value: inLocale(subtheme, 'title', locale) }]),
    { term: t('convenedBy'), value: t('convened') },
  ];
}
