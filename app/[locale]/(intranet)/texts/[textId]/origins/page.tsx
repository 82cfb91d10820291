import type { Metadata } from 'next';
import { OriginsPage } from '@/components/texts/groups/origins-page';
import { getOrigins } from '@/lib/texts/groups/queries';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; textId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].draftingGroups.origins.title };
}

/** From where the paragraphs of a text came, as far as the reader may know of it. */
export default async function OriginsOfTextPage({ params }: Given) {
  const locale = await localeOf(params);
  const { textId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/origins`);
  return <OriginsPage view={await orNotFound(getOrigins(actor, idOrNotFound(textId)))} locale={locale} />;
}
