import type { Prisma } from '@/prisma/generated/client';

// Whoever asks has found the text through its own filter (`findVisibleText`, `seesBrackets`): what is here has the doors of its text (ADR 34).

/** The paragraphs that stand in a text that was found. */
export const standingIn = (textId: string): Prisma.TextParagraphWhereInput => ({ textId, removedAt: null });

/** The open brackets of a text that was found. */
export const openBracketsOn = (textId: string): Prisma.TextProposalWhereInput => ({ textId, status: 'OPEN' });

/** Every position stated on a text that was found. */
export const positionsOn = (textId: string): Prisma.TextPositionWhereInput => ({ textId });

/** Every corrigendum of a text that was found. */
export const corrigendaOf = (textId: string): Prisma.TextCorrigendumWhereInput => ({ textId });
