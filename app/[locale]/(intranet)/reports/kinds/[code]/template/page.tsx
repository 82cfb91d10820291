import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { TemplateEditor } from '@/components/reports/template-editor';
import { TemplatePage } from '@/components/reports/template-page';
import { getKind } from '@/lib/reports/kinds/queries';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { editTemplateAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/reports/kinds/${encodeURIComponent(code)}/template`);
  return orNotFound(getKind(actor, code));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const kind = await load((await params).code);
  const t = await getTranslations({ locale, namespace: 'kinds.template' });
  return { title: t('titleOf', { kind: inLocale(kind, 'name', locale) }) };
}

/** The bilingual template of a kind, section by section. */
export default async function EditTemplatePage({ params }: Given) {
  const locale = await localeOf(params);
  const kind = await load((await params).code);
  const denial = kind.can.editTemplate === null ? null : wordsFor(kind.can.editTemplate, locale);
  const form = <TemplateEditor kind={kind} action={editTemplateAction} />;
  return <TemplatePage kind={kind} locale={locale} denial={denial} form={form} />;
}
