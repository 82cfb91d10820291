import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { AttendanceDone } from '@/lib/meetings/attendance/schema';
import type { AttendanceView, AttendingParty } from '@/lib/meetings/attendance/views';
import { delegateRoleLabels } from '@/lib/meetings/delegations/labels';
import { participantWords } from '@/lib/meetings/labels';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { CheckInForm } from '../delegations/check-in-form';
import { dayOfZone } from '../zone-words';
import { AttendanceForm, type Group } from './attendance-form';

type Given = Readonly<{
  view: AttendanceView;
  locale: Locale;
  done: AttendanceDone | undefined;
  actions: Readonly<{ keep: FormAction; mark: FormAction }>;
}>;

/** Who is in a session: a box for each accredited person in the order of protocol, or who was there. */
export function AttendancePage({ view, locale, done, actions }: Given) {
  const t = useTranslations('attendance');
  const all = useTranslations('meetings');
  const { meeting, session, parties, present, version, canKeep } = view;
  return (
    <>
      <PageHeader
        backTo={{
          href: `/${locale}/meetings/${meeting.code}/sessions/${session.code}`,
          label: all('session.backToSession'),
        }}
        eyebrow={`${inLocale(meeting, 'title', locale)}, ${dateWords(dayOfZone(session.startsAt, meeting.timeZone), locale)}`}
        title={`${t('title')}: ${inLocale(session, 'title', locale)}`}
        lead={<p>{version === 0 ? t('notKept') : t('count', present)}</p>}
      />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        <p className="print:hidden">
          <a
            href={`/api/v1/meetings/${meeting.code}/attendance?locale=${locale}`}
            className="link inline-block min-h-6"
          >
            {t('export')}
          </a>
        </p>
        {canKeep === null ? (
          <Kept view={view} locale={locale} actions={actions} />
        ) : (
          <>
            <p className="max-w-reading text-muted">{wordsFor(canKeep, locale)}</p>
            <There parties={parties} locale={locale} />
          </>
        )}
      </div>
    </>
  );
}

function Kept({ view: { session, version, parties }, locale, actions }: Pick<Given, 'view' | 'locale' | 'actions'>) {
  const t = useTranslations('attendance');
  const arrival = useTranslations('delegations.arrival');
  const groups = parties.map(({ party, partyKind, attends, people }, index): Group => {
    const isFirst = parties[index - 1]?.partyKind !== partyKind;
    return {
      key: party.code,
      klass: isFirst ? participantWords[partyKind][locale] : null,
      name: inLocale(party, 'name', locale),
      denial: attends.verdict === 'YES' ? null : t('doesNotAttend', { rule: attends.rule }),
      people: people.map(({ id, name, post, role, isPresent }) => ({
        ...{ id, name, isPresent },
        about: `${delegateRoleLabels[role][locale]}, ${post}`,
      })),
    };
  });
  return (
    <>
      <section aria-labelledby="by-badge" className="grid gap-4 print:hidden">
        <h2 id="by-badge" className="font-serif text-xl font-semibold">
          {t('badge.title')}
        </h2>
        <CheckInForm
          action={actions.mark}
          hidden={{ sessionId: session.id }}
          words={{
            code: arrival('code'),
            press: t('badge.press'),
            pressing: t('badge.pressing'),
            refused: t('badge.refused'),
            camera: arrival('camera'),
            stop: arrival('stop'),
            noCamera: arrival('noCamera'),
          }}
        />
      </section>
      <section aria-labelledby="by-list" className="grid gap-4">
        <h2 id="by-list" className="font-serif text-xl font-semibold">
          {t('list.title')}
        </h2>
        {groups.length === 0 ? (
          <EmptyState title={t('list.none')} level={3}>
            <p>{t('list.noneText')}</p>
          </EmptyState>
        ) : (
          <AttendanceForm
            action={actions.keep}
            hidden={{ sessionId: session.id, version: String(version) }}
            groups={groups}
            words={{ press: t('list.press'), pressing: t('list.pressing'), refused: t('list.refused') }}
          />
        )}
      </section>
    </>
  );
}

function There({ parties, locale }: Readonly<{ parties: readonly AttendingParty[]; locale: Locale }>) {
  const t = useTranslations('attendance.there');
  return (
    <DataTable
      caption={t('caption')}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'party', label: t('party') },
        { key: 'role', label: t('role') },
      ]}
      rows={parties.flatMap(({ party, people }) =>
        people
          .filter(({ isPresent }) => isPresent)
          .map(({ id, name, post, role }) => ({
            key: id,
            cells: [name, inLocale(party, 'name', locale), `${delegateRoleLabels[role][locale]}, ${post}`],
          })),
      )}
      empty={t('none')}
    />
  );
}
