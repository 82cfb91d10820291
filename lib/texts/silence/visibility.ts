import type { Prisma } from '@/prisma/generated/client';

/** Every silence that was asked for on a text that was found. */
export const silencesOf = (textId: string): Prisma.TextSilenceWhereInput => ({ textId });

/** The one that runs on a text that was found, or waits for the machine to conclude it. */
export const runningOn = (textId: string): Prisma.TextSilenceWhereInput => ({ textId, status: 'RUNNING' });

/** Those that run on texts of that filter. */
export const runningIn = (text: Prisma.NegotiatedTextWhereInput): Prisma.TextSilenceWhereInput => ({
  ...{ text, status: 'RUNNING' },
});
