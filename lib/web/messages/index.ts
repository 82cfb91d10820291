import type { Locale } from '../locale';
import { access } from './access';
import { agenda } from './agenda';
import { attachments } from './attachments';
import { attendance } from './attendance';
import { calendar } from './calendar';
import { calls } from './calls';
import { checklists } from './checklists';
import { consensus } from './consensus';
import { convocations } from './convocations';
import { decisions } from './decisions';
import { delegations } from './delegations';
import { documents } from './documents';
import { drafting } from './drafting';
import { draftingGroups } from './drafting-groups';
import { find } from './find';
import { guests } from './guests';
import { kinds } from './kinds';
import { logistics } from './logistics';
import { matrix } from './matrix';
import { meetings } from './meetings';
import { cycles } from './meetings/cycles';
import { holidays } from './meetings/holidays';
import { seminars } from './meetings/seminars';
import { milestones } from './milestones';
import { notices } from './notices';
import { portal } from './portal';
import { proposals } from './proposals';
import { reports } from './reports';
import { shell } from './shell';
import { silence } from './silence';
import { terms } from './terms';
import { textImports } from './text-imports';
import { texts } from './texts';
import { verify } from './verify';

/** Every namespace; `getTranslations('reports')` reads `messages.es.reports`. */
export const messages = {
  es: {
    access: access.es,
    agenda: agenda.es,
    attachments: attachments.es,
    attendance: attendance.es,
    calendar: calendar.es,
    calls: calls.es,
    checklists: checklists.es,
    consensus: consensus.es,
    silence: silence.es,
    convocations: convocations.es,
    cycles: cycles.es,
    decisions: decisions.es,
    delegations: delegations.es,
    documents: documents.es,
    drafting: drafting.es,
    find: find.es,
    draftingGroups: draftingGroups.es,
    guests: guests.es,
    holidays: holidays.es,
    kinds: kinds.es,
    logistics: logistics.es,
    matrix: matrix.es,
    meetings: meetings.es,
    milestones: milestones.es,
    notices: notices.es,
    portal: portal.es,
    proposals: proposals.es,
    reports: reports.es,
    seminars: seminars.es,
    shell: shell.es,
    terms: terms.es,
    textImports: textImports.es,
    texts: texts.es,
    verify: verify.es,
  },
  en: {
    access: access.en,
    agenda: agenda.en,
    attachments: attachments.en,
    attendance: attendance.en,
    calendar: calendar.en,
    calls: calls.en,
    checklists: checklists.en,
    consensus: consensus.en,
    silence: silence.en,
    convocations: convocations.en,
    cycles: cycles.en,
    decisions: decisions.en,
    delegations: delegations.en,
    documents: documents.en,
    drafting: drafting.en,
    find: find.en,
    draftingGroups: draftingGroups.en,
    guests: guests.en,
    holidays: holidays.en,
    kinds: kinds.en,
    logistics: logistics.en,
    matrix: matrix.en,
    meetings: meetings.en,
    milestones: milestones.en,
    notices: notices.en,
    portal: portal.en,
    proposals: proposals.en,
    reports: reports.en,
    seminars: seminars.en,
    shell: shell.en,
    terms: terms.en,
    textImports: textImports.en,
    texts: texts.en,
    verify: verify.en,
  },
} satisfies Record<Locale, unknown>;

export type Messages = (typeof messages)['es'];
