import type { ChecklistDone, TemplatesAsked } from '@/lib/meetings/checklists/schema';
import type { ChecklistView, TemplateView } from '@/lib/meetings/checklists/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';

/** What the page of a meeting's preparations is given. */
export type ChecklistGiven = Readonly<{
  view: ChecklistView;
  locale: Locale;
  done: ChecklistDone | undefined;
  /** The item whose form is open. */
  change: string | undefined;
  formKey: string;
  actions: Readonly<Record<'begin' | 'add' | 'change' | 'press' | 'remove', FormAction>>;
}>;

/** What the page of the templates is given. */
export type TemplatesGiven = Readonly<{
  view: TemplateView;
  locale: Locale;
  done: TemplatesAsked['done'];
  change: string | undefined;
  formKey: string;
  actions: Readonly<Record<'add' | 'change' | 'remove', FormAction>>;
}>;
