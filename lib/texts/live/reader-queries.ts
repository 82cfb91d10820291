import 'server-only';
import { findActorOfSession } from '@/lib/access/sessions/queries';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { lastChangeOf } from '../adoption/state-queries';
import { openBracketsOn } from '../adoption/visibility';
import { commentatorOf } from '../proposals/policy';
import { factsOfText, findVisibleText, textsOf } from '../texts/facts-queries';
import { seesBrackets } from '../texts/queries';
import { markOfAll, markOfWords } from './mark';
import { presentIn, wordsIn } from './visibility';

/** What somebody hears of a text: nothing any more, its words, or also how delegations stand. */
export type Hearing = 'NOTHING' | 'WORDS' | 'ALL';

/** What `actor` hears of the text now: as much as they read of it. */
export async function hearingOf(actor: Actor, textId: string): Promise<Hearing> {
  const isVisible = (await db.negotiatedText.count({ where: { AND: [{ id: textId }, await textsOf(actor)] } })) > 0;
  if (!isVisible) return 'NOTHING';
  return (await seesBrackets(actor, textId)) ? 'ALL' : 'WORDS';
}

/** How somebody begins to listen: behind closed doors or not, what they hear, and for which party they are there; null for none. @throws NotFound */
export async function beginHearing(
  actor: Actor,
  textId: string,
): Promise<Readonly<{ isClosed: boolean; hearing: Hearing; partyCode: string | null }>> {
  const row = await findVisibleText(db, actor, { id: textId });
  const facts = await factsOfText(db, row);
  const partyCode = commentatorOf(actor, facts) ?? actor.mandates[0]?.partyCode ?? null;
  return { isClosed: row.isClosed, hearing: await hearingOf(actor, textId), partyCode };
}

/** The same for whoever is behind a session, asked anew; an ended session hears nothing. */
export async function hearingOfSession(tokenHash: string, textId: string): Promise<Hearing> {
  const actor = await findActorOfSession(tokenHash);
  return actor === null ? 'NOTHING' : hearingOf(actor, textId);
}

/** What paragraphs say now: for readers who were just found to read them. */
export type LiveWords = Readonly<{ id: string; language: 'es' | 'en'; revision: number; words: string }>;

/** The words of those paragraphs as they stand. One query. */
export async function wordsOf(textId: string, paragraphIds: readonly string[]): Promise<LiveWords[]> {
  const rows = await db.paragraphWords.findMany({
    where: wordsIn(textId, paragraphIds),
    select: { paragraphId: true, language: true, revision: true, words: true },
  });
  return rows.map(({ paragraphId: id, ...rest }) => ({ id, ...rest }));
}

/** The delegations that have the text before them, by code, in order. One query. */
export async function listPresent(textId: string): Promise<string[]> {
  const rows = await db.textPresence.findMany({
    ...{ where: presentIn(textId, now()), distinct: ['partyCode'], orderBy: { partyCode: 'asc' } },
    select: { partyCode: true },
  });
  return rows.map(({ partyCode }) => partyCode);
}

/** How far the text has come, as far as one who hears so much may know; `markOfPage` says the same of a page. One query or two. */
export async function markOfText(textId: string, hearing: Hearing): Promise<string> {
  if (hearing !== 'ALL') {
    const where = { paragraph: { textId, removedAt: null } };
    const { _sum } = await db.paragraphWords.aggregate({ where, _sum: { revision: true } });
    return markOfWords(_sum.revision ?? 0);
  }
  const open = await db.textProposal.aggregate({
    where: openBracketsOn(textId),
    ...{ _sum: { version: true }, _count: true },
  });
  const changeNumber = await lastChangeOf(db, textId);
  return markOfAll({ changeNumber, brackets: open._count, versions: open._sum.version ?? 0 });
}
