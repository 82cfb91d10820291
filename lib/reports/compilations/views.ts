import type { PaperSection } from '@/lib/documents/documents/schema';
import type { ReportStatus } from '@/prisma/generated/enums';

export type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** A call as papers and pages name it. */
export type CallHead = Readonly<{
  id: string;
  kind: Named;
  year: number;
  meeting: Readonly<{ titleEs: string; titleEn: string }> | null;
}>;

/** A report that this reader may read, with the words of its last submission. */
export type CompiledReport = Readonly<{
  id: string;
  country: Named;
  status: ReportStatus;
  /** The language in which the country wrote first. */
  language: 'es' | 'en';
  reference: string | null;
  submittedAt: Date | null;
  isLate: boolean;
  /** Of the document that it is; null while it is none. */
  symbol: string | null;
  /** The text that its own country is still writing. */
  isWorking: boolean;
  sections: readonly PaperSection[];
}>;

/** What a compilation holds and what it lacks. Countries have no order: they are put into the alphabet of the language. */
export type Compilation = Readonly<{
  call: CallHead;
  scope: 'accepted' | 'submitted';
  reports: readonly CompiledReport[];
  /** For the Secretariat and the Presidency: Members that have sent nothing. For others null: they may not know. */
  silent: readonly Named[] | null;
  /** Members without a report in the compilation, but for those in `silent`. */
  absent: readonly Named[];
}>;

/** One report as a paper. */
export type ReportPaper = Readonly<{ call: CallHead; report: CompiledReport }>;

/** The calls that a reader may choose from, newest first, with how many reports they could read. */
export type CallChoice = CallHead & Readonly<{ readableCount: number }>;

/** One section, country beside country. */
export type Comparison = Readonly<{
  call: CallHead | null;
  calls: readonly CallChoice[];
  sections: readonly Readonly<{ key: string; titleEs: string; titleEn: string }>[];
  section: Readonly<{ key: string; titleEs: string; titleEn: string }> | null;
  /** Countries of which this reader may read a submission to the call. */
  countries: readonly Named[];
  chosen: readonly string[];
  answers: readonly Readonly<{
    reportId: string;
    country: Named;
    status: ReportStatus;
    submittedAt: Date;
    /** Empty where the country wrote nothing in that language. */
    textEs: string;
    textEn: string;
  }>[];
}>;
