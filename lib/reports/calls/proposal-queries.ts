import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dateOn, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listComingMeetings } from '@/lib/meetings/meetings/queries';
import { latestTemplate } from '../kinds/queries';
import { type KindRow, kindSelect } from '../kinds/views';
import { takesPartInReporting, visibleKinds } from '../kinds/visibility';
import { isLate } from './deadline';
import { callPolicy } from './policy';
import type { NewCallAsked } from './schema';
import {
  type CallHead,
  type CallProposal,
  callSelect,
  deadlineOf,
  type NewCall,
  type ProposedMeeting,
  ruleDueAt,
  toCallHead,
} from './views';
import { visibleCalls } from './visibility';

/**
 * From which kinds a call can be opened and, once one is chosen, what it would be: its meetings with the deadline that the rule
 * proposes for each, or its year. Nothing is saved. @throws NotFound for whoever takes no part in reporting
 */
export async function getNewCall(actor: Actor, asked: NewCallAsked): Promise<NewCall> {
  if (!takesPartInReporting(actor)) throw new NotFound('call');
  const denial = callPolicy.open.may(actor, { kindCode: asked.kind ?? '' });
  const rows = await db.reportKind.findMany({
    where: { AND: [{ isActive: true }, visibleKinds(actor)] },
    select: kindSelect,
    orderBy: { nameEs: 'asc' },
  });
  const chosen = rows.find(({ code }) => code === asked.kind);
  return {
    kinds: rows.map(({ code, nameEs, nameEn }) => ({ code, nameEs, nameEn })),
    proposal: chosen === undefined || denial !== null ? null : await proposalFor(actor, chosen),
    denial,
  };
}

async function proposalFor(actor: Actor, kind: KindRow): Promise<CallProposal> {
  const isYearly = kind.cadence === 'PER_YEAR';
  const [template, existing, meetings] = await Promise.all([
    latestTemplate(db, kind.code),
    existingCalls(actor, kind, isYearly),
    isYearly || kind.meetingBody === null ? [] : listComingMeetings(actor, kind.meetingBody.code),
  ]);
  const called = new Set(existing.map(({ meeting }) => meeting?.id));
  return {
    kind: { code: kind.code, nameEs: kind.nameEs, nameEn: kind.nameEn },
    cadence: kind.cadence,
    deadline: deadlineOf(kind),
    revision: template.revision,
    sectionCount: template.sections.length,
    meetings: meetings
      .filter(({ id }) => !called.has(id))
      .map(({ id, titleEs, titleEn, startsOn, endsOn }): ProposedMeeting => {
        const dueAt = ruleDueAt(kind, { startsOn: dateOn(startsOn) });
        return { id, titleEs, titleEn, startsOn, endsOn, dueAt, isOver: isLate({ dueAt }, now()) };
      }),
    existing,
    year: isYearly ? firstFreeYear(existing) : null,
  };
}

/** The kind's calls for meetings that are still to come, or all of its years'. */
async function existingCalls(actor: Actor, { code }: KindRow, isYearly: boolean): Promise<CallHead[]> {
  const wanted = isYearly ? { meetingId: null } : { meeting: { endsOn: { gte: dateOn(today()) } } };
  const rows = await db.reportCall.findMany({
    where: { AND: [{ kindCode: code, ...wanted }, visibleCalls(actor)] },
    select: callSelect,
    orderBy: [{ year: 'desc' }, { opensAt: 'desc' }],
  });
  return rows.map((row) => toCallHead(row, now()));
}

function firstFreeYear(existing: readonly CallHead[]): number {
  const taken = new Set(existing.map(({ year }) => year));
  let year = Number(today().slice(0, 4));
  while (taken.has(year)) year += 1;
  return year;
}
