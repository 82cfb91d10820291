import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { toldRows } from '@/lib/meetings/sessions/queries';
import type { Prisma } from '@/prisma/generated/client';
import { factsOfText, findVisibleText } from '../texts/facts-queries';
import { seesBrackets } from '../texts/queries';
import { heldBy, paragraphSelect, type TextRow, toParagraphs, toTextHead } from '../texts/views';
import { appliedTo, type OldWords, type OpenProposals, oldWordsKey } from './compilation';
import { type ProposalFacts, proposalPolicy } from './policy';
import type { ProposalsAsked } from './schema';
import {
  type Discussion,
  type ProposalAbilities,
  type ProposalList,
  type ProposalPage,
  type ProposalView,
  proposalSelect,
  toProposal,
  toWording,
  wholeProposalSelect,
} from './views';
import { readableComments, visibleProposals } from './visibility';
import { type ProposalAct, proposalWorkflow } from './workflow';

const byNumber: Prisma.TextProposalOrderByWithRelationInput = { number: 'asc' };

/** Does `actor` see recommendations that were not shown yet: who may draft them? */
const seesDrafts = (actor: Actor, facts: Omit<ProposalFacts, 'partyCode'>): boolean =>
  proposalPolicy.recommend.may(actor, { ...facts, partyCode: null }) === null;

/** The open proposals of the text for `actor`; none for who reads no brackets (P-02). Three queries, however many there are. */
export async function getOpenProposals(actor: Actor, textId: string): Promise<OpenProposals> {
  const row = await findVisibleText(db, actor, { id: textId });
  const where = { AND: [{ textId, status: 'OPEN' as const }, visibleProposals(actor, await toldRows(actor))] };
  const [rows, facts, standing] = await Promise.all([
    db.textProposal.findMany({ where, select: proposalSelect, orderBy: byNumber }),
    factsOfText(db, row),
    db.textParagraph.findMany({
      where: { textId, removedAt: null },
      select: { id: true, orderKey: true, words: { select: { language: true, revision: true } } },
    }),
  ]);
  const open = rows.map((one) => toProposal(one, seesDrafts(actor, facts)));
  const held = heldBy(row);
  const may = (act: 'propose' | 'comment') =>
    (held === null || (act === 'comment' && held === 'text.under-silence')) &&
    proposalPolicy[act].may(actor, { ...facts, partyCode: null }) === null;
  const now = new Set(
    standing.flatMap(({ id, words }) => words.map((one) => oldWordsKey(id, one.language, one.revision))),
  );
  return {
    open,
    old: await oldWords(db, open, now),
    orderKeys: new Map(standing.map(({ id, orderKey }) => [id, orderKey])),
    counted: { brackets: open.length, paragraphs: new Set(open.map((one) => one.paragraphId)).size },
    can: { propose: may('propose'), comment: may('comment') },
  };
}

/** The words on which proposals were written and which do not stand any more. One query, or none. */
async function oldWords(tx: Tx, proposals: readonly ProposalView[], standing: ReadonlySet<string>): Promise<OldWords> {
  const wanted = proposals
    .filter(({ kind }) => kind === 'REPLACE')
    .flatMap(({ paragraphId, wording: { wordsEs, wordsEn, baseEs, baseEn } }) => [
      ...(wordsEs === null ? [] : [{ paragraphId, language: 'es' as const, revision: baseEs }]),
      ...(wordsEn === null ? [] : [{ paragraphId, language: 'en' as const, revision: baseEn }]),
    ])
    .filter((one) => !standing.has(oldWordsKey(one.paragraphId, one.language, one.revision)));
  if (wanted.length === 0) return new Map();
  const rows = await tx.paragraphRevision.findMany({
    where: { OR: wanted },
    select: { paragraphId: true, language: true, revision: true, words: true },
  });
  return new Map(rows.map((one) => [oldWordsKey(one.paragraphId, one.language, one.revision), one.words]));
}

/** The text of which `actor` reads the brackets. @throws NotFound */
async function findBracketed(actor: Actor, textId: string): Promise<TextRow> {
  const row = await findVisibleText(db, actor, { id: textId });
  if (!(await seesBrackets(actor, textId))) throw new NotFound('proposal');
  return row;
}

const paragraphsOf = async ({ id, hasLetters }: Pick<TextRow, 'id' | 'hasLetters'>) =>
  toParagraphs(
    await db.textParagraph.findMany({ where: { textId: id, removedAt: null }, select: paragraphSelect }),
    hasLetters,
  );

