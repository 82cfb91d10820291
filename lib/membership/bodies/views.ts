import { z } from 'zod';
import type { Prisma } from '@/prisma/generated/client';

const Variants = z.array(z.object({ text: z.string(), line: z.number() }));

export const bodySelect = {
  code: true,
  kind: true,
  rank: true,
  nameEs: true,
  nameEn: true,
  shortEs: true,
  shortEn: true,
  foundedYear: true,
  foundedBasis: true,
  foundedEs: true,
  foundedEn: true,
  purposeEs: true,
  purposeEn: true,
  meetingsPerYear: true,
  variants: true,
  lines: true,
  notes: true,
} satisfies Prisma.BodySelect;

type BodyRow = Prisma.BodyGetPayload<{ select: typeof bodySelect }>;

/** A mechanism with its order of importance (DR-06), or one of the two supports, whose `rank` is null. */
export type BodyView = Omit<BodyRow, 'variants'> &
  Readonly<{ variants: readonly Readonly<{ text: string; line: number }>[] }>;

export function toBodyView({ variants, ...body }: BodyRow): BodyView {
  return { ...body, variants: Variants.parse(variants) };
}

export const postSelect = {
  code: true,
  nameEs: true,
  nameEn: true,
  lines: true,
} satisfies Prisma.SecretariatPostSelect;

/** A post of the Secretariat as printed. */
export type PostView = Prisma.SecretariatPostGetPayload<{ select: typeof postSelect }>;
