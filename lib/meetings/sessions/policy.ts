import { type Actor, holds, type OfficeKind, ownMembers, type PartyKind, readingSecretariat } from '@/lib/core/actor';
import type { Entry, Rule, RuleNumber } from '@/lib/core/policy';
import type { ExceptionKind, ParticipationRight, ParticipationVerdict, SessionKind } from '@/prisma/generated/enums';
import type { Convened } from '../meetings/conveners';

/** What the rules in force on a session's day give one class of party. */
export type Given = Readonly<{
  partyKind: PartyKind;
  right: ParticipationRight;
  verdict: ParticipationVerdict;
  rule: string;
}>;

/** A dated exception that is in force now: of a session, for a party, and what an authorisation gives. */
export type ExceptionInForce = Readonly<{
  kind: ExceptionKind;
  partyCode: string | null;
  right: ParticipationRight | null;
}>;

/** All that the rules look at. `given`: the rows of the session's kind and body; where there is none, nothing is given. */
export type SessionFacts = Convened &
  Readonly<{
    id: string;
    meetingId: string;
    kind: SessionKind;
    bodyCode: string;
    bodyKind: 'VICE_MINISTERS' | 'GRCM' | 'NETWORK' | 'PRESIDENCY' | 'SECRETARIAT' | 'SEMINAR';
    given: readonly Given[];
    exceptions: readonly ExceptionInForce[];
    /** Accounts of accredited companions behind closed doors (DR-21); of other sessions nobody. */
    companions?: readonly string[];
  }>;

/** A verdict and the rule that gives it. */
export type Participation = Readonly<{ verdict: ParticipationVerdict; rule: RuleNumber }>;

/** The class of party in whose name `actor` is told of sessions. Errands (drafter, guest) and the IT specialist's post are not such. */
export function classesOf(actor: Actor): PartyKind[] {
  const delegates = [
    ['OBSERVER_STATE_DELEGATE', 'OBSERVER_STATE'],
    ['OBSERVER_ORGANIZATION_DELEGATE', 'OBSERVER_ORGANIZATION'],
    ['CIVIL_SOCIETY_DELEGATE', 'CIVIL_SOCIETY'],
  ] as const;
  const isMember = ownMembers(actor).length > 0 || holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' });
  return [
    ...(isMember ? (['MEMBER'] as const) : []),
    ...(holds(actor, readingSecretariat) ? (['SECRETARIAT'] as const) : []),
    ...delegates.filter(([office, partyKind]) => holds(actor, office, { partyKind })).map(([, partyKind]) => partyKind),
  ];
}

/** May `actor` know that a closed-door session exists? Vice-Ministers of Members, and nobody by any other office (DR-21, P-05). */
export function isBehindClosedDoors(actor: Actor): boolean {
  return holds(actor, 'VICE_MINISTER', { partyKind: 'MEMBER' });
}

/** A Member's office that sits in the body. Who else comes with a delegation is known when delegations are accredited. */
function hasSeat(actor: Actor, { bodyKind, bodyCode, kind }: SessionFacts): boolean {
  const partyKind = 'MEMBER';
  // In a joint session both Networks sit together, under whichever of them it stands (DR-58).
  if (kind === 'JOINT') return holds(actor, 'LIAISON_OFFICER', { partyKind });
  if (bodyKind === 'NETWORK') return holds(actor, 'LIAISON_OFFICER', { partyKind, bodyCode });
  const seats: Readonly<Partial<Record<SessionFacts['bodyKind'], OfficeKind>>> = {
    VICE_MINISTERS: 'VICE_MINISTER',
    GRCM: 'GRCM_DELEGATE',
  };
  // No body sits in a seminar: whoever a Member has in an office takes part for it (DR-31).
  if (bodyKind === 'SEMINAR') return ownMembers(actor).length > 0;
  const seat = seats[bodyKind];
  return seat !== undefined && holds(actor, seat, { partyKind });
}

const refused = (rule: RuleNumber): Participation => ({ verdict: 'NO', rule });

/** What a Member's row means for this person: by the office that sits there; the Presidency directs but decides nothing alone. */
function asMember(actor: Actor, facts: SessionFacts, right: ParticipationRight, row: Participation): Participation {
  if (facts.kind === 'CLOSED_DOOR') return isBehindClosedDoors(actor) ? row : refused('DR-21');
  if (right === 'IS_TOLD' || row.verdict === 'NO') return row;
  const presides = holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' });
  if (facts.kind === 'DRAFTING') {
    const isDrafter = holds(actor, 'DRAFTER', { partyKind: 'MEMBER', meetingId: facts.meetingId });
    return presides || isDrafter ? row : refused('P-10');
  }
  if (right === 'DRAFTS') return hasSeat(actor, facts) ? row : refused('P-10');
  if (right === 'DECIDES') return hasSeat(actor, facts) ? row : refused(facts.bodyKind === 'GRCM' ? 'DR-43' : 'DR-07');
  if (presides && facts.bodyKind === 'SEMINAR' && facts.kind === 'OPENING') return { ...row, rule: 'DR-32' };
  return presides || hasSeat(actor, facts) ? row : refused('DR-69');
}

