import type { Locale } from '../locale';
import { access } from './access';
import { portal } from './portal';
import { reports } from './reports';
import { shell } from './shell';

/** Every namespace; `getTranslations('reports')` reads `messages.es.reports`. */
export const messages = {
  es: { access: access.es, portal: portal.es, reports: reports.es, shell: shell.es },
  en: { access: access.en, portal: portal.en, reports: reports.en, shell: shell.en },
} satisfies Record<Locale, unknown>;

export type Messages = (typeof messages)['es'];
