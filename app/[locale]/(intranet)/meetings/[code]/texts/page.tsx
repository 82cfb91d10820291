import type { Metadata } from 'next';
import { cache } from 'react';
import { MeetingTextsPage } from '@/components/texts/texts-page';
import { getMeetingTexts } from '@/lib/texts/texts/queries';
import { inLocale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/texts`);
  return orNotFound(getMeetingTexts(actor, code));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { meeting } = await load((await params).code);
  return { title: `${messages[locale].texts.title}, ${inLocale(meeting, 'title', locale)}` };
}

/** The texts of a meeting that the reader may know of. */
export default async function TextsOfMeetingPage({ params }: Given) {
  const locale = await localeOf(params);
  return <MeetingTextsPage view={await load((await params).code)} locale={locale} />;
}
