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
 * belong to one session only: `seat:`, `custody:`, `invited:`, `guest:` and `drafter:` with its id. The database keeps the same as rows
 * (`crm_document_audience`), and a test holds the two to one answer. Source: DR-21, 24, 30, 44, 56, 57, 60, 66, P-01, P-05, P-06, P-10, P-13.
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
  if (classification === 'MEMBERS') return [...keepers, 'class:MEMBER', ...ofSession('drafter')];
  if (classification === 'NETWORK')
    return [...keepers, ...room, ...(isReport ? [] : ['class:MEMBER', ...ofSession('invited')])];
  if (classification === 'TECHNICAL') {
    return [...keepers, ...room, ...(isReport ? [] : ['class:MEMBER', 'class:OBSERVER_ORGANIZATION'])];
  }
  const isPublic = classification === 'PUBLIC';
  const isOfNetwork = bodyCode?.startsWith('NETWORK_') === true;
  // No observer reads a Network's papers without an invitation (DR-56), but those that are meant for everybody.
  const organisations = isPublic || !isOfNetwork ? ['class:OBSERVER_ORGANIZATION'] : [];
  // Observer States do not read the GRCM's papers (P-01), nor a seminar's without an invitation (P-06).
  const isOfOthers = isOfNetwork || bodyCode === 'GRCM' || bodyCode === 'SEMINAR';
  const states = isPublic || !isOfOthers ? ['class:OBSERVER_STATE'] : [];
  const invited = isOfNetwork || bodyCode === 'SEMINAR' ? ofSession('invited') : [];
  const others = ['class:MEMBER', 'class:CIVIL_SOCIETY', ...organisations, ...states];
  return [...keepers, ...others, ...ofSession('guest'), ...invited];
}

/** Of these principals those that read a paper of a session that the Members keep to themselves: no observer, the RROCM or a guest by class (DR-05). */
export const amongMembers = (principals: readonly string[]): string[] =>
  principals.filter(
    (one) => !/^(class:(OBSERVER_STATE|OBSERVER_ORGANIZATION|CIVIL_SOCIETY)$|invited:|guest:)/.test(one),
  );
