'use server';

import { commentOnParagraph } from '@/lib/texts/proposals/commands';
import { CommentOnParagraph } from '@/lib/texts/proposals/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The comment stands on the paragraph. */
export async function commentOnParagraphAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CommentOnParagraph, previous, form, async (actor, input) => {
    const { textId, paragraphId } = await commentOnParagraph(actor, input);
    return { goTo: `/texts/${textId}/paragraphs/${paragraphId}/comment` };
  });
}
