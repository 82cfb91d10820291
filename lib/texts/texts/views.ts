import type { Actor } from '@/lib/core/actor';
import { type Abilities, abilities } from '@/lib/core/workflow';
import { meetingSelect, toMeetingHead } from '@/lib/meetings/meetings/views';
import type { Prisma } from '@/prisma/generated/client';
import type { Locale, ParagraphKind, SessionKind, TextKind, TextStatus } from '@/prisma/generated/enums';
import { numbersOf } from './numbering';
import { byOrderKey } from './order-key';
import { type TextFacts, textPolicy } from './policy';
import { isInStep, type Stand } from './steps';
import { type TextAct, textWorkflow } from './workflow';

/** What lists say of a text; none of its words. */
export const textSelect = {
  id: true,
  code: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  isClosed: true,
  status: true,
  hasLetters: true,
  begunAt: true,
  sessionId: true,
  // While silence is asked for on it, nobody changes it.
  silences: { where: { status: 'RUNNING' }, select: { endsAt: true } },
  session: {
    select: { id: true, code: true, kind: true, titleEs: true, titleEn: true, meeting: { select: meetingSelect } },
  },
} satisfies Prisma.NegotiatedTextSelect;

export type TextRow = Prisma.NegotiatedTextGetPayload<{ select: typeof textSelect }>;

type MeetingHead = ReturnType<typeof toMeetingHead>;
type Titled = Readonly<{ titleEs: string; titleEn: string }>;

/** A text in a list and at the top of its pages. */
export type TextHead = Titled &
  Readonly<{
    id: string;
    code: string;
    kind: TextKind;
    status: TextStatus;
    isClosed: boolean;
    begunAt: Date;
    /** The instant until which silence is asked for on it; null when it is not. */
    silenceUntil: Date | null;
    session: Titled & Readonly<{ id: string; code: string; kind: SessionKind }>;
    meeting: MeetingHead;
  }>;

export function toTextHead({
  session: { meeting, ...session },
  sessionId: _id,
  hasLetters: _l,
  silences,
  ...row
}: TextRow): TextHead {
  return { ...row, silenceUntil: silences[0]?.endsAt ?? null, session, meeting: toMeetingHead(meeting) };
}

export const paragraphSelect = {
  id: true,
  kind: true,
  orderKey: true,
  level: true,
  version: true,
  removedAt: true,
  words: { select: { language: true, words: true, revision: true, translatedFromRevision: true } },
} satisfies Prisma.TextParagraphSelect;

export type ParagraphRow = Prisma.TextParagraphGetPayload<{ select: typeof paragraphSelect }>;

/** A paragraph as it stands in both languages, with its number. */
export type ParagraphView = Readonly<{
  id: string;
  kind: ParagraphKind;
  level: number;
  version: number;
  number: string;
  es: Stand;
  en: Stand;
  isInStep: boolean;
}>;

const nothing: Stand = { words: '', revision: 0, translatedFromRevision: null };

/** What a paragraph says in that language; nothing yet is revision 0. */
export const standIn = ({ words }: Pick<ParagraphRow, 'words'>, language: Locale): Stand =>
  words.find((one) => one.language === language) ?? nothing;

/** The paragraphs that stand, in order, each with its number. */
export function toParagraphs(rows: readonly ParagraphRow[], hasLetters: boolean): ParagraphView[] {
  const standing = rows.filter(({ removedAt }) => removedAt === null).toSorted(byOrderKey);
  const numbers = numbersOf(standing, hasLetters);
  return standing.map((row, index) => {
    const { id, kind, level, version } = row;
    const [es, en] = [standIn(row, 'es'), standIn(row, 'en')];
    return { id, kind, level, version, number: numbers[index] ?? '', es, en, isInStep: isInStep(es, en) };
  });
}

/** What keeps a text from being worked on, as a reason code: it has ended, its meeting does not take place, or silence is asked for on it. */
export function heldBy({ status, session, silences }: Pick<TextRow, 'status' | 'session' | 'silences'>): string | null {
  if (status !== 'IN_WORK' || session.meeting.status === 'CANCELLED') return 'workflow.closed';
  return silences.length > 0 ? 'text.under-silence' : null;
}

export type TextAbilities = Abilities<TextAct>;

/** For each act null, or why this person cannot do it to this text now. */
export function textAbilities(actor: Actor, facts: TextFacts, row: TextRow): TextAbilities {
  const can = abilities<TextStatus, TextAct, TextFacts & { status: TextStatus }>(textPolicy, textWorkflow, actor, {
    ...facts,
    status: row.status,
  });
  const held = heldBy(row);
  if (held === null) return can;
  return Object.fromEntries(Object.entries(can).map(([act, reason]) => [act, reason ?? held])) as TextAbilities;
}

/** The last change of the base, and whether it can be taken back. */
export type LastChange = Readonly<{
  number: number;
  act: string;
  at: Date;
  by: string;
  partyCode: string;
  canUndo: boolean;
}>;

/** A text to read. */
export type TextView = Readonly<{
  text: TextHead;
  paragraphs: readonly ParagraphView[];
  /** How many paragraphs do not say the same in both languages, as far as anybody has said. */
  outOfStep: number;
  /** Null for who sees no brackets and no history (P-02). */
  lastChange: LastChange | null;
  seesBrackets: boolean;
  can: TextAbilities;
}>;

/** A page of texts, those of coming meetings first. */
export type TextList = Readonly<{ rows: readonly TextHead[]; total: number; page: number; pageCount: number }>;

/** One revision, or words kept aside, in a paragraph's history. */
export type WrittenWords = Readonly<{
  id: string;
  language: Locale;
  revision: number;
  words: string;
  isAside: boolean;
  by: string;
  party: Readonly<{ code: string; nameEs: string; nameEn: string }>;
  savedAt: Date;
}>;

/** A paragraph's page: what it says, and everything that it said before. */
export type ParagraphPage = Readonly<{
  text: TextHead;
  paragraph: ParagraphView;
  /** It is out of the text; its words stay. */
  isRemoved: boolean;
  history: readonly WrittenWords[];
  can: TextAbilities;
}>;

/** What the form of a new text offers. */
export type NewText = Readonly<{
  meeting: MeetingHead;
  session: Titled & Readonly<{ id: string; code: string }>;
  kinds: readonly TextKind[];
  denial: string | null;
}>;

/** The texts of a meeting, session by session, and where this reader may begin one. */
export type MeetingTexts = Readonly<{
  meeting: MeetingHead;
  texts: readonly TextHead[];
  canBegin: readonly (Titled & Readonly<{ id: string; code: string }>)[];
}>;
