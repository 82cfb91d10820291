import 'server-only';
import { revalidatePath } from 'next/cache';
import { type DocumentDone, manageAddress } from '@/lib/documents/documents/schema';
import type { TranslationsDone } from '@/lib/documents/translations/schema';
import type { Outcome } from './form';

/** The document as it is now, with what was done in words. */
export function documentDone({ symbol }: Readonly<{ symbol: string }>, done: DocumentDone): Outcome {
  revalidatePath('/[locale]/(intranet)/documents', 'layout');
  return { goTo: `${manageAddress(symbol)}?done=${done}` };
}

/** Where files wait as they are now, or where they are given, with what was done in words. */
export function translationsDone(batchId: string | null, done: TranslationsDone): Outcome {
  revalidatePath('/[locale]/(intranet)/documents', 'layout');
  return { goTo: `/documents/translations${batchId === null ? '' : `/${batchId}`}?done=${done}` };
}