/** A guest is let in to one session that is not closed, and listens (P-13, DR-75); the Drafting Group has no guests (P-10). */
function asGuest(actor: Actor, facts: SessionFacts, right: ParticipationRight): Participation | null {
  if (!holds(actor, 'GUEST', { sessionId: facts.id })) return null;
  if (isMembersOnly(facts)) return refused('DR-05');
  if (facts.kind === 'CLOSED_DOOR') return refused('P-13');
  if (facts.kind === 'DRAFTING') return refused('P-10');
  return right === 'IS_TOLD' || right === 'ATTENDS' ? { verdict: 'YES', rule: 'P-13' } : refused('DR-75');
}

/** The one senior official who comes with a Vice-Minister is in the room and listens; nothing else changes for them (DR-21, DR-22). */
function asCompanion(actor: Actor, facts: SessionFacts, right: ParticipationRight): Participation | null {
  if (facts.kind !== 'CLOSED_DOOR' || !actor.hasSecondFactor) return null;
  if (facts.companions?.includes(actor.userId) !== true) return null;
  return right === 'IS_TOLD' || right === 'ATTENDS' ? { verdict: 'YES', rule: 'DR-21' } : refused('DR-22');
}

/** A drafter knows of the Drafting Group's sessions of their meeting and works in them, whatever other office they hold (P-10). */
function asDrafter(actor: Actor, facts: SessionFacts, right: ParticipationRight): Participation | null {
  const isDrafter = holds(actor, 'DRAFTER', { partyKind: 'MEMBER', meetingId: facts.meetingId });
  if (!isDrafter || facts.kind !== 'DRAFTING') return null;
  return right === 'DECIDES' ? refused('DR-40') : { verdict: 'YES', rule: 'P-10' };
}

/** Members meet exclusively among themselves: that overrides every other rule of who attends (DR-05). */
const isMembersOnly = ({ exceptions }: SessionFacts): boolean => exceptions.some(({ kind }) => kind === 'MEMBERS_ONLY');

/** Kinds of session into which no exception lets anybody: closed doors, and the group that writes the texts (P-02, P-10). */
export const neverOpened: readonly SessionKind[] = ['CLOSED_DOOR', 'DRAFTING'];

type Invitation = Readonly<{ kind: ExceptionKind; for: readonly PartyKind[]; rule: RuleNumber }>;

const invitations: Readonly<Partial<Record<SessionFacts['bodyKind'], Invitation>>> = {
  NETWORK: { kind: 'NETWORK_INVITATION', for: ['OBSERVER_STATE', 'OBSERVER_ORGANIZATION'], rule: 'DR-56' },
  SEMINAR: { kind: 'SEMINAR_INVITATION', for: ['OBSERVER_STATE'], rule: 'P-06' },
};

/** By which exception observers come to sessions of such a body's meetings that the rules do not open to them; null where by none. */
export const invitationTo = (bodyKind: SessionFacts['bodyKind']): Invitation | null => invitations[bodyKind] ?? null;

/** The exceptions that invite: they tell and seat. */
export const invitingKinds: readonly ExceptionKind[] = Object.values(invitations).map(({ kind }) => kind);

/**
 * What an exception for this delegate's party makes of the row of their class: an invitation to a Network (DR-56) or to a seminar (P-06) tells and seats; an
 * authorisation lets an observer State that attends anyway speak or comment, and never decide (DR-35, P-02).
 */
function asObserver(actor: Actor, facts: SessionFacts, right: ParticipationRight, row: Participation): Participation {
  if (neverOpened.includes(facts.kind)) return row;
  const own = (kind: ExceptionKind, ...partyKinds: readonly PartyKind[]) =>
    facts.exceptions.filter(
      (one) => one.kind === kind && delegateParties(actor, partyKinds).includes(one.partyCode ?? ''),
    );
  const invitation = invitationTo(facts.bodyKind);
  const isInvited = invitation !== null && own(invitation.kind, ...invitation.for).length > 0;
  if (isInvited && (right === 'IS_TOLD' || right === 'ATTENDS')) return { verdict: 'YES', rule: invitation.rule };
  if (right === 'IS_TOLD' || right === 'ATTENDS' || right === 'DECIDES') return row;
  const attends = facts.given.some(
    (one) => one.partyKind === 'OBSERVER_STATE' && one.right === 'ATTENDS' && one.verdict === 'YES',
  );
  const isAuthorised = own('OBSERVER_AUTHORISATION', 'OBSERVER_STATE').some((one) => one.right === right);
  return isAuthorised && (attends || isInvited) ? { verdict: 'YES', rule: 'P-02' } : row;
}

