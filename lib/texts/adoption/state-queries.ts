import 'server-only';
import { today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import { paragraphSelect, type TextRow, toParagraphs } from '../texts/views';
import type { Standing, TextState } from './missing';
import { openBracketsOn, positionsOn, standingIn } from './visibility';

/** All that adoption looks at, as it stands in `tx`, with the number of the last change of the base. Four queries. */
export async function stateOf(
  tx: Tx,
  { id: textId, hasLetters }: Pick<TextRow, 'id' | 'hasLetters'>,
): Promise<TextState & Readonly<{ changeNumber: number }>> {
  const rows = await tx.textParagraph.findMany({ where: standingIn(textId), select: paragraphSelect });
  const paragraphs = toParagraphs(rows, hasLetters);
  const brackets = await tx.textProposal.groupBy({
    ...{ by: ['paragraphId'], where: openBracketsOn(textId), _count: true },
  });
  const changeNumber = await lastChangeOf(tx, textId);
  return {
    paragraphCount: paragraphs.filter(({ es, en }) => es.words !== '' || en.words !== '').length,
    outOfStep: paragraphs
      .filter(({ isInStep, es, en }) => !isInStep || es.words === '' || en.words === '')
      .map(({ number, kind }) => (number === '' ? kind : number)),
    openBrackets: brackets.reduce((sum, one) => sum + one._count, 0),
    bracketedParagraphs: brackets.length,
    standings: await standingsOf(tx, textId, changeNumber),
    changeNumber,
  };
}

/** The number of the last change of the text's base. */
export async function lastChangeOf(tx: Tx, textId: string): Promise<number> {
  const last = await tx.textChange.aggregate({ where: { textId }, _max: { number: true } });
  return last._max.number ?? 0;
}

/** Where each Member of today stands, in the order in which the Conference names them. */
async function standingsOf(tx: Tx, textId: string, changeNumber: number): Promise<Standing[]> {
  const members = await listMembersOn(tx, today());
  const rows = await tx.textPosition.findMany({
    ...{ where: positionsOn(textId), distinct: ['partyCode'], orderBy: [{ partyCode: 'asc' }, { id: 'desc' }] },
    select: {
      ...{ partyCode: true, stance: true, words: true, statedAt: true, changeNumber: true },
      statedBy: { select: { displayName: true } },
    },
  });
  return members.map((party) => {
    const found = rows.find(({ partyCode }) => partyCode === party.code);
    if (found === undefined) return { party, position: null, isOld: false };
    const { stance, words, statedAt, statedBy } = found;
    const position = { stance, words, statedAt, by: statedBy.displayName };
    return { party, position, isOld: found.changeNumber !== changeNumber };
  });
}

/** The same outside a transaction. */
export const stateNow = (row: Pick<TextRow, 'id' | 'hasLetters'>) => stateOf(db, row);
