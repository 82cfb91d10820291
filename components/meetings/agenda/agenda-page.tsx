import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { agendaStatusWords, versionKindWords } from '@/lib/meetings/agenda/labels';
import { inLocale } from '@/lib/web/locale';
import { MeetingTabs } from '../meeting-tabs';
import { zoneWords } from '../zone-words';
import { AgendaForm } from './agenda-form';
import { AgendaParts, Missing } from './agenda-parts';
import { ArrangeForm } from './arrange-form';
import type { AgendaPageGiven } from './given';
import { AgendaPaperLinks } from './paper-links';
import { SessionItems } from './session-items';

const tones = { DRAFT: 'neutral', IN_CONSULTATION: 'asked', PUBLISHED: 'good' } as const;

/** The agenda of a meeting: as it is written for those who write it, as it was published for others. */
export function AgendaPage(given: AgendaPageGiven) {
  const { view, locale, done } = given;
  const t = useTranslations('agenda');
  const { meeting, agenda, sessions } = view;
  const address = `/${locale}/meetings/${meeting.code}/agenda`;
  const canShow = sessions.some(({ lines }) => lines.length > 0);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: t('toMeeting') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        status={
          agenda !== null && (
            <StatusTag tone={tones[agenda.status]}>{agendaStatusWords[agenda.status][locale]}</StatusTag>
          )
        }
        actions={
          canShow && (
            <ButtonLink variant="secondary" href={`${address}/projector`}>
              {t('projector')}
            </ButtonLink>
          )
        }
      />
      <MeetingTabs code={meeting.code} current="agenda" locale={locale} />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        {agenda === null && <NotThere {...given} />}
        {agenda !== null && <Standing {...given} />}
        {agenda !== null && agenda.missing.length > 0 && <Missing {...given} agenda={agenda} />}
        <Sessions {...given} />
        {agenda !== null && <AgendaParts {...given} agenda={agenda} />}
      </div>
    </>
  );
}

/** None was begun, or none that this reader may know of: the page is the same. */
function NotThere({ view, actions, formKey }: AgendaPageGiven) {
  const t = useTranslations('agenda');
  if (view.canBegin !== null) {
    return (
      <EmptyState title={t('none.title')}>
        <p>{t('none.text')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('begin.title')}>
      <p>{t('begin.lead')}</p>
      <AgendaForm
        action={actions.begin}
        identity={{ meetingId: view.meeting.id, key: formKey }}
        fields={[]}
        words={{ press: t('begin.press'), pressing: t('begin.pressing'), refused: t('begin.refused') }}
      />
    </EmptyState>
  );
}

/** What is shown, and its paper. */
function Standing({ view, locale }: AgendaPageGiven) {
  const t = useTranslations('agenda');
  const { meeting, agenda, isDraft } = view;
  const last = agenda?.versions[0];
  return (
    <div className="grid gap-1">
      <p className="text-muted">
        {isDraft || last === undefined
          ? t('asDraft')
          : t('asVersion', { kind: versionKindWords[last.kind][locale], number: last.number })}{' '}
        {t('zoneLead', { zone: zoneWords(meeting.timeZone, meeting.startsOn, locale) })}
      </p>
      <AgendaPaperLinks code={meeting.code} number={isDraft ? null : (last?.number ?? null)} locale={locale} />
    </div>
  );
}

const isWritable = ({ can }: AgendaPageGiven['view']['sessions'][number]): boolean =>
  can.edit === null || can.mark === null;

function Sessions({ view, papers, locale, actions }: AgendaPageGiven) {
  const t = useTranslations('agenda');
  const { meeting, agenda, sessions } = view;
  // Without an agenda only the closed part can be written, by those who are in it.
  const shown = agenda === null ? sessions.filter(({ kind }) => kind === 'CLOSED_DOOR') : sessions;
  if (shown.length === 0) {
    return agenda === null ? null : (
      <EmptyState title={t('noSessions.title')}>
        <p>{t('noSessions.text')}</p>
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-10">
      {shown.some(isWritable) && <ArrangeForm action={actions.arrange} refused={t('arrangeRefused')} />}
      {shown.map((session) => (
        <SessionItems
          key={session.id}
          code={meeting.code}
          session={session}
          zone={meeting.timeZone}
          papers={papers}
          locale={locale}
          isWritable={isWritable(session)}
        />
      ))}
    </div>
  );
}
