import type { Locale } from '@/prisma/generated/enums';
import type { ParagraphView, TextHead } from '../texts/views';
import type { Missing, Standing } from './missing';
import type { AdoptionAct } from './workflow';

type Party = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** How the work on a text ended. */
export type Conclusion = Readonly<{
  outcome: 'ADOPTED' | 'NO_CONSENSUS';
  symbol: string | null;
  sha256: string | null;
  presiding: Party;
  note: string | null;
  concludedAt: Date;
}>;

/** A mistake of writing that was corrected after adoption. */
export type Corrigendum = Readonly<{
  number: number;
  paragraphId: string;
  language: Locale;
  wordsBefore: string;
  wordsAfter: string;
  reason: string;
  issuedAt: Date;
}>;

/** Where Members stand on a text, what is missing, and how it ended. */
export type ConsensusView = Readonly<{
  text: TextHead;
  paragraphs: readonly ParagraphView[];
  standings: readonly Standing[];
  missing: readonly Missing[];
  changeNumber: number;
  /** Adopted because nobody broke a silence; who said nothing then, kept it. */
  isBySilence: boolean;
  conclusion: Conclusion | null;
  corrigenda: readonly Corrigendum[];
  /** The Member in whose name this reader says where it stands; null for who decides for none. */
  ownCode: string | null;
  can: Readonly<Record<AdoptionAct, string | null>>;
}>;
