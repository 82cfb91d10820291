import type { Metadata } from 'next';
import { TextsPage } from '@/components/texts/texts-page';
import { listTexts } from '@/lib/texts/texts/queries';
import { TextsAsked } from '@/lib/texts/texts/schema';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf } from '@/lib/web/page';

type Given = Readonly<{
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].texts.title };
}

/** The texts that the reader may know of. */
export default async function AllTextsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/texts');
  return <TextsPage list={await listTexts(actor, TextsAsked.parse(await searchParams))} locale={locale} />;
}
