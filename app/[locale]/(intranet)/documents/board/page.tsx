import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BoardPage } from '@/components/documents/board-page';
import { getBoard } from '@/lib/documents/documents/board-queries';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'documents.board' });
  return { title: t('title') };
}

/** Papers on their way to their readers. */
export default async function DocumentsBoardPage({ params }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/documents/board');
  return <BoardPage board={await orNotFound(getBoard(actor))} locale={locale} />;
}
