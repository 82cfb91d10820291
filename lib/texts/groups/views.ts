import type { TextHead } from '@/lib/texts/texts/views';
import type { TextKind } from '@/prisma/generated/enums';

type MeetingHead = TextHead['meeting'];
type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;
type Titled = Readonly<{ id: string; code: string; titleEs: string; titleEn: string }>;

/** A Member with those whom it named to the Drafting Group; nobody yet is an empty list. */
export type MemberDrafters = Readonly<{ party: Named; people: readonly string[] }>;

/** A text of the Drafting Group and how far it is. */
export type GroupText = Readonly<{
  text: TextHead;
  paragraphs: number;
  openBrackets: number;
  outOfStep: number;
  /** The texts from which its paragraphs came, of those that this reader may know of. */
  from: readonly Readonly<{ text: TextHead; count: number }>[];
}>;

/** The Drafting Group of a meeting. */
export type GroupView = Readonly<{
  meeting: MeetingHead;
  /** Must there be one (P-14)? */
  isObligatory: boolean;
  constituted: Readonly<{ at: Date; head: Named }> | null;
  sessions: readonly (Titled & Readonly<{ startsAt: Date; endsAt: Date }>)[];
  drafters: readonly MemberDrafters[];
  texts: readonly GroupText[];
  /** What may be carried into it, and where: nothing for who begins no text there. */
  carry: Readonly<{ sources: readonly TextHead[]; sessions: readonly Titled[]; kinds: readonly TextKind[] }>;
  can: Readonly<{ constitute: string | null }>;
}>;

/** A paragraph and the one from which it came, as far as the reader may know of that. */
export type OriginRow = Readonly<{
  paragraphId: string;
  number: string;
  words: Readonly<{ es: string; en: string }>;
  source: Readonly<{ text: TextHead; paragraphId: string; revisionEs: number | null; revisionEn: number | null }>;
  /** The words here are others than were carried. */
  isChanged: boolean;
  /** The words there are others by now. */
  hasMovedOn: boolean;
}>;

export type OriginsView = Readonly<{ text: TextHead; rows: readonly OriginRow[] }>;
