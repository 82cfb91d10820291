import type * as Enums from '@/prisma/generated/enums';
import type { MeetingHead, Named } from '../meetings/head';
import type { Requirement } from './rules';
import type { AgendaLine, ConsultationHead } from './views';

/** Something that a party sent. `title` of the item that a comment is about, where its reader may know of it. */
export type InputView = Readonly<{
  id: string;
  kind: Enums.AgendaInputKind;
  party: Named;
  titleEs: string;
  titleEn: string;
  text: string;
  about: Readonly<{ code: string; titleEs: string; titleEn: string }> | null;
  sentAt: Date;
  isLate: boolean;
  status: Enums.AgendaInputStatus;
  reason: string | null;
  version: number;
  can: Readonly<{ accept: string | null; decline: string | null }>;
}>;

/** Who was asked, and what came of it. */
export type RecipientView = Readonly<{ party: Named; isUntold: boolean; answeredAt: Date | null; isLate: boolean }>;

/** The page of the consultation. */
export type ConsultationPage = Readonly<{
  meeting: MeetingHead;
  agenda: Readonly<{ id: string; status: Enums.AgendaStatus; version: number }>;
  consultation: ConsultationHead | null;
  message: Readonly<{ messageEs: string; messageEn: string }> | null;
  recipients: readonly RecipientView[];
  inputs: readonly InputView[];
  /** The parties for which this reader may answer now. */
  speaksFor: readonly Named[];
  /** The lines on which can be commented. */
  lines: readonly AgendaLine[];
  /** Sessions into which a proposal can be taken; for whoever prepares the agenda. */
  sessions: readonly Readonly<{ id: string; titleEs: string; titleEn: string }>[];
  canConsult: string | null;
  /** What opening it would lack: requirements and English titles. */
  missing: readonly Requirement[];
}>;

/** What an agenda asks of a person. */
export type AskedAgenda = Readonly<{
  verb: 'answer' | 'review';
  meeting: Readonly<{ code: string; titleEs: string; titleEn: string }>;
  party: Named | null;
  count: number;
  dueAt: Date | null;
  isLate: boolean;
}>;
