import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewItemPage } from '@/components/meetings/agenda/item-page';
import { findOutstanding } from '@/lib/decisions/outstanding-queries';
import { getNewItem } from '@/lib/meetings/agenda/item-queries';
import { NewItemAsked } from '@/lib/meetings/agenda/schema';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { addItemAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'agenda.item' });
  return { title: t('add') };
}

/** The form of a new item; whoever adds none reads why. */
export default async function AddItemPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { code } = await params;
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/agenda/items/new`);
  const asked = NewItemAsked.parse(await searchParams);
  const page = await orNotFound(getNewItem(actor, code, asked));
  const decision = await findOutstanding(actor, code, asked.decision);
  return <NewItemPage {...{ page, decision, locale }} add={addItemAction} formKey={newFormKey()} />;
}
