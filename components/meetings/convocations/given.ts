import type { ConvocationDone } from '@/lib/meetings/convocations/schema';
import type { ConvocationsView } from '@/lib/meetings/convocations/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';

/** What the page of a meeting's letters is given. */
export type ConvocationGiven = Readonly<{
  view: ConvocationsView;
  locale: Locale;
  done: ConvocationDone | undefined;
  dueAt: Date;
  formKey: string;
  actions: Readonly<Record<'prepare' | 'edit' | 'send' | 'answer' | 'acknowledge' | 'remind', FormAction>>;
}>;
