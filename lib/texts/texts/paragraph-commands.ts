import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import type { Locale } from '@/prisma/generated/enums';
import { openParagraph, openText, recordOn, refuseWithBrackets } from './open-commands';
import { byOrderKey, keyBetween } from './order-key';
import type { AddParagraph, ArrangeParagraph, RemoveParagraph, SaveParagraph } from './schema';
import { isInStep, type Stand } from './steps';
import { standIn } from './views';
import { keepAside, noteChange, type Writer, wordsAt, writeNew, writeRevision } from './writing';
import { mostParagraphs } from './writing-many';

type Address = { textId: string; paragraphId: string };
type Place = Readonly<{ paragraphId: string; language: Locale }>;

/** What becomes of one language that a form sent: nothing changed, it is new, or it met newer words. */
type Fate = 'SAME' | 'NEW' | 'MET';

async function fateOf(tx: Tx, place: Place, sent: string, revision: number, stands: Stand): Promise<Fate> {
  if (sent === stands.words) return 'SAME';
  if (revision === stands.revision) return 'NEW';
  // A writer who changed nothing meets nobody.
  return sent === (await wordsAt(tx, place, revision)) ? 'SAME' : 'MET';
}

/**
 * The paragraph says what the form says, each language as a revision that stays for ever. `isInStep` counts only when both languages are
 * as the writer saw them. What met somebody else's words is kept aside, and the other language is saved all the same.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `text.paragraph-removed`; `text.paragraph-changed`: its detail carries
 * `theirsEs`, `theirsEn` where they apply, their name `by`, and both `revisionEs` and `revisionEn` to save over
 */
export async function saveParagraph(actor: Actor, input: SaveParagraph): Promise<Address> {
  const outcome = await inTransaction(async (tx) => {
    const { row, writer, paragraph } = await openParagraph(tx, actor, 'save', input.paragraphId);
    const before = { es: standIn(paragraph, 'es'), en: standIn(paragraph, 'en') };
    const { met, written } = await writeSent(tx, writer, input, before);
    if (written.es !== null || written.en !== null) {
      const words = { paragraphId: paragraph.id, ...written, wasInStep: isInStep(before.es, before.en) };
      await noteChange(tx, writer, row.id, 'save', { kind: 'words', words });
      await recordOn(tx, actor, row, 'text.save', { paragraphId: paragraph.id });
    }
    return { met, address: { textId: row.id, paragraphId: paragraph.id } };
  });
  if (outcome.met !== null) throw new Conflict('text.paragraph-changed', outcome.met);
  return outcome.address;
}

/** Both languages as far as they may be written. `written` names the revisions that were replaced; `met` is for the form. */
async function writeSent(
  tx: Tx,
  writer: Writer,
  { paragraphId, wordsEs, revisionEs, wordsEn, revisionEn, isInStep: ticked }: SaveParagraph,
  { es, en }: Readonly<{ es: Stand; en: Stand }>,
) {
  const place = (language: Locale): Place => ({ paragraphId, language });
  const fateEs = await fateOf(tx, place('es'), wordsEs, revisionEs, es);
  const fateEn = await fateOf(tx, place('en'), wordsEn, revisionEn, en);
  if (fateEs === 'MET') await keepAside(tx, writer, place('es'), wordsEs, revisionEs);
  if (fateEn === 'MET') await keepAside(tx, writer, place('en'), wordsEn, revisionEn);
  const sawBoth = revisionEs === es.revision && revisionEn === en.revision;
  const saysSame = ticked && sawBoth;
  const isStep = isInStep(es, en);
  // Nobody has to say of two empty ones that they say the same; a tick that was taken away is a change, too.
  const isUnsaid = sawBoth && !ticked && isStep && fateEs === 'SAME' && fateEn === 'SAME' && en.revision > 0;
  const isSaidNow = saysSame && !isStep && wordsEs !== '' && wordsEn !== '';
  let revision = es.revision;
  if (fateEs === 'NEW') revision = await writeRevision(tx, writer, place('es'), wordsEs, null);
  const writesEn = fateEn === 'NEW' || isUnsaid || isSaidNow || (saysSame && fateEs === 'NEW' && wordsEn !== '');
  if (writesEn) {
    const words = fateEn === 'NEW' ? wordsEn : en.words;
    await writeRevision(tx, writer, place('en'), words, saysSame && revision > 0 ? revision : null);
  }
  const written = { es: fateEs === 'NEW' ? es.revision : null, en: writesEn ? en.revision : null };
  if (fateEs !== 'MET' && fateEn !== 'MET') return { met: null, written };
  const newest = await standing(tx, paragraphId);
  const met = {
    ...(fateEs === 'MET' && { theirsEs: es.words }),
    ...(fateEn === 'MET' && { theirsEn: en.words }),
    ...{ by: await lastWriter(tx, paragraphId), ...newest },
  };
  return { met, written };
}

async function standing(tx: Tx, paragraphId: string): Promise<{ revisionEs: number; revisionEn: number }> {
  const rows = await tx.paragraphWords.findMany({ where: { paragraphId }, select: { language: true, revision: true } });
  const of = (language: Locale): number => rows.find((one) => one.language === language)?.revision ?? 0;
  return { revisionEs: of('es'), revisionEn: of('en') };
}

