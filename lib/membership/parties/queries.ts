import 'server-only';
import { dateOn, today } from '@/lib/core/clock';
import { publicDb } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listNotes } from '../record-notes/queries';
import { inForce, partiesOfKind, publicByCode } from '../visibility';
import {
  type CommitmentView,
  type CriterionView,
  commitmentSelect,
  criterionSelect,
  type MemberListItem,
  type MemberName,
  type MemberView,
  memberListSelect,
  memberNameSelect,
  memberSelect,
  type ObserverRightView,
  type PartyView,
  partySelect,
  rightSelect,
  toMemberListItem,
  toMemberView,
  toPartyView,
} from './views';

/** Member Countries of today in the order of the record. Four queries. */
export async function listMembers(): Promise<MemberListItem[]> {
  const day = dateOn(today());
  const rows = await publicDb.party.findMany({
    where: { AND: [publicByCode, partiesOfKind(['MEMBER'], day)] },
    orderBy: { position: 'asc' },
    select: memberListSelect(inForce(day)),
  });
  return rows.map(toMemberListItem);
}

/** The names of the Member Countries of today, in the order of the record. One query. */
export async function listMemberNames(): Promise<MemberName[]> {
  return publicDb.party.findMany({
    where: { AND: [publicByCode, partiesOfKind(['MEMBER'], dateOn(today()))] },
    orderBy: { position: 'asc' },
    select: memberNameSelect,
  });
}

/** A Member Country of today. Six queries. @throws NotFound when the code is not a Member's */
export async function getMember(code: string): Promise<MemberView> {
  const day = dateOn(today());
  const row = await publicDb.party.findFirst({
    where: { AND: [{ code }, publicByCode, partiesOfKind(['MEMBER'], day)] },
    select: memberSelect(inForce(day)),
  });
  if (row === null) throw new NotFound('party');
  const notes = await listNotes([...row.notes, ...row.institutions.flatMap((institution) => institution.notes)]);
  return toMemberView(row, notes);
}

/** Observer countries, observer organisations and civil society (the RROCM) of today, each in the order of the record. Three queries. */
export async function listObservers(): Promise<
  Readonly<{ states: PartyView[]; organisations: PartyView[]; civilSociety: PartyView[] }>
> {
  const day = dateOn(today());
  const rows = await publicDb.party.findMany({
    where: {
      AND: [publicByCode, partiesOfKind(['OBSERVER_STATE', 'OBSERVER_ORGANIZATION', 'CIVIL_SOCIETY'], day)],
    },
    orderBy: { position: 'asc' },
    select: partySelect(inForce(day)),
  });
  const parties = rows.map((row) => toPartyView(row));
  const ofKind = (kind: PartyView['kind']) => parties.filter((party) => party.kind === kind);
  return {
    states: ofKind('OBSERVER_STATE'),
    organisations: ofKind('OBSERVER_ORGANIZATION'),
    civilSociety: ofKind('CIVIL_SOCIETY'),
  };
}

/** An observer or the RROCM, with the notes on it. @throws NotFound when the code is of none of them */
export async function getObserver(code: string) {
  const day = dateOn(today());
  const row = await publicDb.party.findFirst({
    where: {
      AND: [{ code }, publicByCode, partiesOfKind(['OBSERVER_STATE', 'OBSERVER_ORGANIZATION', 'CIVIL_SOCIETY'], day)],
    },
    select: partySelect(inForce(day)),
  });
  if (row === null) throw new NotFound('party');
  return { ...toPartyView(row), noteViews: await listNotes(row.notes) };
}

/** Criteria for new observers (States, the line on who decides, organisations), as printed one after the other. */
export async function listObserverCriteria(): Promise<CriterionView[]> {
  return publicDb.observerCriterion.findMany({
    where: publicByCode,
    orderBy: [{ kind: 'asc' }, { position: 'asc' }],
    select: criterionSelect,
  });
}

/** What observers may do, and what the Members keep for themselves. */
export async function listObserverRights(): Promise<ObserverRightView[]> {
  return publicDb.observerRight.findMany({ where: publicByCode, orderBy: { position: 'asc' }, select: rightSelect });
}

/** The standing commitments of every Member (DR-03). */
export async function listMemberCommitments(): Promise<CommitmentView[]> {
  return publicDb.memberCommitment.findMany({
    where: publicByCode,
    orderBy: { position: 'asc' },
    select: commitmentSelect,
  });
}
