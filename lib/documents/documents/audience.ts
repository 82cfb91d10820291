import type { Classification, DocumentKind, DocumentStatus } from '@/prisma/generated/enums';

/** What the audience of a paper follows from. */
export type AudienceFacts = Readonly<{
  kind: DocumentKind;
  classification: Classification;
  status: DocumentStatus;
  bodyCode: string | null;
  partyCode: string | null;
  sessionId: string | null;
  isWithdrawn: boolean;
}>;

/**
 * The principals that read a paper, grants apart. Whoever holds one of them reads it: `party:GT` (its own people), `room:GRCM` (who sits in
 * that body for a Member), `class:OBSERVER_STATE`, `secretariat`, `presidency`, `closed` (Vice-Ministers behind closed doors), and those who
 * belong to one session only: `seat:`, `custody:`, `invited:` and `guest:` with its id. The database keeps the same as rows
 * (`crm_document_audience`), and a test holds the two to one answer. Source: DR-21, 24, 30, 44, 56, 60, 66, P-01, P-05, P-06, P-13.
 */
export function audienceOf(facts: AudienceFacts): string[] {
  const { kind, classification, status, bodyCode, partyCode, sessionId, isWithdrawn } = facts;
  const isOut = status === 'ISSUED' && !isWithdrawn;
  const ofSession = (name: string): string[] => (sessionId === null ? [] : [`${name}:${sessionId}`]);
  if (classification === 'CLOSED_DOOR') return ['closed', ...ofSession('custody'), ...(isOut ? ofSession('seat') : [])];
  if (classification === 'SECRETARIAT') return ['secretariat'];
  const own = ['secretariat', ...(partyCode === null ? [] : [`party:${partyCode}`])];
  if (isWithdrawn) return own;
  const keepers = [...own, 'presidency'];
  if (!isOut) return keepers;
  const room = bodyCode === null ? [] : [`room:${bodyCode}`];
  // A Member's report, and a compilation of such, is read in its room only (ADR 7).
  const isReport = kind === 'COUNTRY_REPORT' || kind === 'COMPILATION';
  if (classification === 'MEMBERS') return [...keepers, 'class:MEMBER'];
  if (classification === 'NETWORK')
    return [...keepers, ...room, ...(isReport ? [] : ['class:MEMBER', ...ofSession('invited')])];
  if (classification === 'TECHNICAL') {
    return [...keepers, ...room, ...(isReport ? [] : ['class:MEMBER', 'class:OBSERVER_ORGANIZATION'])];
  }
  // Observer States do not read the GRCM's papers (P-01), nor a seminar's without an invitation (P-06), but those that are meant for everybody.
  const isOfOthers = bodyCode === 'GRCM' || bodyCode === 'SEMINAR';
  const states = classification === 'PUBLIC' || !isOfOthers ? ['class:OBSERVER_STATE'] : [];
  const invited = bodyCode === 'SEMINAR' ? ofSession('invited') : [];
  const others = ['class:MEMBER', 'class:OBSERVER_ORGANIZATION', 'class:CIVIL_SOCIETY', ...states];
  return [...keepers, ...others, ...ofSession('guest'), ...invited];
}
