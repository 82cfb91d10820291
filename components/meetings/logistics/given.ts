import type { LogisticsDone } from '@/lib/meetings/logistics/schema';
import type { LogisticsView } from '@/lib/meetings/logistics/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';

/** What the page of a meeting's logistics is given. */
export type LogisticsGiven = Readonly<{
  view: LogisticsView;
  locale: Locale;
  ownZone: string;
  done: LogisticsDone | undefined;
  /** The room, session or contact whose form is open. */
  change: string | undefined;
  formKey: string;
  actions: Readonly<Record<LogisticsDone, FormAction>>;
}>;
