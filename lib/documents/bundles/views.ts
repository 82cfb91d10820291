import type { BundleStatus } from '@/prisma/generated/enums';
import type { DocumentHead } from '../documents/views';

type Head = Readonly<{ id: string; code: string; titleEs: string; titleEn: string }>;

/** A bundle of the reader's. */
export type BundleView = Readonly<{
  id: string;
  status: BundleStatus;
  requestedAt: Date;
  expiresAt: Date;
  doneCount: number;
  totalCount: number;
  bytes: number | null;
}>;

/** The papers of a meeting that the reader may read, by session in order of time; those of no session first. */
export type MeetingDocuments = Readonly<{
  meeting: Head;
  parts: readonly Readonly<{
    session: Readonly<{ code: string; titleEs: string; titleEn: string }> | null;
    papers: readonly DocumentHead[];
  }>[];
  count: number;
  bundles: readonly BundleView[];
}>;

/** A bundle on its way to its reader. */
export type BundleFile = Readonly<{ sha256: string; bytes: number; fileName: string }>;
