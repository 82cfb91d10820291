import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listMembersOn, listOrganizationsOn } from '@/lib/membership/parties/member-queries';
import { publicByCode } from '@/lib/membership/visibility';
import { convenesFor } from '../meetings/conveners';
import { toldRows } from '../sessions/queries';
import { seminarPolicy } from './policy';
import { type NewSeminar, type SeminarView, seminarSelect, toSeminarView } from './views';
import { visibleSeminars } from './visibility';

/** What makes the meeting a seminar; null for a body's meeting, and for whoever may not know of it. */
export async function findSeminar(actor: Actor, meetingId: string): Promise<SeminarView | null> {
  const row = await db.seminar.findFirst({
    where: { AND: [{ meetingId }, visibleSeminars(actor, await toldRows(actor))] },
    select: seminarSelect,
  });
  return row === null ? null : toSeminarView(actor, row);
}

/** Null, or why this person plans no seminar at all, whoever the host. */
export const seminarDenial = (actor: Actor): string | null =>
  seminarPolicy.plan.may(actor, { conveners: convenesFor(actor) });

/** What the form of a new seminar offers; whoever plans none reads why. */
export async function getNewSeminar(actor: Actor): Promise<NewSeminar> {
  const denial = seminarDenial(actor);
  if (denial !== null) return { denial, members: [], organizations: [], subthemes: [], own: null };
  const [members, organizations, subthemes] = await Promise.all([
    listMembersOn(db, today()),
    listOrganizationsOn(db, today()),
    db.subtheme.findMany({
      where: publicByCode,
      select: { code: true, titleEs: true, titleEn: true },
      orderBy: [{ areaCode: 'asc' }, { position: 'asc' }],
    }),
  ]);
  return { denial, members, organizations, subthemes, own: convenesFor(actor)[0] ?? null };
}
