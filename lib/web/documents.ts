import 'server-only';
import { revalidatePath } from 'next/cache';
import { type DocumentDone, manageAddress } from '@/lib/documents/documents/schema';
import type { Outcome } from './form';

/** The document as it is now, with what was done in words. */
export function documentDone({ symbol }: Readonly<{ symbol: string }>, done: DocumentDone): Outcome {
  revalidatePath('/[locale]/(intranet)/documents', 'layout');
  return { goTo: `${manageAddress(symbol)}?done=${done}` };
}
