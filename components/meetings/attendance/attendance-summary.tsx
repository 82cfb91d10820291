import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { AttendanceView } from '@/lib/meetings/attendance/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** The delegations that were in a session, each with how many people, and the way to the list. */
export function AttendanceSummary({ view, locale }: Readonly<{ view: AttendanceView; locale: Locale }>) {
  const t = useTranslations('attendance');
  const { meeting, session, parties, present, version, canKeep } = view;
  if (version === 0 && canKeep !== null) return null;
  const there = parties
    .map(({ party, people }) => ({ party, count: people.filter(({ isPresent }) => isPresent).length }))
    .filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="attendance" className="grid gap-3">
      <h2 id="attendance" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="font-semibold">{version === 0 ? t('notKept') : t('count', present)}</p>
      {there.length > 0 && (
        <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {there.map(({ party, count }) => (
            <li key={party.code}>
              {inLocale(party, 'name', locale)} <span className="text-muted">{t('people', { count })}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="print:hidden">
        <TextLink
          href={`/${locale}/meetings/${meeting.code}/sessions/${session.code}/attendance`}
          className="inline-block min-h-6"
        >
          {t(canKeep === null ? 'toKeep' : 'toRead')}
        </TextLink>
      </p>
    </section>
  );
}
