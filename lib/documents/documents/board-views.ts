import type { DocumentStatus } from '@/prisma/generated/enums';

/** The board: a column a state, with what is missing first. */
export type BoardView = readonly Readonly<{
  status: DocumentStatus;
  cards: readonly Readonly<{
    symbol: string;
    titleEs: string;
    titleEn: string;
    awaitedOn: string | null;
    isLate: boolean;
    missing: readonly ('es' | 'en')[];
  }>[];
}>[];
