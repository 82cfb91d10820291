// Longer than 250 lines: one table of the pages of meetings.
import { db } from '@/lib/core/db';
import type { SessionKind } from '@/prisma/generated/enums';
import { coordinator, focalPoint, itSpecialist, observer, type Visit } from './visit';

/** A coming meeting of the body. */
const codeOf = async (bodyCode: string) =>
  (await db.meeting.findFirstOrThrow({ where: { bodyCode, status: 'PLANNED' }, orderBy: { startsOn: 'asc' } })).code;
/** The address of a session of the coming Vice-Ministers' Meeting. */
async function sessionAt(kind: SessionKind, rest = ''): Promise<string> {
  const { code, meeting } = await db.meetingSession.findFirstOrThrow({
    where: { kind, meeting: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' } },
    include: { meeting: true },
    orderBy: { startsAt: 'asc' },
  });
  return `/meetings/${meeting.code}/sessions/${code}${rest}`;
}
/** The attendance of the technical session that is over. */
async function attendanceAt(rest = ''): Promise<string> {
  const { session } = await db.attendanceSheet.findFirstOrThrow({
    select: { session: { select: { code: true, meeting: { select: { code: true } } } } },
  });
  return `/meetings/${session.meeting.code}/sessions/${session.code}/attendance${rest}`;
}
/** The page of somebody of the coming Vice-Ministers' delegations. */
async function delegateAt(status: 'NOMINATED' | 'CHECKED' | 'RETURNED'): Promise<string> {
  const { id, meeting } = await db.delegate.findFirstOrThrow({ where: { status }, include: { meeting: true } });
  return `/meetings/${meeting.code}/delegations/${id}`;
}

/** The pages of meetings in the table of visits (visits.ts). */
export const meetingVisits: Record<string, readonly Visit[]> = {
  '/calendar': [
    { address: () => '/calendar?month=2027-01', as: 'vice-minister.cr@crm.example' },
    { address: () => '/calendar?view=list', as: focalPoint },
    { address: () => '/calendar?body=GRCM&kind=SESSION', as: observer },
    { address: () => '/calendar?month=2031-01', as: coordinator },
    { address: () => '/calendar', as: 'former-official.gt@crm.example' },
  ],
  '/meetings': [
    { address: () => '/meetings', as: coordinator },
    { address: () => '/meetings?when=past&body=GRCM', as: observer },
    { address: () => '/meetings', as: itSpecialist },
  ],
  '/meetings/new': [
    { address: () => '/meetings/new', as: coordinator },
    { address: () => '/meetings/new', as: focalPoint },
  ],
  '/meetings/seminars/new': [
    { address: () => '/meetings/seminars/new', as: coordinator },
    { address: () => '/meetings/seminars/new', as: focalPoint },
    { address: () => '/meetings/seminars/new', as: 'presidency-officer.do@crm.example' },
  ],
  '/meetings/[code]': [
    { address: async () => `/meetings/${await codeOf('SEMINAR')}?done=planSeminar`, as: focalPoint },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}?done=plan`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}`, as: 'vice-minister.cr@crm.example' },
    { address: async () => `/meetings/${await codeOf('GRCM')}`, as: observer },
    { address: () => '/meetings/NO-SUCH', as: coordinator, status: 404 },
  ],
  '/meetings/[code]/convocation': [
    {
      address: async () => `/meetings/${await codeOf('SEMINAR')}/convocation`,
      as: 'presidency-officer.do@crm.example',
    },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/convocation?done=send`, as: coordinator },
    {
      address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/convocation`,
      as: 'presidency-officer.do@crm.example',
    },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/convocation`, as: focalPoint },
    { address: async () => `/meetings/${await codeOf('GRCM')}/convocation`, as: observer },
    {
      address: async () => `/meetings/${await codeOf('NETWORK_CONSULAR')}/convocation`,
      as: 'presidency-officer.do@crm.example',
    },
  ],
  '/meetings/[code]/documents': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/documents`, as: coordinator },
    {
      address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/documents`,
      as: 'vice-minister.cr@crm.example',
    },
    { address: async () => `/meetings/${await codeOf('GRCM')}/documents`, as: observer },
  ],
  '/meetings/[code]/delegations': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/delegations?done=accredit`, as: coordinator },
    {
      address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/delegations`,
      as: 'presidency-officer.do@crm.example',
    },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/delegations`, as: focalPoint },
    { address: async () => `/meetings/${await codeOf('GRCM')}/delegations`, as: observer },
  ],
  '/meetings/[code]/delegations/new': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/delegations/new`, as: focalPoint },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/delegations/new`, as: coordinator },
  ],
  '/meetings/[code]/delegations/[delegate]': [
    { address: () => delegateAt('NOMINATED'), as: coordinator },
    { address: () => delegateAt('CHECKED'), as: 'presidency-officer.do@crm.example' },
    { address: () => delegateAt('RETURNED'), as: 'focal-point.cr.migration@crm.example' },
    { address: () => delegateAt('NOMINATED'), as: observer, status: 404 },
  ],
  '/meetings/[code]/delegations/badges': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/delegations/badges`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('GRCM')}/delegations/badges`, as: coordinator },
  ],
  '/meetings/[code]/check-in': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/check-in`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/check-in`, as: focalPoint },
  ],
  '/meetings/[code]/logistics': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/logistics?done=edit`, as: coordinator },
    {
      address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/logistics`,
      as: 'vice-minister.cr@crm.example',
    },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/logistics`, as: 'delegate.ar@crm.example' },
    {
      address: async () => {
        const { id, meeting } = await db.meetingRoom.findFirstOrThrow({ include: { meeting: true } });
        return `/meetings/${meeting.code}/logistics?change=${id}`;
      },
      as: 'presidency-officer.do@crm.example',
    },
    {
      address: async () => {
        const { id, meeting } = await db.meetingSession.findFirstOrThrow({
          where: { kind: 'PLENARY', arrangement: { isNot: null } },
          include: { meeting: true },
        });
        return `/meetings/${meeting.code}/logistics?change=${id}`;
      },
      as: coordinator,
    },
    { address: async () => `/meetings/${await codeOf('NETWORK_CONSULAR')}/logistics`, as: focalPoint },
  ],
  '/meetings/[code]/checklist': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/checklist?done=tick`, as: coordinator },
    {
      address: async () => {
        const { id, meetingId } = await db.checklistItem.findFirstOrThrow({
          where: { checklist: { meeting: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' } } },
        });
        const { code } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
        return `/meetings/${code}/checklist?change=${id}`;
      },
      as: 'presidency-officer.do@crm.example',
    },
    { address: async () => `/meetings/${await codeOf('NETWORK_CONSULAR')}/checklist`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/checklist`, as: focalPoint, status: 404 },
  ],
  '/meetings/checklists': [
    { address: () => '/meetings/checklists?body=GRCM&done=addToTemplate', as: coordinator },
    {
      address: async () => {
        const { id, bodyCode } = await db.checklistTemplateItem.findFirstOrThrow();
        return `/meetings/checklists?body=${bodyCode}&change=${id}`;
      },
      as: coordinator,
    },
    { address: () => '/meetings/checklists', as: 'presidency-officer.do@crm.example' },
    { address: () => '/meetings/checklists', as: observer, status: 404 },
  ],
  '/meetings/holidays': [
    { address: () => '/meetings/holidays?year=2027', as: coordinator },
    { address: () => '/meetings/holidays', as: focalPoint },
    { address: () => '/meetings/holidays', as: observer, status: 404 },
  ],
  '/meetings/cycles': [
    { address: () => '/meetings/cycles', as: coordinator },
    { address: () => '/meetings/cycles', as: itSpecialist },
  ],
  '/meetings/cycles/new': [
    { address: () => '/meetings/cycles/new', as: coordinator },
    {
      address: () =>
        '/meetings/cycles/new?half=1&startsOn=2031-08-06&joint=AFTER&hostPartyCode=AR&city=&timeZone=America/Panama',
      as: coordinator,
    },
    { address: () => '/meetings/cycles/new?half=1&startsOn=x', as: coordinator },
    { address: () => '/meetings/cycles/new', as: focalPoint },
  ],
  '/meetings/cycles/[cycle]/move': [
    {
      address: async () => `/meetings/cycles/${(await db.cycle.findFirstOrThrow()).code}/move?days=7`,
      as: coordinator,
    },
    { address: async () => `/meetings/cycles/${(await db.cycle.findFirstOrThrow()).code}/move`, as: observer },
  ],
  '/meetings/cycles/[cycle]': [
    { address: async () => `/meetings/cycles/${(await db.cycle.findFirstOrThrow()).code}?done=plan`, as: coordinator },
    { address: async () => `/meetings/cycles/${(await db.cycle.findFirstOrThrow()).code}`, as: observer },
    { address: () => '/meetings/cycles/1999-1', as: coordinator, status: 404 },
  ],
  '/meetings/[code]/cancel': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/cancel`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('GRCM')}/cancel`, as: focalPoint },
  ],
  '/meetings/[code]/hosts': [
    { address: async () => `/meetings/${await codeOf('SEMINAR')}/hosts`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('SEMINAR')}/hosts`, as: 'presidency-officer.do@crm.example' },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/hosts`, as: coordinator, status: 404 },
  ],
  '/meetings/[code]/sessions/new': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/sessions/new`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/sessions/new`, as: focalPoint },
  ],
  '/meetings/[code]/sessions/[session]': [
    { address: () => sessionAt('PLENARY', '?done=add'), as: coordinator },
    { address: () => sessionAt('PLENARY', '?done=grant'), as: 'presidency-officer.do@crm.example' },
    { address: () => sessionAt('CLOSED_DOOR'), as: 'vice-minister.cr@crm.example' },
    { address: () => sessionAt('CLOSED_DOOR'), as: coordinator, status: 404 },
  ],
  '/meetings/[code]/sessions/[session]/attendance': [
    { address: () => attendanceAt('?done=keep'), as: coordinator },
    { address: () => attendanceAt(), as: 'presidency-officer.do@crm.example' },
    { address: () => attendanceAt(), as: focalPoint },
    // Its day has not come.
    { address: () => sessionAt('PLENARY', '/attendance'), as: coordinator },
    { address: () => sessionAt('CLOSED_DOOR', '/attendance'), as: 'vice-minister.cr@crm.example', status: 404 },
  ],
  '/meetings/[code]/sessions/[session]/edit': [
    { address: () => sessionAt('PLENARY', '/edit'), as: coordinator },
    { address: () => sessionAt('PLENARY', '/edit'), as: focalPoint },
  ],
  '/meetings/[code]/agenda': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda`, as: 'vice-minister.cr@crm.example' },
    {
      address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda`,
      as: 'presidency-officer.do@crm.example',
    },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda`, as: 'delegate.ar@crm.example' },
    { address: async () => `/meetings/${await codeOf('GRCM')}/agenda`, as: observer },
  ],
  '/meetings/[code]/agenda/consultation': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/consultation`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/consultation`, as: focalPoint },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/consultation`, as: observer },
  ],
  '/meetings/[code]/agenda/versions/[number]': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/versions/1`, as: observer },
  ],
  '/meetings/[code]/agenda/projector': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/projector`, as: coordinator },
  ],
  '/meetings/[code]/agenda/items/new': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/items/new`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/items/new`, as: observer },
  ],
  '/meetings/[code]/agenda/items/[itemId]': [
    {
      address: async () => {
        const code = await codeOf('VICE_MINISTERS');
        const { id } = await db.agendaItem.findFirstOrThrow({ where: { session: { meeting: { code } } } });
        return `/meetings/${code}/agenda/items/${id}`;
      },
      as: coordinator,
    },
  ],
  '/meetings/[code]/move': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/move`, as: coordinator },
    {
      address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/move?startsOn=2031-08-06&endsOn=2031-08-07`,
      as: coordinator,
    },
    { address: async () => `/meetings/${await codeOf('GRCM')}/move?startsOn=x`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('GRCM')}/move`, as: focalPoint },
  ],
};
