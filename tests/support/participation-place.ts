import type { Actor } from '@/lib/core/actor';
import { Forbidden, NotFound } from '@/lib/core/errors';
import { paperToDocx } from '@/lib/core/paper/docx';
import type { Paper } from '@/lib/core/paper/model';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { type Sheet, xlsxOf } from '@/lib/core/sheet';
import { partsOfDocx } from './office';
import { readPdf } from './papers';
import type { ClassName } from './participation-people';
import { type Aspect, bodyCodes, bodyOf, everyRoom, kindOf, type Room } from './participation-rooms';
import { cellOf } from './participation-table';
import type { ParticipationWorld } from './participation-world';

export type Said = (name: ClassName, room: Room) => boolean;
type OfRoom = Exclude<Aspect, 'meeting' | 'people'>;
export type Place = Readonly<{
  /** What stands there, and of which sessions for whom; what is not named stands there of none. */
  shows: Readonly<Partial<Record<OfRoom, Said>>>;
  /** It names every meeting that the person may know of, and not only no other one. */
  namesMeetings?: true;
  /** What was written to the person, whatever this session of theirs was signed in with. */
  isPost?: true;
  ask: (world: ParticipationWorld, actor: Actor) => Promise<readonly unknown[]>;
}>;

export const has =
  (...letters: readonly string[]): Said =>
  (name, room) =>
    letters.some((letter) => cellOf(name, room).includes(letter));
export const both =
  (one: Said, other: Said): Said =>
  (name, room) =>
    one(name, room) && other(name, room);
export const isOpen: Said = (_name, room) => kindOf(room) !== 'CLOSED_DOOR';

export const told = has('S');
export const toldOpenly = both(told, isOpen);
export const reads = has('P');

/** What does not exist for this person, or is refused to them, says nothing. */
const orNothing = async <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (error instanceof NotFound || error instanceof Forbidden) return null;
    throw error;
  });
export async function each<One, T>(all: readonly One[], ask: (one: One) => Promise<T>): Promise<(T | null)[]> {
  const answers: (T | null)[] = [];
  for (const one of all) answers.push(await orNothing(ask(one)));
  return answers;
}
export const meetingsIn = (world: ParticipationWorld) => bodyCodes.map((body) => world.meeting[body]);
export const sessionsIn = (world: ParticipationWorld) =>
  everyRoom.map((room) => ({ ...world.session[room], of: world.meeting[bodyOf(room)] }));

export const pdfWords = async (paper: Paper) => (await readPdf(await paperToPdf(paper))).pages;
export const officeWords = async (bytes: Buffer) => [...(await partsOfDocx(bytes)).entries()];
export const docxWords = async (paper: Paper) => officeWords(await paperToDocx(paper));
export const sheetWords = async (sheet: Sheet) => officeWords(await xlsxOf([sheet]));
