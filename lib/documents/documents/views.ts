import { createHash } from 'node:crypto';
import type { Abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { Classification, DocumentKind, DocumentStatus, OpeningKind } from '@/prisma/generated/enums';
import { type AudienceFacts, audienceOf } from './audience';
import { type PaperSection, sectionsOf } from './schema';
import type { DocumentAct } from './workflow';

export const documentHeadSelect = {
  id: true,
  symbol: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  classification: true,
  status: true,
  year: true,
  issuedAt: true,
  publishedAt: true,
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
  status: DocumentStatus;
  year: number;
  issuedAt: Date;
  publishedAt: Date | null;
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

/** One value by which a list can be narrowed, and how many of what was found have it. */
export type Facet<Value extends string | number> = Readonly<{ value: Value; count: number }>;

/** What was found by kind, body, year and language: of what this person may read, at most the newest thousand. */
export type Facets = Readonly<{
  kind: readonly Facet<DocumentKind>[];
  body: readonly (Facet<string> & InBoth)[];
  year: readonly Facet<number>[];
  language: readonly Facet<'es' | 'en'>[];
}>;

/** Newest first. `total` counts what this person may read; null where there is more than a thousand, which nobody counts. */
export type DocumentList = Readonly<{
  rows: readonly DocumentLine[];
  total: number | null;
  /** Where the next page begins; null on the last. */
  next: string | null;
  facets: Facets | null;
  /** Nothing had the words; these titles are like them. */
  isLike: boolean;
  /** Does this person look after papers, and do they send any? */
  isKeeper: boolean;
  isSender: boolean;
}>;

const columns = {
  bodyCode: true,
  partyCode: true,
  meetingId: true,
  sessionId: true,
  version: true,
  awaitedOn: true,
  authentic: true,
  withdrawReason: true,
} satisfies Prisma.DocumentSelect;

/** What the acts on a document look at. */
export const documentSelect = { ...documentHeadSelect, ...columns } satisfies Prisma.DocumentSelect;
export type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>;

/** What a document's audience follows from. */
export function audienceFacts(row: DocumentRow): AudienceFacts {
  const { kind, classification, status, bodyCode, partyCode, sessionId, withdrawnAt } = row;
  return { kind, classification, status, bodyCode, partyCode, sessionId, isWithdrawn: withdrawnAt !== null };
}

/** The mark of exactly this change of audience: of who reads it now and who would. */
export function audienceMark(row: DocumentRow, to: Classification): string {
  const facts = audienceFacts(row);
  const audiences = [facts, { ...facts, classification: to }].map((one) => audienceOf(one).sort());
  return createHash('sha256')
    .update(JSON.stringify([row.id, row.version, to, audiences]))
    .digest('base64url');
}

export const paperSelect = {
  ...documentSelect,
  meeting: { select: { code: true, titleEs: true, titleEn: true } },
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

export type PaperRow = Prisma.DocumentGetPayload<{ select: typeof paperSelect }>;

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

/** Words in both languages. */
export type Words = Readonly<{ es: string; en: string }>;

/** Another document that this one stands with, and how. */
export type RelatedView = Readonly<{
  how: 'SUPERSEDES' | 'SUPERSEDED_BY' | 'CORRECTS' | 'CORRECTED_BY';
  symbol: string;
  titleEs: string;
  titleEn: string;
}>;

export type GrantView = Readonly<{
  id: string;
  to: Words;
  reason: string;
  endsAt: Date | null;
  grantedAt: Date;
}>;

/** A document to read, with what this person can do. */
export type DocumentView = DocumentHead &
  Readonly<{
    id: string;
    version: number;
    paper: ReportPaper | null;
    /** Who reads it, in words. */
    audience: readonly Words[];
    awaitedOn: string | null;
    authentic: 'es' | 'en' | null;
    withdrawReason: string | null;
    /** Null where the reader may not know of the meeting. */
    meeting: Readonly<{ code: string; titleEs: string; titleEn: string }> | null;
    session: Readonly<{ code: string; titleEs: string; titleEn: string; startsAt: Date; hasBegun: boolean }> | null;
    related: readonly RelatedView[];
    grants: readonly GrantView[];
    can: Abilities<DocumentAct>;
    /** Null, or why this person opens no file of it. */
    canOpen: string | null;
  }>;

/** Who gains and who loses when the class changes; `listed` is the mark of exactly this. */
export type AudiencePreview = Readonly<{
  to: Classification;
  gains: readonly Words[];
  loses: readonly Words[];
  listed: string;
}>;

/** A place on the form of a new document. */
export type PlaceView = Readonly<{ value: string }> & Words;

/** The page that registers a document. */
export type NewDocument = Readonly<{
  places: readonly PlaceView[];
  parties: readonly Readonly<{ code: string; nameEs: string; nameEn: string }>[];
  isKeeper: boolean;
}>;

/** Somebody opened a file. */
export type OpeningView = Readonly<{ who: string; kind: OpeningKind; language: 'es' | 'en'; number: number; at: Date }>;

export function reportOf({ submission }: PaperRow): ReportPaper | null {
  if (submission === null) return null;
  const { reference, submittedAt, content, report, attachments } = submission;
  return {
    reportId: report.id,
    reference,
    submittedAt,
    language: report.language,
    kind: report.call.kind,
    sections: sectionsOf(content),
    attachments: attachments.map(({ attachment }) => ({ ...attachment, bytes: Number(attachment.bytes) })),
  };
}
