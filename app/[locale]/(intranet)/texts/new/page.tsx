import type { Metadata } from 'next';
import { NewTextPage } from '@/components/texts/write-page';
import { getNewText } from '@/lib/texts/texts/queries';
import { newFormKey } from '@/lib/web/form-key';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound, textOf } from '@/lib/web/page';
import { beginTextAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].texts.begin.title };
}

/** The form by which a text begins in a session. */
export default async function BeginTextPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const session = textOf((await searchParams).session) ?? '';
  const actor = await actorOrSignIn(`/texts/new?session=${encodeURIComponent(session)}`);
  const page = await orNotFound(getNewText(actor, idOrNotFound(session)));
  return <NewTextPage {...{ page, locale }} action={beginTextAction} formKey={newFormKey()} />;
}
