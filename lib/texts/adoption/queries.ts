import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { factsOfText, findVisibleText } from '../texts/facts-queries';
import type { TextFacts } from '../texts/policy';
import { seesBrackets } from '../texts/queries';
import { paragraphSelect, type TextRow, toParagraphs, toTextHead } from '../texts/views';
import { missingFor } from './missing';
import { adoptionPolicy, decidesFor } from './policy';
import { stateNow } from './state-queries';
import type { ConsensusView } from './views';
import { corrigendaOf, standingIn } from './visibility';
import { type AdoptionAct, adoptionWorkflow } from './workflow';

/** Where Members stand on the text: for those who see how delegations stand (never by an authorisation, P-02). @throws NotFound */
export async function getConsensus(actor: Actor, textId: string): Promise<ConsensusView> {
  const row = await findVisibleText(db, actor, { id: textId });
  if (!(await seesBrackets(actor, textId))) throw new NotFound('text');
  const facts = await factsOfText(db, row);
  const { standings, changeNumber, ...state } = await stateNow(row);
  const [paragraphs, conclusion, corrigenda, bySilence] = await Promise.all([
    db.textParagraph.findMany({ where: standingIn(textId), select: paragraphSelect }),
    db.textConclusion.findUnique({
      where: { textId },
      select: {
        ...{ outcome: true, symbol: true, sha256: true, note: true, concludedAt: true },
        presiding: { select: { code: true, nameEs: true, nameEn: true } },
      },
    }),
    db.textCorrigendum.findMany({
      where: corrigendaOf(textId),
      select: {
        ...{ number: true, paragraphId: true, language: true, wordsBefore: true, wordsAfter: true },
        ...{ reason: true, issuedAt: true },
      },
      orderBy: { number: 'asc' },
    }),
    db.textSilence.count({ where: { textId, status: 'ADOPTED' } }),
  ]);
  return {
    text: toTextHead(row),
    paragraphs: toParagraphs(paragraphs, row.hasLetters),
    ...{ standings, changeNumber, conclusion, corrigenda, isBySilence: bySilence > 0 },
    missing: row.status === 'IN_WORK' ? missingFor({ ...state, standings }) : [],
    ownCode: decidesFor(actor, facts),
    can: adoptionAbilities(actor, facts, row),
  };
}

/** For each act null, or why this person cannot do it to this text now. What is missing for `adopt` is another matter. */
export function adoptionAbilities(
  actor: Actor,
  facts: TextFacts,
  row: TextRow,
): Readonly<Record<AdoptionAct, string | null>> {
  const acts = Object.keys(adoptionWorkflow.acts) as AdoptionAct[];
  return Object.fromEntries(
    acts.map((act) => [act, adoptionPolicy[act].may(actor, facts) ?? closedFor(act, row)]),
  ) as Record<AdoptionAct, string | null>;
}

/** Under silence a Member may still say that it joins. */
function closedFor(act: AdoptionAct, row: TextRow): string | null {
  const { status, session, silences } = row;
  if (session.meeting.status === 'CANCELLED') return 'workflow.closed';
  if (!adoptionWorkflow.acts[act].from.includes(status)) return 'workflow.closed';
  return silences.length > 0 && act !== 'state' ? 'text.under-silence' : null;
}
