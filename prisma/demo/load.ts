import { record } from '@/lib/core/audit';
import { db, inTransaction } from '@/lib/core/db';
import { giveErrands, makeAccounts } from './accounts';
import { agendaEvents } from './agendas';
import { attendanceEvents } from './attendance';
import { convocationEvents } from './convocations';
import { decisionEvents } from './decisions';
import { delegationEvents } from './delegations';
import { documentEvents } from './documents';
import { logisticsEvents } from './logistics';
import { closePastMeetings, formCycle, type Meetings, makePresidencies, planEvents } from './meetings';
import { milestoneEvents } from './milestones';
import { negotiationEvents } from './negotiations';
import { callEvents } from './reports';
import { seminarEvents } from './seminars';
import { happen } from './timeline';
import { visitEvents } from './visits';

/** The demonstration cannot be loaded here: real people have accounts. */
export class RealAccountsExist extends Error {}

/** An earlier loading was cut off: what is there is part of a demonstration only. */
export class HalfLoaded extends Error {}

const act = 'demonstration.load';

/** Is there any demonstration account in this database? */
export async function isDemonstration(): Promise<boolean> {
  return (await db.user.count({ where: { isDemonstration: true } })) > 0;
}

/**
 * The demonstration world is there: people of every office and class, the cycle around today, calls of every kind and reports in every
 * state, made by the product's own commands, so that everything in it obeys the rules. A second run changes nothing. Returns whether it
 * was made now. Uses the connection of lib/core/db. @throws RealAccountsExist, HalfLoaded
 */
export async function loadDemonstration(): Promise<boolean> {
  const realCount = await db.user.count({ where: { isDemonstration: false } });
  if (realCount > 0) throw new RealAccountsExist(`${realCount} real accounts exist in this database`);
  if (await isDemonstration()) {
    if ((await db.auditEntry.count({ where: { act } })) === 0)
      throw new HalfLoaded('the demonstration is there in part');
    return false;
  }
  const accounts = await makeAccounts();
  await makePresidencies();
  const meetings: Meetings = new Map();
  await happen(planEvents(accounts, meetings));
  await formCycle(meetings);
  await giveErrands(accounts, await errandsIn(meetings));
  await happen(callEvents(accounts, meetings));
  await happen([
    ...agendaEvents(accounts, meetings),
    ...convocationEvents(accounts, meetings),
    ...seminarEvents(accounts),
    ...delegationEvents(accounts, meetings),
    ...documentEvents(accounts, meetings),
    ...decisionEvents(accounts, meetings),
    ...attendanceEvents(accounts, meetings),
    ...visitEvents(accounts, meetings),
    ...logisticsEvents(accounts, meetings),
    ...negotiationEvents(accounts, meetings),
    ...milestoneEvents(accounts),
  ]);
  await closePastMeetings();
  await inTransaction((tx) => record(tx, null, { act, subjectId: 'demonstration' }));
  return true;
}

/** The drafters' meeting, and the session for which the guest is let in: one of the Vice-Ministers' that is not closed. */
async function errandsIn(meetings: Meetings): Promise<{ meetingId: string; sessionId: string }> {
  const meeting = meetings.get('vm');
  if (meeting === undefined) throw new Error('the demonstration has no Vice-Ministers’ Meeting');
  const { id } = await db.meetingSession.findUniqueOrThrow({
    where: { code: `${meeting.code}-PLENARY` },
    select: { id: true },
  });
  return { meetingId: meeting.id, sessionId: id };
}
