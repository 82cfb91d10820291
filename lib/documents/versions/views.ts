import type { z } from 'zod';
import type { ComparedParagraph } from '@/lib/core/comparison';
import type { OfficeView, ViewFault } from '@/lib/core/file-view/model';
import type { Prisma } from '@/prisma/generated/client';
import type { Scan } from '@/prisma/generated/enums';
import type { Parity } from './parity';
import { KeptChanges } from './schema';

export const versionSelect = {
  id: true,
  documentId: true,
  language: true,
  number: true,
  fileName: true,
  mediaType: true,
  bytes: true,
  note: true,
  rendersNumber: true,
  trackedChanges: true,
  addedAt: true,
  addedBy: { select: { displayName: true } },
  text: { select: { pageCount: true, fault: true } },
  blob: { select: { scan: true } },
} satisfies Prisma.DocumentVersionSelect;

type Row = Prisma.DocumentVersionGetPayload<{ select: typeof versionSelect }>;

/** One language of a paper at one time. */
export type VersionView = Readonly<{
  id: string;
  language: 'es' | 'en';
  number: number;
  fileName: string;
  mediaType: string;
  bytes: number;
  note: string;
  rendersNumber: number | null;
  trackedChanges: z.infer<typeof KeptChanges>;
  addedAt: Date;
  addedBy: string;
  pageCount: number | null;
  /** Looked into already; null while the job has not come to it. */
  textState: 'READ' | 'EMPTY' | 'FAULTY' | null;
  scan: Scan;
}>;

export function toVersionView({ documentId: _, bytes, addedBy, text, blob, trackedChanges, ...row }: Row): VersionView {
  return {
    ...row,
    bytes: Number(bytes),
    trackedChanges: KeptChanges.parse(trackedChanges),
    addedBy: addedBy.displayName,
    pageCount: text?.pageCount ?? null,
    textState: text === null ? null : text.fault !== null ? 'FAULTY' : 'READ',
    scan: blob.scan,
  };
}

/** The versions of a paper, the newest first, and whether its two languages say the same. */
export type VersionsView = Readonly<{
  versions: readonly VersionView[];
  latest: Readonly<Partial<Record<'es' | 'en', VersionView>>>;
  parity: Parity;
}>;

/** A file on its way to its reader. `isMarked`: what leaves bears the reader's name (closed doors, Networks). */
export type OpenedFile = Readonly<{
  sha256: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  symbol: string;
  readerName: string;
  isMarked: boolean;
}>;

type Head = Readonly<{ symbol: string; titleEs: string; titleEn: string }>;

/** The text of a version as it stands in its file. */
export type VersionText = Readonly<{
  id: string;
  language: 'es' | 'en';
  number: number;
  document: Head;
  paragraphs: readonly string[];
}>;

/** Two versions of one language compared. */
export type ComparisonView = Readonly<{
  document: Head;
  language: 'es' | 'en';
  /** The one whose address it is, and the other; both may be chosen anew. */
  asked: string;
  other: string;
  from: number;
  to: number;
  /** All of that language that the reader may know of, the newest first. */
  versions: readonly Readonly<{ id: string; number: number }>[];
  paragraphs: readonly ComparedParagraph[];
  isSame: boolean;
}>;

/** How a version is shown: a PDF page by page by the browser, a picture, an Office file as a page of ours, or not at all. */
export type Shown =
  | Readonly<{ as: 'PDF' | 'PICTURE' }>
  | Readonly<{ as: 'OFFICE'; view: OfficeView }>
  | Readonly<{ as: 'FAULT'; fault: ViewFault }>;

/** A version as it is read in the browser. */
export type VersionReading = Readonly<{
  id: string;
  language: 'es' | 'en';
  number: number;
  fileName: string;
  bytes: number;
  document: Head;
  trackedChanges: z.infer<typeof KeptChanges>;
  /** WAITING: the job has not come to it; EMPTY: nothing in it is text; FAULTY: it could not be read. */
  text: 'WAITING' | 'READ' | 'EMPTY' | 'FAULTY';
  /** The words that every copy bears, in both languages, where its class asks for them. */
  mark: Readonly<Record<'es' | 'en', string>> | null;
  shown: Shown;
}>;
