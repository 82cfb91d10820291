import 'server-only';
import type { Tx } from '@/lib/core/db';
import type { AdoptedParagraph } from '@/lib/decisions/views';
import { type ParagraphView, paragraphSelect, type TextRow, toParagraphs } from '../texts/views';
import { standingIn } from './visibility';

/** The operative paragraphs of the text, each with those under it, as the register takes them. */
export async function adoptedParagraphs(
  tx: Tx,
  { id: textId, hasLetters }: Pick<TextRow, 'id' | 'hasLetters'>,
): Promise<AdoptedParagraph[]> {
  const rows = await tx.textParagraph.findMany({ where: standingIn(textId), select: paragraphSelect });
  const groups: ParagraphView[][] = [];
  for (const paragraph of toParagraphs(rows, hasLetters)) {
    if (paragraph.kind !== 'OPERATIVE') continue;
    const last = groups.at(-1);
    if (paragraph.level === 0 || last === undefined) groups.push([paragraph]);
    else last.push(paragraph);
  }
  return groups.map((group) => ({
    number: group[0]?.number ?? '',
    ...{ textEs: wordsOf(group, 'es'), textEn: wordsOf(group, 'en') },
  }));
}

const wordsOf = (group: readonly ParagraphView[], language: 'es' | 'en'): string =>
  group.map((one, index) => (index === 0 ? one[language].words : `${one.number} ${one[language].words}`)).join('\n');
