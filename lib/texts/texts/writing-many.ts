import 'server-only';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { Invalid } from '@/lib/core/errors';
import type { ParagraphKind } from '@/prisma/generated/enums';
import { byOrderKey, keysBetween } from './order-key';
import type { Writer } from './writing';

/** A text of six pages has some eighty; an annex with a table of activities a few hundred. */
export const mostParagraphs = 600;

/** A paragraph that is about to stand; what is empty is written when somebody writes it. `isInStep`: both languages say the same. */
export type NewParagraph = Readonly<{
  kind: ParagraphKind;
  level: number;
  es: string;
  en: string;
  isInStep: boolean;
}>;

/**
 * The paragraphs stand at the end of the text, each language as its first revision, in a handful of statements however many they are: others
 * wait for the text meanwhile. Answers their ids, in order. The caller has locked the text.
 * @throws Invalid `text.too-many-paragraphs`
 */
export async function writeMany(
  tx: Tx,
  { userId: savedById, partyCode }: Writer,
  textId: string,
  paragraphs: readonly NewParagraph[],
): Promise<string[]> {
  const there = await tx.textParagraph.findMany({ where: { textId }, select: { orderKey: true } });
  if (there.length + paragraphs.length > mostParagraphs) {
    throw new Invalid('text.too-many-paragraphs', {}, { limit: mostParagraphs });
  }
  const last = there.toSorted(byOrderKey).at(-1)?.orderKey ?? null;
  const orderKeys = keysBetween(last, null, paragraphs.length);
  const made = await tx.textParagraph.createManyAndReturn({
    data: paragraphs.map(({ kind, level }, index) => ({ textId, kind, level, orderKey: orderKeys[index] ?? '' })),
    select: { id: true, orderKey: true },
  });
  const ids = made.toSorted(byOrderKey).map(({ id }) => id);
  const words = paragraphs.flatMap(({ es, en, isInStep }, index) => {
    const own = { paragraphId: ids[index] ?? '', revision: 1 };
    const from = isInStep && es !== '' && en !== '' ? 1 : null;
    return [
      ...(es === '' ? [] : [{ ...own, language: 'es' as const, words: es, translatedFromRevision: null }]),
      ...(en === '' ? [] : [{ ...own, language: 'en' as const, words: en, translatedFromRevision: from }]),
    ];
  });
  await tx.paragraphWords.createMany({ data: words });
  await tx.paragraphRevision.createMany({
    data: words.map((one) => ({ ...one, partyCode, savedById, savedAt: now() })),
  });
  return ids;
}
