// Longer than 250 lines: every act in the life of a paper.
import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dateOn, now, today } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { faultPoint } from '@/lib/core/fault';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import { takeSymbol } from '../symbols';
import { findPlace } from './place-queries';
import { type DocumentFacts, documentPolicy, keepsDocuments, sendsFor } from './policy';
import { factsOf, findVisibleDocument } from './queries';
import type {
  EditDocument,
  OnDocument,
  ReclassifyDocument,
  RegisterDocument,
  RelateDocument,
  WithdrawDocument,
} from './schema';
import { audienceMark } from './views';
import { visibleDocuments } from './visibility';
import { type DocumentAct, documentWorkflow, type steps } from './workflow';

type Answer = { symbol: string };

/**
 * The paper has its symbol, in this transaction and for ever, and is awaited. What stands in a closed-door session is a closed-door paper;
 * otherwise the class is the one chosen, or the one that its session suggests. The same form twice registers one.
 * @throws NotFound for a place that the actor may not know of, Forbidden, Invalid `document.no-body` at `classification`
 */
export async function registerDocument(actor: Actor, { key, ...input }: RegisterDocument): Promise<Answer> {
  return once(actor, key, input, async (tx) => {
    const place = await findPlace(tx, actor, input.place);
    // Whoever does not keep papers does not choose who reads them.
    const chosen = keepsDocuments(actor) ? input.classification : null;
    const classification = place.isClosed ? 'CLOSED_DOOR' : (chosen ?? place.suggested);
    const mine = sendsFor(actor);
    const isKeeper =
      documentPolicy.edit.may(actor, { ...noFacts, classification, isCustodian: place.isCustodian }) === null;
    // Whoever does not keep papers sends in the own party's name.
    const partyCode = isKeeper ? input.partyCode : (mine.find((code) => code === input.partyCode) ?? mine[0] ?? null);
    authorize(documentPolicy, 'register', actor, {
      ...noFacts,
      classification,
      partyCode,
      isCustodian: place.isCustodian,
    });
    if ((classification === 'NETWORK' || classification === 'TECHNICAL') && place.bodyCode === null) {
      throw new Invalid('form.faulty', { classification: 'document.no-body' });
    }
    const year = place.year ?? Number(today().slice(0, 4));
    const { bodyCode, meetingId, sessionId } = place;
    const symbol = await takeSymbol(tx, { year, bodyCode, kind: input.kind, isClosed: place.isClosed });
    const { kind, titleEs, titleEn, awaitedOn, authentic } = input;
    const { id } = await tx.document.create({
      data: {
        ...{
          symbol,
          kind,
          titleEs,
          titleEn,
          authentic,
          classification,
          partyCode,
          year,
          bodyCode,
          meetingId,
          sessionId,
        },
        awaitedOn: awaitedOn === null ? null : dateOn(awaitedOn),
        ...{ status: 'AWAITED', issuedAt: now(), registeredById: actor.userId },
      },
      select: { id: true },
    });
    await record(tx, actor, { act: 'document.register', subjectId: id, detail: place.isClosed ? {} : { symbol } });
    return { symbol };
  });
}

const noFacts = { status: 'AWAITED', partyCode: null, isCustodian: false } as const satisfies Partial<DocumentFacts>;

/** Titles, the day by which it is awaited, and its authentic language are as the form says. @throws NotFound, Forbidden, Conflict `document.stale` */
export async function editDocument(
  actor: Actor,
  { documentId, version, awaitedOn, ...rest }: EditDocument,
): Promise<Answer> {
  const data = { ...rest, awaitedOn: awaitedOn === null ? null : dateOn(awaitedOn) };
  return inTransaction((tx) => change(tx, actor, 'edit', { documentId, version }, data));
}

/** The paper is one step further, or back, on its way to its readers. @throws as `editDocument`, Conflict `workflow.closed` */
export async function moveDocument(actor: Actor, act: (typeof steps)[number], input: OnDocument): Promise<Answer> {
  return inTransaction((tx) => change(tx, actor, act, input, {}));
}

/** Its readers have the paper, from this instant on. @throws as `moveDocument`, Conflict `document.without-version` */
export async function issueDocument(actor: Actor, input: OnDocument): Promise<Answer> {
  return inTransaction(async (tx) => {
    const answer = await change(tx, actor, 'issue', input, { issuedAt: now() });
    if ((await tx.documentVersion.count({ where: { documentId: input.documentId } })) === 0) {
      throw new Conflict('document.without-version');
    }
    return answer;
  });
}

/**
 * The class is another one, and with it who reads the paper: exactly as the preview said, or not at all.
 * @throws as `editDocument`, Conflict `document.preview-is-old`, `document.published`, Invalid `document.no-body`
 */
export async function reclassifyDocument(actor: Actor, input: ReclassifyDocument): Promise<Answer> {
  const { listed, classification, ...onDocument } = input;
  return inTransaction(async (tx) => {
    const row = await findVisibleDocument(tx, actor, { id: onDocument.documentId });
    const refused = documentPolicy.reclassify.may(actor, await factsOf(tx, actor, row));
    // Whoever may not, learns nothing of the paper's state.
    if (refused === null && listed !== audienceMark(row, classification)) throw new Conflict('document.preview-is-old');
    if (refused === null && row.publishedAt !== null) throw new Conflict('document.published');
    if ((classification === 'NETWORK' || classification === 'TECHNICAL') && row.bodyCode === null) {
      throw new Invalid('form.faulty', { classification: 'document.no-body' });
    }
    return change(
      tx,
      actor,
      'reclassify',
      onDocument,
      { classification },
      { from: row.classification, to: classification },
    );
  });
}

