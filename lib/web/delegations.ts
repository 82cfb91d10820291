import 'server-only';
import { revalidatePath } from 'next/cache';
import { getLocale, getTranslations } from 'next-intl/server';
import type { DelegationDone } from '@/lib/meetings/delegations/schema';
import type { ArrivalView } from '@/lib/meetings/delegations/views';
import type { Outcome } from './form';

/** The meeting's delegations as they are now, with what was done in words. */
export function delegationsDone({ code }: Readonly<{ code: string }>, done: DelegationDone): Outcome {
  revalidatePath('/[locale]/(intranet)/meetings', 'layout');
  return { goTo: `/meetings/${code}/delegations?done=${done}` };
}

/** Who arrived, in words; the form is empty again for the next one. */
export async function welcome({ name, partyEs, partyEn, wasRegistered }: ArrivalView): Promise<Outcome> {
  const t = await getTranslations('delegations.arrival');
  const party = (await getLocale()) === 'en' ? partyEn : partyEs;
  return { notice: t(wasRegistered ? 'again' : 'welcome', { name, party }), values: { code: '' } };
}
