import type { Prisma } from '@/prisma/generated/client';
import type { DocumentKind } from '@/prisma/generated/enums';

export const publishedSelect = {
  symbol: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  year: true,
  authentic: true,
  issuedAt: true,
  publishedAt: true,
  body: { select: { nameEs: true, nameEn: true } },
} satisfies Prisma.DocumentSelect;

type Row = Prisma.DocumentGetPayload<{ select: typeof publishedSelect }>;

/** A published paper in a list. */
export type PublishedHead = Readonly<{
  symbol: string;
  kind: DocumentKind;
  titleEs: string;
  titleEn: string;
  year: number;
  authentic: 'es' | 'en' | null;
  issuedAt: Date;
  publishedAt: Date;
  body: Readonly<{ nameEs: string; nameEn: string }> | null;
}>;

export function toPublishedHead({ publishedAt, ...row }: Row): PublishedHead {
  return { ...row, publishedAt: publishedAt ?? row.issuedAt };
}

/** Newest publication first. */
export type PublishedList = Readonly<{
  rows: readonly PublishedHead[];
  total: number;
  page: number;
  pageCount: number;
}>;

/** A file of a published paper, with the hash by which anybody can tell that it is the one. */
export type PublishedFile = Readonly<{
  id: string;
  language: 'es' | 'en';
  number: number;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  addedAt: Date;
}>;

/** A published paper with the newest file in each language, and what stands in its place or corrects it. */
export type PublishedView = PublishedHead &
  Readonly<{
    files: readonly PublishedFile[];
    related: readonly Readonly<{
      how: 'SUPERSEDES' | 'SUPERSEDED_BY' | 'CORRECTS' | 'CORRECTED_BY';
      symbol: string;
      titleEs: string;
      titleEn: string;
    }>[];
  }>;
