import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ItemPage } from '@/components/meetings/agenda/item-page';
import { listPapers } from '@/lib/documents/agenda-papers/queries';
import { getItem } from '@/lib/meetings/agenda/item-queries';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string; itemId: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string, itemId: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/agenda/items/${itemId}`);
  const page = await orNotFound(getItem(actor, code, idOrNotFound(itemId)));
  return { page, papers: (await listPapers(actor, [itemId])).get(itemId) ?? [] };
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const { code, itemId } = await params;
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'agenda.item' });
  return { title: t('edit', { code: (await load(code, itemId)).page.item?.code ?? '' }) };
}

/** One item of an agenda: its words, its place, its documents. */
export default async function OneItemPage({ params }: Given) {
  const locale = await localeOf(params);
  const { code, itemId } = await params;
  const { page, papers } = await load(code, itemId);
  const own = {
    ...{ edit: actions.editItemAction, move: actions.moveItemAction, remove: actions.removeItemAction },
    ...{ mark: actions.markItemAction, attach: actions.attachPaperAction, detach: actions.detachPaperAction },
  };
  return <ItemPage {...{ page, papers, locale }} actions={own} formKey={newFormKey()} />;
}
