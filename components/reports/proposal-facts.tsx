import { useTranslations } from 'next-intl';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import type { CallProposal } from '@/lib/reports/calls/views';
import { deadlineSentence } from '@/lib/reports/kinds/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { callName } from './call-chooser';

/** What the new call follows from: the kind's rule and template, and what was called for already. */
export function ProposalFacts({ proposal, locale }: Readonly<{ proposal: CallProposal; locale: Locale }>) {
  const t = useTranslations('calls.new');
  const { kind, deadline, revision, sectionCount, existing } = proposal;
  const rows: SummaryRow[] = [
    {
      term: t('kind'),
      value: inLocale(kind, 'name', locale),
      action: { href: `/${locale}/reports/calls/new`, label: t('otherKind') },
    },
    {
      term: t('deadline'),
      value: (
        <span className="grid gap-1">
          <span>{deadlineSentence(deadline, locale)}</span>
          {deadline.deadlineRule !== 'NONE' && <span className="text-sm text-muted">{t('endOfDay')}</span>}
        </span>
      ),
    },
    ...(deadline.departureReason === null ? [] : [{ term: t('departure'), value: deadline.departureReason }]),
    ...(revision === 0 ? [] : [{ term: t('template'), value: t('templateOf', { revision, count: sectionCount }) }]),
    ...(existing.length === 0
      ? []
      : [
          {
            term: t('existing'),
            value: (
              <ul className="grid gap-1">
                {existing.map((call) => (
                  <li key={call.id}>
                    <TextLink href={`/${locale}/reports/calls/${call.id}`} className="inline-block min-h-6">
                      {callName(call, locale)}
                    </TextLink>
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
  ];
  return <SummaryList rows={rows} />;
}
