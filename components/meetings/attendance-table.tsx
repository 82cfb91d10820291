import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { participantWords } from '@/lib/meetings/labels';
import type { MeetingView } from '@/lib/meetings/meetings/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useVerdict } from './own-rights';

/** Who attends which session: the sessions against the classes of party, each cell with its rule; the five rights are a link away. */
export function AttendanceTable({ meeting, locale }: Readonly<{ meeting: MeetingView; locale: Locale }>) {
  const t = useTranslations('meetings.one.attendance');
  const words = useVerdict(locale);
  const [first] = meeting.sessions;
  if (first === undefined) return null;
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance" className="mb-3 font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mb-4 max-w-reading text-muted">{t('lead')}</p>
      <DataTable
        caption={t('title')}
        isCaptionHidden
        columns={[
          { key: 'session', label: t('session') },
          ...first.attendance.map(({ partyKind }) => ({ key: partyKind, label: participantWords[partyKind][locale] })),
        ]}
        rows={meeting.sessions.map((session) => ({
          key: session.id,
          cells: [
            <TextLink
              key="session"
              href={`/${locale}/meetings/${meeting.code}/sessions/${session.code}#matrix`}
              className="inline-block min-h-6"
            >
              {inLocale(session, 'title', locale)}
            </TextLink>,
            ...session.attendance.map(({ partyKind, cell }) => (
              <span key={partyKind} className={cell.verdict === 'NO' ? 'text-muted' : 'font-semibold'}>
                {words(cell)}
              </span>
            )),
          ],
        }))}
        empty={t('title')}
      />
    </section>
  );
}
