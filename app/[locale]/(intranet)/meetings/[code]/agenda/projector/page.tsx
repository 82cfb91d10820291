import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Projector } from '@/components/meetings/agenda/projector';
import { ProjectorAsked } from '@/lib/meetings/agenda/schema';
import { getProjector } from '@/lib/meetings/agenda/version-queries';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'agenda' });
  return { title: `${t('projector')}, ${(await params).code}` };
}

/** The agenda in big type, for a room. */
export default async function AgendaProjectorPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { code } = await params;
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/agenda/projector`);
  const view = await orNotFound(getProjector(actor, code, ProjectorAsked.parse(await searchParams)));
  return <Projector view={view} locale={locale} />;
}
