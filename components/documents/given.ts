import type { DocumentDone } from '@/lib/documents/documents/schema';
import type { AudiencePreview, DocumentView, OpeningView } from '@/lib/documents/documents/views';
import type { VersionsView } from '@/lib/documents/versions/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';

export type DocumentActions = Readonly<
  Record<
    | 'edit'
    | 'receive'
    | 'review'
    | 'translate'
    | 'ready'
    | 'issue'
    | 'publish'
    | 'unpublish'
    | 'reclassify'
    | 'withdraw'
    | 'relate'
    | 'grant'
    | 'revoke',
    FormAction
  >
>;

/** What the page of a document is given. */
export type DocumentGiven = Readonly<{
  document: DocumentView;
  versions: VersionsView;
  openings: readonly OpeningView[];
  preview: AudiencePreview | null;
  parties: readonly Readonly<{ code: string; nameEs: string; nameEn: string }>[];
  locale: Locale;
  done: DocumentDone | undefined;
  refused: readonly Readonly<{ name: string; words: string }>[];
  kept: readonly string[];
  limitMb: number;
  formKey: string;
  actions: DocumentActions;
}>;
