import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { sessionKindWords } from '@/lib/meetings/labels';
import type { SessionDone } from '@/lib/meetings/sessions/schema';
import type { SessionPage as Page } from '@/lib/meetings/sessions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { OwnRights } from './own-rights';
import { ParticipationMatrix } from './participation-matrix';
import { Hours } from './session-hours';

type Given = Readonly<{
  page: Page;
  locale: Locale;
  ownZone: string;
  done: SessionDone | undefined;
  children?: ReactNode;
}>;

/** A session: when it is, what the reader may do in it, and the five rights of every class with their rules. */
export function SessionPage({ page, locale, ownZone, done, children }: Given) {
  const t = useTranslations('meetings.session');
  const all = useTranslations('meetings');
  const { meeting, session, matrix } = page;
  const { kind, startsAt, can } = session;
  const zone = meeting.timeZone;
  const change = (
    <ButtonLink variant="secondary" href={`/${locale}/meetings/${meeting.code}/sessions/${session.code}/edit`}>
      {t('change.title')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: all('backToOne') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={inLocale(session, 'title', locale)}
        lead={sessionKindWords[kind][locale]}
        actions={can.change === null ? change : undefined}
      />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        <SummaryList
          rows={[
            {
              term: all('list.meeting'),
              value: <Whole href={`/${locale}/meetings/${meeting.code}`}>{meeting.code}</Whole>,
            },
            { term: t('day'), value: <DateTime at={startsAt} locale={locale} zone={zone} /> },
            { term: t('hours'), value: <Hours session={session} zone={zone} ownZone={ownZone} locale={locale} /> },
          ]}
        />
        <OwnRights own={session.own} label={all('one.own')} locale={locale} />
        <section aria-labelledby="matrix">
          <h2 id="matrix" className="mb-3 font-serif text-xl font-semibold">
            {t('matrix.title')}
          </h2>
          <p className="mb-4 max-w-reading text-muted">{t('matrix.lead')}</p>
          <ParticipationMatrix matrix={matrix} locale={locale} />
        </section>
        {children}
      </div>
    </>
  );
}

const Whole = ({ href, children }: Readonly<{ href: string; children: string }>) => (
  <TextLink href={href} className="inline-block min-h-6">
    {children}
  </TextLink>
);
