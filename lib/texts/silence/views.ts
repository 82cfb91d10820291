import type { SilenceStatus } from '@/prisma/generated/enums';
import type { Missing, Standing } from '../adoption/missing';
import type { TextHead } from '../texts/views';
import type { SilenceAct } from './workflow';

type Party = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/**
 * Silence that was asked for on a text. `isOver`: its instant has come unbroken, and the text is adopted as soon as the worker is there,
 * which nobody can change any more.
 */
export type Silence = Readonly<{
  id: string;
  number: number;
  note: string;
  zone: string;
  openedAt: Date;
  presiding: Party;
  endsAt: Date;
  status: SilenceStatus;
  isOver: boolean;
  endedAt: Date | null;
  breaker: Party | null;
  words: string | null;
}>;

/** The silence procedure of a text: the one that runs, those before it, and what this reader can do. */
export type SilencePage = Readonly<{
  text: TextHead;
  running: Silence | null;
  /** The newest first. */
  ended: readonly Silence[];
  standings: readonly Standing[];
  /** What has to be settled before silence can be asked for. */
  missing: readonly Missing[];
  changeNumber: number;
  ownCode: string | null;
  can: Readonly<Record<SilenceAct | 'openSilence', string | null>>;
}>;
