import type { Prisma } from '@/prisma/generated/client';
import type { Classification, DocumentKind } from '@/prisma/generated/enums';
import { type PaperSection, sectionsOf } from './schema';

export const documentHeadSelect = {
  id: true,
  symbol: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  classification: true,
  year: true,
  issuedAt: true,
  withdrawnAt: true,
  body: { select: { shortEs: true, shortEn: true, nameEs: true, nameEn: true } },
  party: { select: { code: true, nameEs: true, nameEn: true } },
} satisfies Prisma.DocumentSelect;

type HeadRow = Prisma.DocumentGetPayload<{ select: typeof documentHeadSelect }>;

type InBoth = Readonly<{ nameEs: string; nameEn: string }>;

/** A document in a list. */
export type DocumentHead = Readonly<{
  symbol: string;
  kind: DocumentKind;
  titleEs: string;
  titleEn: string;
  classification: Classification;
  year: number;
  issuedAt: Date;
  withdrawnAt: Date | null;
  /** The body whose people read it. */
  body: (InBoth & Readonly<{ shortEs: string; shortEn: string }>) | null;
  country: (InBoth & Readonly<{ code: string }>) | null;
}>;

export function toDocumentHead({ id: _, party, ...row }: HeadRow): DocumentHead {
  return { ...row, country: party };
}

/** A document in a list, with the place where the words asked for were found; its marks are U+E000 and U+E001. */
export type DocumentLine = DocumentHead & Readonly<{ snippet: string | null }>;

/** Newest first; `total` counts what this person may read. */
export type DocumentList = Readonly<{
  rows: readonly DocumentLine[];
  total: number;
  page: number;
  pageCount: number;
}>;

export const paperSelect = {
  ...documentHeadSelect,
  submission: {
    select: {
      reference: true,
      submittedAt: true,
      content: true,
      report: {
        select: { id: true, language: true, call: { select: { kind: { select: { nameEs: true, nameEn: true } } } } },
      },
      attachments: {
        orderBy: { position: 'asc' },
        select: {
          attachment: { select: { id: true, fileName: true, mediaType: true, bytes: true, addedAt: true } },
        },
      },
    },
  },
} satisfies Prisma.DocumentSelect;

type PaperRow = Prisma.DocumentGetPayload<{ select: typeof paperSelect }>;

/** What a document says, when it is a country report: the submission that was accepted. */
export type ReportPaper = Readonly<{
  reportId: string;
  reference: string;
  submittedAt: Date;
  language: 'es' | 'en';
  kind: InBoth;
  sections: readonly PaperSection[];
  attachments: readonly Readonly<{ id: string; fileName: string; mediaType: string; bytes: number; addedAt: Date }>[];
}>;

/** A document to read. */
export type DocumentView = DocumentHead & Readonly<{ paper: ReportPaper | null }>;

export function toDocumentView({ submission, ...row }: PaperRow): DocumentView {
  if (submission === null) return { ...toDocumentHead(row), paper: null };
  const { reference, submittedAt, content, report, attachments } = submission;
  return {
    ...toDocumentHead(row),
    paper: {
      reportId: report.id,
      reference,
      submittedAt,
      language: report.language,
      kind: report.call.kind,
      sections: sectionsOf(content),
      attachments: attachments.map(({ attachment }) => ({ ...attachment, bytes: Number(attachment.bytes) })),
    },
  };
}
