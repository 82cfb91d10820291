import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MatrixView } from '@/components/reports/matrix-view';
import { getMatrix } from '@/lib/reports/matrix/queries';
import { MatrixAsked } from '@/lib/reports/matrix/schema';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { remindCallAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'matrix' });
  return { title: t('title') };
}

/** Members × kinds × cycles, as far as this reader may know. */
export default async function MatrixPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/reports/matrix');
  const matrix = await orNotFound(getMatrix(actor, MatrixAsked.parse(await searchParams)));
  return <MatrixView matrix={matrix} locale={locale} remind={remindCallAction} keyOf={newFormKey} />;
}
