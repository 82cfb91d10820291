import 'server-only';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { Invalid } from '@/lib/core/errors';
import { paragraphSelect, toParagraphs } from '../texts/views';
import type { Writer } from '../texts/writing';
import { canonicalOf, hashOf } from './canonical';

/** A text as it stands in the open transaction: its canonical form, the form's hash, how many paragraphs, in how many the languages differ. */
export type StandingForm = Readonly<{ canonical: string; sha256: string; paragraphCount: number; outOfStep: number }>;

type Text = Readonly<{
  id: string;
  code: string;
  kind: Parameters<typeof canonicalOf>[0]['kind'];
  hasLetters: boolean;
}>;

/** The canonical form of the text as it stands. Whether anybody may read it is the caller's matter. */
export async function standingForm(tx: Tx, { id, code, kind, hasLetters }: Text): Promise<StandingForm> {
  const rows = await tx.textParagraph.findMany({ where: { textId: id, removedAt: null }, select: paragraphSelect });
  const paragraphs = toParagraphs(rows, hasLetters);
  const canonical = canonicalOf({
    ...{ code, kind },
    paragraphs: paragraphs.map((one) => ({ ...one, es: one.es.words, en: one.en.words })),
  });
  const outOfStep = paragraphs.filter((one) => !one.isInStep).length;
  return { canonical, sha256: hashOf(canonical), paragraphCount: paragraphs.length, outOfStep };
}

/** A milestone as it was made. */
export type Frozen = Readonly<{ id: string; number: number; sha256: string; canonical: string }>;

/**
 * The text is frozen as it stands in `tx`: its next milestone holds both languages in canonical form with their hash, in the name of
 * `writer`, and nobody changes or deletes it, this code included. For adoption pass `isAdopted`: a text has one such milestone at most, and
 * from the commit on everybody can check a file against it (`/verify`), unless the text stands behind closed doors.
 *
 * The caller has decided that the act is allowed, holds the text (`lockText`, `openText`), puts the act on record itself, and may go on in
 * the same transaction: nothing is sent, no status is changed. A text that stands as its last milestone does is frozen all the same, with
 * the same hash: that is how one sees that what was adopted is what had been circulated.
 * @throws Invalid `milestone.empty` when the text has no paragraph
 */
export async function freezeText(
  tx: Tx,
  writer: Writer,
  textId: string,
  { noteEs, noteEn, isAdopted = false }: Readonly<{ noteEs: string; noteEn: string; isAdopted?: boolean }>,
): Promise<Frozen> {
  const select = { id: true, code: true, kind: true, hasLetters: true, isClosed: true } as const;
  const { isClosed, ...text } = await tx.negotiatedText.findUniqueOrThrow({ where: { id: textId }, select });
  const { canonical, sha256, paragraphCount } = await standingForm(tx, text);
  if (paragraphCount === 0) throw new Invalid('milestone.empty');
  const last = await tx.textMilestone.aggregate({ where: { textId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { id } = await tx.textMilestone.create({
    data: {
      ...{ textId, number, noteEs, noteEn, canonical, sha256, isAdopted, isClosed },
      ...{ partyCode: writer.partyCode, frozenAt: now(), frozenById: writer.userId },
    },
    select: { id: true },
  });
  return { id, number, sha256, canonical };
}