/** Anybody reads it on the portal (P-15). @throws as `moveDocument`, Conflict `document.not-public` */
export async function publishDocument(actor: Actor, input: OnDocument): Promise<Answer> {
  return inTransaction(async (tx) => {
    const row = await findVisibleDocument(tx, actor, { id: input.documentId });
    authorize(documentPolicy, 'publish', actor, await factsOf(tx, actor, row));
    if (row.classification !== 'PUBLIC') throw new Conflict('document.not-public');
    return change(tx, actor, 'publish', input, { publishedAt: row.publishedAt ?? now(), publishedById: actor.userId });
  });
}

/** The portal does not have it any more; inside nothing changes. @throws as `moveDocument` */
export async function unpublishDocument(actor: Actor, input: OnDocument): Promise<Answer> {
  return inTransaction((tx) => change(tx, actor, 'unpublish', input, { publishedAt: null, publishedById: null }));
}

/** The paper is read by its keepers and its own party only; its symbol stays taken. @throws as `moveDocument` */
export async function withdrawByReason(actor: Actor, { reason, ...input }: WithdrawDocument): Promise<Answer> {
  const data = { withdrawnAt: now(), withdrawReason: reason, publishedAt: null, publishedById: null };
  return inTransaction((tx) => change(tx, actor, 'withdraw', input, data));
}

/**
 * The paper takes the place of the other, or corrects it, and both say so.
 * @throws NotFound, Forbidden, Invalid at `symbol` (`document.not-found`, `document.not-to-itself`)
 */
export async function relateDocument(actor: Actor, { documentId, kind, symbol }: RelateDocument): Promise<Answer> {
  return inTransaction(async (tx) => {
    const row = await findVisibleDocument(tx, actor, { id: documentId });
    authorize(documentPolicy, 'relate', actor, await factsOf(tx, actor, row));
    const related = await tx.document.findFirst({
      where: { AND: [{ symbol }, visibleDocuments(actor)] },
      select: { id: true },
    });
    if (related === null) throw new Invalid('form.faulty', { symbol: 'document.not-found' });
    if (related.id === documentId) throw new Invalid('form.faulty', { symbol: 'document.not-to-itself' });
    const relation = { documentId, relatedId: related.id, kind };
    await tx.documentRelation.createMany({
      data: [{ ...relation, addedById: actor.userId, addedAt: now() }],
      skipDuplicates: true,
    });
    const detail = row.classification === 'CLOSED_DOOR' ? {} : { kind, relatedId: related.id };
    await record(tx, actor, { act: 'document.relate', subjectId: documentId, detail });
    return { symbol: row.symbol };
  });
}

type Data = Omit<Prisma.DocumentUncheckedUpdateManyInput, 'status' | 'version'>;

/** visible → may → now, then the guarded change, on record; of closed doors the record says no more than that it was done. */
async function change(
  tx: Tx,
  actor: Actor,
  act: DocumentAct,
  { documentId, version }: OnDocument,
  data: Data,
  detail: Prisma.InputJsonObject = {},
): Promise<Answer> {
  const row = await findVisibleDocument(tx, actor, { id: documentId });
  authorize(documentPolicy, act, actor, await factsOf(tx, actor, row));
  const status = advance(documentWorkflow, act, row.status);
  if (row.withdrawnAt !== null) throw new Conflict('document.withdrawn');
  const { count } = await tx.document.updateMany({
    where: { id: documentId, version, status: row.status },
    data: { ...data, status, version: { increment: 1 } },
  });
  if (count === 0) throw new Conflict('document.stale');
  if (act === 'publish') faultPoint('publish.moved');
  const isClosed = row.classification === 'CLOSED_DOOR';
  await record(tx, actor, { act: `document.${act}`, subjectId: documentId, detail: isClosed ? {} : detail });
  return { symbol: row.symbol };
}

/** A paper of a country for a body's room. */
export type CountryPaper = Readonly<{
  titleEs: string;
  titleEn: string;
  bodyCode: string;
  isOfNetwork: boolean;
  partyCode: string;
  year: number;
}>;

/** A country report is a document with a new symbol, read in the room of its body. The caller's transaction, right and audit. */
export async function issueCountryReport(
  tx: Tx,
  { isOfNetwork, ...paper }: CountryPaper,
): Promise<{ id: string; symbol: string }> {
  const { year, bodyCode } = paper;
  const symbol = await takeSymbol(tx, { year, bodyCode, kind: 'COUNTRY_REPORT', isClosed: false });
  return tx.document.create({
    data: {
      ...paper,
      symbol,
      kind: 'COUNTRY_REPORT',
      classification: isOfNetwork ? 'NETWORK' : 'TECHNICAL',
      issuedAt: now(),
    },
    select: { id: true, symbol: true },
  });
}

/** The document is withdrawn: its symbol stays taken, its room no longer reads it. The caller's transaction, right and audit. */
export async function withdrawDocument(tx: Tx, documentId: string): Promise<void> {
  await tx.document.updateMany({ where: { id: documentId, withdrawnAt: null }, data: { withdrawnAt: now() } });
}

/** A document that was awaited has come. The caller's transaction, right and audit. @throws NotFound */
export async function receiveDocument(tx: Tx, documentId: string): Promise<void> {
  const { count } = await tx.document.updateMany({
    where: { id: documentId },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw new NotFound('document');
  await tx.document.updateMany({ where: { id: documentId, status: 'AWAITED' }, data: { status: 'RECEIVED' } });
}
