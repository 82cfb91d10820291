import 'server-only';
import { findActorOfSession } from '@/lib/access/sessions/queries';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { commentatorOf } from '../proposals/policy';
import { factsOfText, findVisibleText, textsOf } from '../texts/facts-queries';
import { seesBrackets } from '../texts/queries';
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

/**
 * How far the text has come, as far as one who hears so much may know: a page that shows an older mark has missed something. For words the sum of
 * their revisions; for all the last change of the base and what stands open on it, as `markOf` in `components/texts/live` reckons it of a page.
 */
export async function markOfText(textId: string, hearing: Hearing): Promise<string> {
  if (hearing !== 'ALL') {
    const where = { paragraph: { textId, removedAt: null } };
    const { _sum } = await db.paragraphWords.aggregate({ where, _sum: { revision: true } });
    return `w${_sum.revision ?? 0}`;
  }
  const [changes, open] = [
    await db.textChange.aggregate({ where: { textId }, _max: { number: true } }),
    await db.textProposal.aggregate({ where: { textId, status: 'OPEN' }, _sum: { version: true }, _count: true }),
  ];
  return `${changes._max.number ?? 0}.${open._count}.${open._sum.version ?? 0}`;
}
