import type { PositionStance } from '@/prisma/generated/enums';

type Party = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** Where a Member stands: its latest position, or null when it has stated none. `isOld`: the text changed after it. */
export type Standing = Readonly<{
  party: Party;
  position: Readonly<{ stance: PositionStance; words: string | null; statedAt: Date; by: string }> | null;
  isOld: boolean;
}>;

/** All that adoption looks at. */
export type TextState = Readonly<{
  paragraphCount: number;
  /** Paragraphs whose languages are not in step, by their numbers or kinds. */
  outOfStep: readonly string[];
  openBrackets: number;
  bracketedParagraphs: number;
  standings: readonly Standing[];
}>;

/** One thing that stands between a text and its adoption. */
export type Missing =
  | Readonly<{ kind: 'WORDS' }>
  | Readonly<{ kind: 'BRACKETS'; brackets: number; paragraphs: number }>
  | Readonly<{ kind: 'STEP'; paragraphs: readonly string[] }>
  | Readonly<{ kind: 'POSITIONS' | 'OLD_POSITIONS' | 'OBJECTIONS'; parties: readonly Party[] }>;

/**
 * What is still missing for consensus, in the order in which one would see to it; empty when nothing is. Every Member says where it stands on the
 * text as it reads now; one that does not join is enough. No share of them is reckoned. Source: DR-13, DR-40, product.md 2.4.
 */
export function missingFor(state: TextState): Missing[] {
  const { paragraphCount, outOfStep, openBrackets: brackets, bracketedParagraphs: paragraphs, standings } = state;
  const partiesWhere = (is: (one: Standing) => boolean) => standings.filter(is).map(({ party }) => party);
  const silent = partiesWhere(({ position }) => position === null);
  const old = partiesWhere(({ position, isOld }) => position !== null && isOld);
  const objecting = partiesWhere(({ position, isOld }) => position?.stance === 'DOES_NOT_JOIN' && !isOld);
  return [
    ...(paragraphCount === 0 ? [{ kind: 'WORDS' as const }] : []),
    ...(brackets > 0 ? [{ kind: 'BRACKETS' as const, brackets, paragraphs }] : []),
    ...(outOfStep.length > 0 ? [{ kind: 'STEP' as const, paragraphs: outOfStep }] : []),
    ...(silent.length > 0 ? [{ kind: 'POSITIONS' as const, parties: silent }] : []),
    ...(old.length > 0 ? [{ kind: 'OLD_POSITIONS' as const, parties: old }] : []),
    ...(objecting.length > 0 ? [{ kind: 'OBJECTIONS' as const, parties: objecting }] : []),
  ];
}
