import 'server-only';
import type { Actor, Anyone } from '@/lib/core/actor';
import { db, publicDb } from '@/lib/core/db';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { hashOf, readCanonical } from './canonical';
import { adoptedMilestones, openMilestones, visibleMilestones } from './visibility';

/** A milestone that has the hash that was asked for. `path` leads to it, for those who read it there. */
export type KnownMilestone = Readonly<{
  code: string;
  titleEs: string;
  titleEn: string;
  noteEs: string;
  noteEn: string;
  number: number;
  isAdopted: boolean;
  frozenAt: Date;
  path: string | null;
}>;

type Row = Pick<KnownMilestone, 'number' | 'isAdopted' | 'frozenAt' | 'noteEs' | 'noteEn'> &
  Readonly<{ canonical: string; textId?: string }>;

/** What is told of a milestone stands in its own form, so that the portal's role needs no other table. */
function toKnown(
  { canonical, textId, number, isAdopted, frozenAt, noteEs, noteEn }: Row,
  isReader: boolean,
): KnownMilestone {
  const text = readCanonical(canonical);
  const title = text?.paragraphs.find(({ kind }) => kind === 'TITLE');
  return {
    ...{ code: text?.code ?? '', titleEs: title?.es ?? '', titleEn: title?.en ?? '' },
    ...{ noteEs, noteEn, number, isAdopted, frozenAt },
    path: isReader && textId !== undefined ? `/texts/${textId}/milestones/${number}` : null,
  };
}

const seen = {
  ...{ number: true, isAdopted: true, frozenAt: true, canonical: true, noteEs: true, noteEn: true },
} as const;
const inOrder = { frozenAt: 'asc' } as const;

/**
 * The milestones with that hash that the asker may know of, the oldest first: the adopted ones for everybody; for whoever is signed in also
 * those that they read. What does not exist and what they may not know of are the same empty answer.
 */
export async function findByHash(asker: Anyone, sha256: string): Promise<KnownMilestone[]> {
  const adopted = { AND: [{ sha256 }, adoptedMilestones] };
  const known = await publicDb.textMilestone.findMany({
    where: adopted,
    select: { ...seen, id: true },
    orderBy: inOrder,
  });
  const own = asker === null ? [] : await ownByHash(asker, sha256);
  const read = new Set(own.map(({ id }) => id));
  return [
    ...known.filter(({ id }) => !read.has(id)).map((row) => toKnown(row, false)),
    ...own.map((row) => toKnown(row, true)),
  ];
}

async function ownByHash(actor: Actor, sha256: string) {
  return db.textMilestone.findMany({
    where: { AND: [{ sha256 }, visibleMilestones(actor, await toldRows(actor))] },
    ...{ select: { ...seen, id: true, textId: true }, orderBy: inOrder },
  });
}

/** As `findByHash`, for the operator's command: every text that does not stand behind closed doors. */
export async function findOpenByHash(sha256: string): Promise<KnownMilestone[]> {
  const where = { AND: [{ sha256 }, openMilestones] };
  return (await db.textMilestone.findMany({ where, select: seen, orderBy: inOrder })).map((row) => toKnown(row, false));
}

/** A kept milestone, and whether it is as it was frozen. */
export type KeptMilestone = Readonly<{ number: number; sha256: string; isAdopted: boolean; isSound: boolean }>;

/** The milestones of the open text of that code, or of the adopted one of that symbol, each computed again; empty when there is none. */
export async function recomputeText(name: string): Promise<KeptMilestone[]> {
  const rows = await db.textMilestone.findMany({
    where: { AND: [{ text: { OR: [{ code: name }, { conclusion: { symbol: name } }] } }, openMilestones] },
    ...{ select: { number: true, sha256: true, isAdopted: true, canonical: true }, orderBy: { number: 'asc' } },
  });
  return rows.map(({ canonical, ...row }) => ({ ...row, isSound: isSound(canonical, row.sha256) }));
}

/** All milestones, closed doors included, computed again: how many, and the ids of those that are not as they were frozen. No word leaves. */
export async function recomputeAll(): Promise<Readonly<{ checked: number; altered: readonly string[] }>> {
  const altered: string[] = [];
  let checked = 0;
  for (let after: string | undefined; ; ) {
    const rows = await db.textMilestone.findMany({
      ...(after !== undefined && { where: { id: { gt: after } } }),
      ...{ select: { id: true, sha256: true, canonical: true }, orderBy: { id: 'asc' }, take: 100 },
    });
    altered.push(...rows.filter(({ canonical, sha256 }) => !isSound(canonical, sha256)).map(({ id }) => id));
    checked += rows.length;
    after = rows.at(-1)?.id;
    if (after === undefined) return { checked, altered };
  }
}

const isSound = (canonical: string, sha256: string): boolean =>
  hashOf(canonical) === sha256 && readCanonical(canonical) !== null;
