import type { Prisma } from '@/prisma/generated/client';

// Only for readers whose hearing was asked in the same breath (`hearingOf`): what is announced has the doors of its text (ADR 37).

/** The words that stand in those paragraphs of the text. */
export const wordsIn = (textId: string, paragraphIds: readonly string[]): Prisma.ParagraphWordsWhereInput => ({
  ...{ paragraphId: { in: [...paragraphIds] }, paragraph: { textId, removedAt: null } },
});

/** Who has the text before them at `at`. */
export const presentIn = (textId: string, at: Date): Prisma.TextPresenceWhereInput => ({ textId, until: { gt: at } });
