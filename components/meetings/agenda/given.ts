import type { OutstandingDecision } from '@/lib/decisions/views';
import type { PapersByItem } from '@/lib/documents/agenda-papers/views';
import type { ConsultationPage as Page } from '@/lib/meetings/agenda/consultation-views';
import type { AgendaDone, ConsultationDone } from '@/lib/meetings/agenda/schema';
import type { AgendaView } from '@/lib/meetings/agenda/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';

/** What the page of an agenda and its parts are given. */
export type AgendaPageGiven = Readonly<{
  /** Decisions that are not done, offered to whoever writes the agenda. */
  outstanding: readonly OutstandingDecision[];
  view: AgendaView;
  papers: PapersByItem;
  locale: Locale;
  done: AgendaDone | undefined;
  actions: Readonly<Record<'begin' | 'complete' | 'arrange' | 'publish', FormAction>>;
  formKey: string;
}>;

/** What the page of a consultation and its parts are given. */
export type ConsultationGiven = Readonly<{
  page: Page;
  locale: Locale;
  done: ConsultationDone | undefined;
  actions: Readonly<Record<'consult' | 'answer' | 'accept' | 'decline', FormAction>>;
  formKey: string;
}>;