/** The proposals of a text in the order of their numbers: the open ones, or all; of one delegation where asked. @throws NotFound */
export async function listProposals(actor: Actor, textId: string, asked: ProposalsAsked): Promise<ProposalList> {
  const row = await findBracketed(actor, textId);
  const facts = await factsOfText(db, row);
  const all = await db.textProposal.findMany({ where: { textId }, select: proposalSelect, orderBy: byNumber });
  const rows = all
    .filter(({ status, partyCode }) => {
      const isAsked = asked.party === undefined || partyCode === asked.party;
      return isAsked && (asked.status === 'all' || status === 'OPEN');
    })
    .map((one) => toProposal(one, seesDrafts(actor, facts)));
  const open = all.filter(({ status }) => status === 'OPEN');
  return {
    text: toTextHead(row),
    paragraphs: await paragraphsOf(row),
    rows,
    open: { brackets: open.length, paragraphs: new Set(open.map((one) => one.paragraphId)).size },
    parties: [...new Map(all.map(({ party }) => [party.code, party])).values()],
  };
}

/** One proposal with all that it ever said. @throws NotFound when it does not exist or the actor may not know that it does */
export async function getProposal(actor: Actor, textId: string, proposalId: string): Promise<ProposalPage> {
  const row = await findBracketed(actor, textId);
  const found = await db.textProposal.findFirst({
    where: { AND: [{ id: proposalId, textId }, visibleProposals(actor, await toldRows(actor))] },
    select: wholeProposalSelect,
  });
  if (found === null) throw new NotFound('proposal');
  const facts = { ...(await factsOfText(db, row)), partyCode: found.partyCode };
  const { settledBy, ...own } = found;
  const proposal = toProposal(own, seesDrafts(actor, facts));
  const paragraph = (await paragraphsOf(row)).find(({ id }) => id === proposal.paragraphId) ?? null;
  const old = await oldWords(db, [proposal], new Set());
  const inLanguage = (language: 'es' | 'en'): string | null =>
    paragraph === null ? null : appliedTo(paragraph, proposal, language, old);
  const { wordsEs, wordsEn } = proposal.wording;
  return {
    text: toTextHead(row),
    ...{ proposal, paragraph },
    applied:
      proposal.kind === 'INSERT'
        ? { es: wordsEs ?? '', en: wordsEn ?? '' }
        : { es: inLanguage('es'), en: inLanguage('en') },
    wordings: found.wordings.map(toWording),
    settledBy: settledBy?.displayName ?? null,
    can: abilitiesOn(actor, facts, row, proposal.status),
  };
}

function abilitiesOn(
  actor: Actor,
  facts: ProposalFacts,
  row: TextRow,
  status: ProposalView['status'],
): ProposalAbilities {
  const held = heldBy(row);
  const acts = Object.keys(proposalWorkflow.acts) as ProposalAct[];
  return Object.fromEntries(
    acts.map((act) => {
      const isNow = proposalWorkflow.acts[act].from.includes(status);
      return [act, proposalPolicy[act].may(actor, facts) ?? (isNow ? held : 'workflow.closed')];
    }),
  ) as ProposalAbilities;
}

/** What is said of a paragraph and what is proposed on it, as far as `actor` reads it. @throws NotFound */
export async function getDiscussion(actor: Actor, textId: string, paragraphId: string): Promise<Discussion> {
  const row = await findVisibleText(db, actor, { id: textId });
  const stored = await db.textParagraph.findFirst({
    where: { id: paragraphId, textId },
    select: { removedAt: true },
  });
  const sees = await seesBrackets(actor, textId);
  // Whoever reads an authorised text's words reads those that stand (P-02).
  if (stored === null || (stored.removedAt !== null && !sees)) throw new NotFound('paragraph');
  const all = await db.textParagraph.findMany({ where: { textId }, select: paragraphSelect });
  const kept = all.map((one) => (one.id === paragraphId ? { ...one, removedAt: null } : one));
  const paragraph = toParagraphs(kept, row.hasLetters).find(({ id }) => id === paragraphId);
  if (paragraph === undefined) throw new NotFound('paragraph');
  const facts = { ...(await factsOfText(db, row)), partyCode: null };
  const held = stored.removedAt === null ? heldBy(row) : 'workflow.closed';
  const proposals = await db.textProposal.findMany({
    where: { AND: [{ paragraphId }, visibleProposals(actor, await toldRows(actor))] },
    ...{ select: proposalSelect, orderBy: byNumber },
  });
  const comments = await db.paragraphComment.findMany({
    where: { AND: [{ paragraphId }, readableComments(actor, facts, sees)] },
    select: {
      ...{ id: true, words: true, isPrivate: true, savedAt: true },
      savedBy: { select: { displayName: true } },
      party: { select: { code: true, nameEs: true, nameEn: true } },
    },
    ...{ orderBy: [{ savedAt: 'asc' }, { id: 'asc' }], take: 500 },
  });
  return {
    text: toTextHead(row),
    ...{ paragraph, isRemoved: stored.removedAt !== null },
    proposals: sees ? proposals.map((one) => toProposal(one, seesDrafts(actor, facts))) : null,
    comments: comments.map(({ savedBy, ...one }) => ({ ...one, by: savedBy.displayName })),
    can: {
      propose: proposalPolicy.propose.may(actor, facts) ?? held,
      // What is said beside a text under silence does not change it.
      comment: proposalPolicy.comment.may(actor, facts) ?? (held === 'text.under-silence' ? null : held),
    },
  };
}
