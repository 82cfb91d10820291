import type { Prisma } from '@/prisma/generated/client';
import { type Offered, offeredBy, type Plan, type WaitingFile } from './plan';
import { KeptWhy } from './schema';

export const fileSelect = {
  ...{ id: true, fileName: true, bytes: true, sha256: true, refusal: true, symbol: true, language: true },
  ...{ isTaken: true, renders: true },
  blob: { select: { scan: true } },
  filedAs: { select: { id: true, language: true, number: true } },
} satisfies Prisma.TranslationFileSelect;

type Row = Prisma.TranslationFileGetPayload<{ select: typeof fileSelect }>;

/** A row as the plan looks at it. */
export function toWaitingFile({ blob, bytes, refusal, filedAs, ...row }: Row): WaitingFile {
  return {
    ...row,
    bytes: bytes === null ? null : Number(bytes),
    refusal: KeptWhy.nullable().parse(refusal),
    isInfected: blob?.scan === 'INFECTED',
    filedAs: filedAs === null ? null : { language: filedAs.language, number: filedAs.number },
  };
}

/** A file in the preview. */
export type PlannedFile = Readonly<
  Pick<Plan, 'language' | 'number' | 'state' | 'why' | 'rendered' | 'mark'> & {
    id: string;
    fileName: string;
    bytes: number | null;
    /** Why it was not filed when that was tried last; null where it was not tried. */
    tried: Plan['why'];
    document: Readonly<{ symbol: string; titleEs: string; titleEn: string }> | null;
    offered: Offered;
  }
>;

/** Files that were given together, and what will happen to each. */
export type TranslationsView = Readonly<{
  id: string;
  version: number;
  receivedAt: Date;
  files: readonly PlannedFile[];
  /** Papers that are offered where a symbol is written: on their way or lately issued, to which this person adds versions. */
  offered: readonly Readonly<{ symbol: string; titleEs: string; titleEn: string }>[];
}>;

export function toPlannedFile(plan: Plan): PlannedFile {
  const { file, document, language, number, state, why, rendered, mark } = plan;
  const isTried = file.sha256 !== null && file.filedAs === null;
  return {
    ...{ id: file.id, fileName: file.fileName, bytes: file.bytes, state, why, rendered, mark },
    ...{ language: file.filedAs?.language ?? language, number: file.filedAs?.number ?? number },
    tried: isTried ? file.refusal : null,
    document:
      document === null ? null : { symbol: document.symbol, titleEs: document.titleEs, titleEn: document.titleEn },
    offered: offeredBy(plan),
  };
}

/** Files that wait, in the list on the page where they are given. */
export type WaitingBatch = Readonly<{ id: string; receivedAt: Date; count: number; filed: number; first: string }>;

/** What the page where files are given shows. */
export type TranslationsStart = Readonly<{ waiting: readonly WaitingBatch[]; denial: string | null }>;
