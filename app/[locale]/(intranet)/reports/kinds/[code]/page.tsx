import type { Metadata } from 'next';
import { cache } from 'react';
import { KindEditor } from '@/components/reports/kind-editor';
import { KindPage } from '@/components/reports/kind-page';
import { getKind } from '@/lib/reports/kinds/queries';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { editKindAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/reports/kinds/${encodeURIComponent(code)}`);
  return orNotFound(getKind(actor, code));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  return { title: inLocale(await load((await params).code), 'name', locale) };
}

/** One kind of report, and the form by which the Secretariat changes it. */
export default async function EditKindPage({ params }: Given) {
  const locale = await localeOf(params);
  const kind = await load((await params).code);
  const denial = kind.can.edit === null ? null : wordsFor(kind.can.edit, locale);
  const form = <KindEditor kind={kind} locale={locale} action={editKindAction} />;
  return <KindPage kind={kind} locale={locale} denial={denial} form={form} />;
}
