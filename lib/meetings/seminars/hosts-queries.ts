import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listMembersOn, listOrganizationsOn } from '@/lib/membership/parties/member-queries';
import type { MeetingStatus } from '@/prisma/generated/enums';
import { everyLetterOf } from '../convocations/visibility';
import { findMeetingByCode } from '../meetings/queries';
import { toMeetingHead } from '../meetings/views';
import { seminarPolicy } from './policy';
import { findSeminar } from './queries';
import type { HostsPage } from './views';

/** Null, or why host and co-sponsors stay as they are: the meeting is over, or a letter has gone out in their name. */
export async function closedToHosts(tx: Tx, { id, status }: Readonly<{ id: string; status: MeetingStatus }>) {
  if (status !== 'PLANNED') return 'workflow.closed';
  const sent = await tx.convocation.count({ where: { AND: [everyLetterOf(id), { sentAt: { not: null } }] } });
  return sent > 0 ? 'seminar.convened-already' : null;
}

/** What the page shows that changes host and co-sponsors of a seminar. @throws NotFound for a body's meeting, too */
export async function getHosts(actor: Actor, code: string): Promise<HostsPage> {
  const row = await findMeetingByCode(actor, code);
  const seminar = await findSeminar(actor, row.id);
  if (seminar === null) throw new NotFound('meeting');
  const denial = seminarPolicy.changeHosts.may(actor, row) ?? (await closedToHosts(db, row));
  const [members, organizations, drafts] = await Promise.all([
    listMembersOn(db, dayOf(row.startsOn)),
    listOrganizationsOn(db, dayOf(row.startsOn)),
    db.convocation.count({ where: { AND: [everyLetterOf(row.id), { sentAt: null }] } }),
  ]);
  return {
    ...{ meeting: toMeetingHead(row), version: row.version, denial, members, organizations },
    ...{ host: row.host?.code ?? null, cosponsors: seminar.cosponsors.map((one) => one.code) },
    hasDraftLetter: drafts > 0,
  };
}
