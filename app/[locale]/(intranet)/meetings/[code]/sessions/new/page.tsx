import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SessionEditor } from '@/components/meetings/session-editor';
import { getNewSession } from '@/lib/meetings/sessions/programme-queries';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { addSessionAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'meetings.session.add' });
  return { title: t('title') };
}

/** The form of a new session; whoever adds none reads why. */
export default async function AddSessionPage({ params }: Given) {
  const locale = await localeOf(params);
  const { code } = await params;
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/sessions/new`);
  const { meeting, kinds, denial } = await orNotFound(getNewSession(actor, code));
  return (
    <SessionEditor
      meeting={meeting}
      session={null}
      kinds={kinds}
      locale={locale}
      denial={denial === null ? null : wordsFor(denial, locale)}
      action={addSessionAction}
      identity={{ meetingId: meeting.id, key: newFormKey() }}
    />
  );
}