async function lastWriter(tx: Tx, paragraphId: string): Promise<string> {
  const last = await tx.paragraphRevision.findFirst({
    where: { paragraphId },
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    select: { savedBy: { select: { displayName: true } } },
  });
  return last?.savedBy.displayName ?? '';
}

/**
 * The paragraph stands after the one named, or last. The same form twice adds one.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, Invalid (`text.paragraph-empty`, `text.too-many-paragraphs`)
 */
export async function addParagraph(actor: Actor, { key, ...input }: AddParagraph): Promise<Address> {
  return once(actor, key, input, async (tx) => {
    const { row, writer } = await openText(tx, actor, 'add', input.textId);
    const { wordsEs: es, wordsEn: en, kind, level, afterId } = input;
    if (es === '' && en === '') throw new Invalid('form.faulty', { wordsEs: 'text.paragraph-empty' });
    const paragraphId = await insertAfter(tx, row.id, afterId, { kind, level });
    await writeNew(tx, writer, paragraphId, { es, en, isInStep: input.isInStep });
    await noteChange(tx, writer, row.id, 'add', { kind: 'remove', paragraphIds: [paragraphId] });
    await recordOn(tx, actor, row, 'text.add', { paragraphId });
    return { textId: row.id, paragraphId };
  });
}

/** A new paragraph, empty, after the one named, or last. @throws Invalid when the text is full, or has no such paragraph */
export async function insertAfter(
  tx: Tx,
  textId: string,
  afterId: string | null,
  as: Readonly<{ kind: AddParagraph['kind']; level: number }>,
): Promise<string> {
  const rows = await tx.textParagraph.findMany({ where: { textId }, select: { id: true, orderKey: true } });
  if (rows.length >= mostParagraphs) throw new Invalid('text.too-many-paragraphs', {}, { limit: mostParagraphs });
  const inOrder = rows.toSorted(byOrderKey);
  const index = afterId === null ? inOrder.length - 1 : inOrder.findIndex(({ id }) => id === afterId);
  if (afterId !== null && index === -1) throw new Invalid('form.faulty', { afterId: 'paragraph.not-found' });
  const orderKey = keyBetween(inOrder[index]?.orderKey ?? null, inOrder[index + 1]?.orderKey ?? null);
  const { id } = await tx.textParagraph.create({ data: { textId, orderKey, ...as } });
  return id;
}

/** The paragraph stands where and as what the form says; its words stay. @throws NotFound, Forbidden, Conflict `text.paragraph-moved-on` */
export async function arrangeParagraph(actor: Actor, input: ArrangeParagraph): Promise<Address> {
  return inTransaction(async (tx) => {
    const { row, writer, paragraph } = await openParagraph(tx, actor, 'arrange', input.paragraphId);
    const { id, orderKey, level, kind, version } = paragraph;
    if (version !== input.version) throw new Conflict('text.paragraph-moved-on');
    const data = { kind: input.kind, level: input.level, orderKey: await newKey(tx, row.id, id, input.place) };
    await tx.textParagraph.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    await noteChange(tx, writer, row.id, 'arrange', { kind: 'place', paragraphId: id, orderKey, level, as: kind });
    await recordOn(tx, actor, row, 'text.arrange', { paragraphId: id, place: input.place });
    return { textId: row.id, paragraphId: id };
  });
}

/** A key past the standing neighbour on that side; the own one when there is none. Removed paragraphs keep their places. */
async function newKey(tx: Tx, textId: string, id: string, place: ArrangeParagraph['place']): Promise<string> {
  const select = { id: true, orderKey: true, removedAt: true } as const;
  const rows = (await tx.textParagraph.findMany({ where: { textId }, select })).toSorted(byOrderKey);
  const own = rows.find((one) => one.id === id)?.orderKey ?? '';
  if (place === 'stay') return own;
  const stands = rows.filter(({ removedAt }) => removedAt === null);
  const neighbour = stands[stands.findIndex((one) => one.id === id) + (place === 'up' ? -1 : 1)];
  if (neighbour === undefined) return own;
  const at = rows.findIndex((one) => one.id === neighbour.id);
  if (place === 'down') return keyBetween(neighbour.orderKey, rows[at + 1]?.orderKey ?? null);
  return keyBetween(rows[at - 1]?.orderKey ?? null, neighbour.orderKey);
}

/** The paragraph is out of the text; its words and its history stay. @throws NotFound, Forbidden, Conflict `text.paragraph-moved-on`, `text.paragraph-has-brackets` */
export async function removeParagraph(actor: Actor, { paragraphId, version }: RemoveParagraph): Promise<Address> {
  return inTransaction(async (tx) => {
    const { row, writer, paragraph } = await openParagraph(tx, actor, 'remove', paragraphId);
    if (paragraph.version !== version) throw new Conflict('text.paragraph-moved-on');
    await refuseWithBrackets(tx, [paragraphId]);
    await tx.textParagraph.update({
      where: { id: paragraphId },
      data: { removedAt: now(), version: { increment: 1 } },
    });
    await noteChange(tx, writer, row.id, 'remove', { kind: 'restore', paragraphId });
    await recordOn(tx, actor, row, 'text.remove', { paragraphId });
    return { textId: row.id, paragraphId };
  });
}
