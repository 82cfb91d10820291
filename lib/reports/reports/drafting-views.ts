import type { PaperSection } from '@/lib/documents/documents/schema';
import type { AttachmentView } from '../attachments/views';
import type { SectionFault } from './content';
import type { ReportAbilities, ReportHead } from './views';

type Titled = Readonly<{ key: string; titleEs: string; titleEn: string }>;

/** A call to which a country has not begun to answer. */
export type StartView = Readonly<{
  callId: string;
  kind: Readonly<{ nameEs: string; nameEn: string; purposeEs: string; purposeEn: string }>;
  year: number;
  messageEs: string;
  messageEn: string;
  dueAt: Date | null;
  isLate: boolean;
  isClosed: boolean;
  sections: readonly Titled[];
  /** Whose focal point the reader is; `reportId` of the one that is there already. */
  countries: readonly Readonly<{ code: string; nameEs: string; nameEn: string; reportId: string | null }>[];
}>;

/** A section in the index of a report that is being written. */
export type SectionLine = Titled &
  Readonly<{
    isRequired: boolean;
    /** Something is written in one language at least. */
    isWritten: boolean;
    faults: readonly SectionFault[];
    /** The last accepted report says something here, and here nothing is written yet. */
    hasOffer: boolean;
  }>;

/** The report that a country writes, as its own people see it: the index of its sections. */
export type DraftView = ReportHead &
  Readonly<{
    messageEs: string;
    messageEn: string;
    /** Why the Secretariat gave it back; null while it did not. */
    returned: Readonly<{ reason: string; at: Date }> | null;
    sections: readonly SectionLine[];
    /** The year of the last accepted report of the kind, when it has answers for empty sections. */
    offerYear: number | null;
    attachments: readonly AttachmentView[];
    can: ReportAbilities;
  }>;

/** A text that was once saved, or that met a newer one and was kept aside. */
export type KeptText = Readonly<{
  language: 'es' | 'en';
  text: string;
  savedAt: Date;
  by: string;
  isAside: boolean;
}>;

/** One section being written. */
export type SectionView = Readonly<{
  report: ReportHead;
  section: Titled &
    Readonly<{ guidanceEs: string; guidanceEn: string; isRequired: boolean; maxChars: number; number: number }>;
  sectionCount: number;
  previousKey: string | null;
  nextKey: string | null;
  texts: Readonly<Record<'es' | 'en', Readonly<{ text: string; revision: number }>>>;
  /** What the last accepted report of the kind says here. */
  offer: Readonly<{ year: number; textEs: string; textEn: string }> | null;
  /** Earlier texts, newest first, 20 at most. */
  kept: readonly KeptText[];
  /** Whose unsaved words a browser may keep for this page. */
  writerId: string;
  can: ReportAbilities;
}>;

/** The whole report on one page, to be checked before it leaves the country. */
export type CheckView = ReportHead &
  Readonly<{
    sections: readonly (PaperSection & Readonly<{ isRequired: boolean; faults: readonly SectionFault[] }>)[];
    attachments: readonly AttachmentView[];
    /** Changes with every saved text and file; goes along with the form. */
    checked: string;
    can: ReportAbilities;
  }>;
