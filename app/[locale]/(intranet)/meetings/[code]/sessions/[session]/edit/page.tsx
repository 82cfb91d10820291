import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RemoveSession } from '@/components/meetings/remove-session';
import { SessionEditor } from '@/components/meetings/session-editor';
import { getSession } from '@/lib/meetings/sessions/programme-queries';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { changeSessionAction, removeSessionAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string; session: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'meetings.session.change' });
  return { title: t('title') };
}

/** The form that changes a session, and the one that removes it; whoever may do neither reads why. */
export default async function ChangeSessionPage({ params }: Given) {
  const locale = await localeOf(params);
  const { code, session: sessionCode } = await params;
  const address = `/meetings/${encodeURIComponent(code)}/sessions/${encodeURIComponent(sessionCode)}/edit`;
  const actor = await actorOrSignIn(address);
  const { meeting, session, kinds } = await orNotFound(getSession(actor, code, sessionCode));
  const { change, remove } = session.can;
  return (
    <SessionEditor
      meeting={meeting}
      session={session}
      kinds={kinds}
      locale={locale}
      denial={change === null ? null : wordsFor(change, locale)}
      action={changeSessionAction}
      identity={{ sessionId: session.id, version: String(session.version) }}
    >
      <RemoveSession
        session={session}
        action={removeSessionAction}
        denial={remove === null ? null : wordsFor(remove, locale)}
      />
    </SessionEditor>
  );
}
