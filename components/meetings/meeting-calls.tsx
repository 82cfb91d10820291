import { useTranslations } from 'next-intl';
import { DueInstant } from '@/components/reports/due-instant';
import { DataTable } from '@/components/ui/data-table';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { callStatusWords } from '@/lib/reports/calls/labels';
import type { CallHead } from '@/lib/reports/calls/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** The reports that are asked for a meeting, with their deadlines. */
export function MeetingCalls({ calls, locale }: Readonly<{ calls: readonly CallHead[]; locale: Locale }>) {
  const t = useTranslations('meetings.one');
  return (
    <section aria-labelledby="calls">
      <h2 id="calls" className="mb-3 font-serif text-xl font-semibold">
        {t('calls')}
      </h2>
      <DataTable
        caption={t('calls')}
        isCaptionHidden
        columns={[
          { key: 'call', label: t('call') },
          { key: 'due', label: t('due') },
          { key: 'state', label: t('callState') },
        ]}
        rows={calls.map(({ id, kind, dueAt, status }) => ({
          key: id,
          cells: [
            <TextLink key="call" href={`/${locale}/reports/calls/${id}`} className="inline-block min-h-6">
              {inLocale(kind, 'name', locale)}
            </TextLink>,
            <DueInstant key="due" at={dueAt} locale={locale} />,
            <StatusTag key="state" tone={status === 'OPEN' ? 'good' : 'neutral'}>
              {callStatusWords[status][locale]}
            </StatusTag>,
          ],
        }))}
        empty={t('noCalls')}
      />
    </section>
  );
}
