import { accessReasons } from '@/lib/access/labels';
import type { Refusal } from '@/lib/core/errors';
import { coreReasons, type Reasons, type ReasonWords } from '@/lib/core/labels';
import { decisionReasons } from '@/lib/decisions/labels';
import { documentReasons } from '@/lib/documents/documents/labels';
import { translationReasons } from '@/lib/documents/translations/labels';
import { agendaReasons } from '@/lib/meetings/agenda/reasons-labels';
import { attendanceReasons } from '@/lib/meetings/attendance/labels';
import { checklistReasons } from '@/lib/meetings/checklists/labels';
import { convocationReasons } from '@/lib/meetings/convocations/labels';
import { delegationReasons } from '@/lib/meetings/delegations/labels';
import { guestReasons } from '@/lib/meetings/guests/labels';
import { holidayReasons } from '@/lib/meetings/holidays/labels';
import { meetingReasons } from '@/lib/meetings/labels';
import { logisticsReasons } from '@/lib/meetings/logistics/labels';
import { seminarReasons } from '@/lib/meetings/seminars/labels';
import { membershipReasons } from '@/lib/membership/labels';
import { noticeReasons } from '@/lib/notices/labels';
import { searchReasons } from '@/lib/plan-of-action/search/labels';
import { reportReasons } from '@/lib/reports/labels';
import { adoptionReasons } from '@/lib/texts/adoption/labels';
import { groupReasons } from '@/lib/texts/groups/labels';
import { textImportReasons } from '@/lib/texts/imports/labels';
import { milestoneReasons, verifyReasons } from '@/lib/texts/milestones/labels';
import { proposalReasons } from '@/lib/texts/proposals/labels';
import { silenceReasons } from '@/lib/texts/silence/labels';
import { textReasons } from '@/lib/texts/texts/labels';
import type { Locale } from './locale';

/** Every reason code that a person can be given, with its words and rule. */
export const allReasons: Reasons = {
  ...coreReasons,
  ...accessReasons,
  ...meetingReasons,
  ...agendaReasons,
  ...attendanceReasons,
  ...convocationReasons,
  ...delegationReasons,
  ...guestReasons,
  ...checklistReasons,
  ...logisticsReasons,
  ...documentReasons,
  ...translationReasons,
  ...decisionReasons,
  ...holidayReasons,
  ...seminarReasons,
  ...membershipReasons,
  ...noticeReasons,
  ...reportReasons,
  ...searchReasons,
  ...textReasons,
  ...groupReasons,
  ...proposalReasons,
  ...milestoneReasons,
  ...adoptionReasons,
  ...silenceReasons,
  ...verifyReasons,
  ...textImportReasons,
};

const unknown: ReasonWords = {
  es: 'No se pudo completar. Nada se perdió; inténtelo de nuevo.',
  en: 'This could not be completed. Nothing was lost; try again.',
};

const system: Readonly<Record<Locale, string>> = { es: 'criterio del sistema', en: 'the system’s own criterion' };

/** The sentence for `reason` in `locale`, its rule's number at the end: «… (DR-60)», «… (criterio del sistema P-11)». */
export function wordsFor(reason: string, locale: Locale, detail: Refusal['detail'] = {}): string {
  const words = allReasons[reason] ?? unknown;
  const sentence = words[locale].replace(/\{(\w+)\}/g, (_, key: string) => String(detail[key] ?? ''));
  if (words.rule === undefined) return sentence;
  const number = words.rule.startsWith('P-') ? `${system[locale]} ${words.rule}` : words.rule;
  return `${sentence} (${number})`;
}