/** The observers in whose name `actor` comes. */
export function delegateParties(
  actor: Actor,
  partyKinds: readonly PartyKind[] = ['OBSERVER_STATE', 'OBSERVER_ORGANIZATION'],
): string[] {
  const delegates: readonly OfficeKind[] = ['OBSERVER_STATE_DELEGATE', 'OBSERVER_ORGANIZATION_DELEGATE'];
  return actor.mandates
    .filter(({ office, partyKind }) => delegates.includes(office) && partyKinds.includes(partyKind))
    .map(({ partyCode }) => partyCode);
}

const strength: Readonly<Record<ParticipationVerdict, number>> = { YES: 3, IF_AUTHORISED: 2, IF_INVITED: 1, NO: 0 };

/**
 * What `actor` may do in a session, and by which rule: the best that one of their offices gives. Without an office that the rules
 * speak of, nothing. Source: DR-05, 16–21, 24, 31, 32, 35, 37–44, 50, 54–58, 62, 73, 75, 76, P-01, P-02, P-05, P-10, P-13.
 */
export function participationOf(actor: Actor, facts: SessionFacts, right: ParticipationRight): Participation {
  const byClass = classesOf(actor).map((partyKind): Participation => {
    const row = facts.given.find((one) => one.partyKind === partyKind && one.right === right);
    if (row === undefined) return refused('P-06');
    const participation = { verdict: row.verdict, rule: row.rule as RuleNumber };
    if (partyKind === 'MEMBER') return asMember(actor, facts, right, participation);
    // Data cannot open closed doors: whatever a row or an exception says, nobody but a Member's own sits behind them.
    if (facts.kind === 'CLOSED_DOOR') return row.verdict === 'NO' ? participation : refused('DR-21');
    if (isMembersOnly(facts)) return refused('DR-05');
    if (partyKind === 'OBSERVER_STATE' || partyKind === 'OBSERVER_ORGANIZATION') {
      return asObserver(actor, facts, right, participation);
    }
    return participation;
  });
  const byErrand = [
    asGuest(actor, facts, right),
    asDrafter(actor, facts, right),
    asCompanion(actor, facts, right),
  ].filter((one) => one !== null);
  const none = refused('P-06');
  return [...byClass, ...byErrand].reduce(
    (a, b) => (strength[b.verdict] > strength[a.verdict] ? b : a),
    byClass[0] ?? byErrand[0] ?? none,
  );
}

/** Does a row that lets a class of party in to sessions of a kind let `actor` in, whichever of those sessions it is? */
export function attendsByRow(
  actor: Actor,
  row: Readonly<{
    bodyCode: string;
    bodyKind: SessionFacts['bodyKind'];
    sessionKind: SessionKind;
    partyKind: PartyKind;
  }>,
): boolean {
  const { sessionKind: kind, partyKind, ...body } = row;
  const given = [{ partyKind, right: 'ATTENDS', verdict: 'YES', rule: 'DR-16' }] as const;
  return (
    participationOf(actor, { id: '', meetingId: '', kind, ...body, given, exceptions: [] }, 'ATTENDS').verdict === 'YES'
  );
}

const reasons: Readonly<Record<ParticipationVerdict, string | null>> = {
  YES: null,
  IF_INVITED: 'session.if-invited',
  IF_AUTHORISED: 'session.if-authorised',
  NO: 'session.not-open-to-you',
};

const rightTo =
  (right: ParticipationRight): Rule<SessionFacts> =>
  (actor, facts) =>
    reasons[participationOf(actor, facts, right).verdict];

/** The five rights in a session. `basis` is the rule that they rest on in general; `participationOf` names the one that decided. */
export const sessionPolicy: Readonly<Record<ParticipationRight, Entry<SessionFacts>>> = {
  IS_TOLD: { basis: 'DR-16', may: rightTo('IS_TOLD') },
  ATTENDS: { basis: 'DR-16', may: rightTo('ATTENDS') },
  SPEAKS: { basis: 'DR-18', may: rightTo('SPEAKS') },
  DRAFTS: { basis: 'DR-41', may: rightTo('DRAFTS') },
  DECIDES: { basis: 'DR-13', may: rightTo('DECIDES') },
};
