import type { Metadata } from 'next';
import { cache } from 'react';
import { VersionPage } from '@/components/meetings/agenda/version-page';
import { listLaidPapers } from '@/lib/documents/agenda-papers/queries';
import { versionKindWords } from '@/lib/meetings/agenda/labels';
import { getVersion } from '@/lib/meetings/agenda/version-queries';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; code: string; number: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string, number: string) => {
  const actor = await actorOrSignIn(
    `/meetings/${encodeURIComponent(code)}/agenda/versions/${encodeURIComponent(number)}`,
  );
  const page = await orNotFound(getVersion(actor, code, Number(number)));
  return { page, papers: await listLaidPapers(actor, page.version.id) };
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { code, number } = await params;
  const { meeting, version } = (await load(code, number)).page;
  return {
    title: `${versionKindWords[version.kind][locale]} ${version.number}, ${inLocale(meeting, 'title', locale)}`,
  };
}

/** One version of an agenda, with what changed since the one before. */
export default async function AgendaVersionPage({ params }: Given) {
  const locale = await localeOf(params);
  const { code, number } = await params;
  return <VersionPage {...(await load(code, number))} locale={locale} />;
}
