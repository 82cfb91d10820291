import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Paper } from '@/lib/core/paper/model';
import { listPapers } from '@/lib/documents/agenda-papers/queries';
import { exportAgenda } from '@/lib/meetings/agenda/export-commands';
import { agendaPaper } from '@/lib/meetings/agenda/paper';
import { getAgenda } from '@/lib/meetings/agenda/queries';
import { getProjector, getVersion } from '@/lib/meetings/agenda/version-queries';
import { exportAttendance } from '@/lib/meetings/attendance/export-commands';
import { getAttendance } from '@/lib/meetings/attendance/queries';
import { attendanceSheet } from '@/lib/meetings/attendance/sheet';
import { CalendarAsked } from '@/lib/meetings/calendar/schema';
import { exportParticipants } from '@/lib/meetings/delegations/export-commands';
import { participantPaper, participantSheet } from '@/lib/meetings/delegations/participants';
import { getDelegations } from '@/lib/meetings/delegations/queries';
import { getLogistics } from '@/lib/meetings/logistics/queries';
import { getMeeting, getMeetingByCode, listMeetings } from '@/lib/meetings/meetings/queries';
import { getNews } from '@/lib/meetings/news/queries';
import { getSession } from '@/lib/meetings/sessions/programme-queries';
import { getCalendar, listFeedItems } from '@/lib/rights/calendar';
import { sessionSubject } from '@/lib/rights/meeting-queries';
import { classes } from './participation-people';
import {
  both,
  docxWords,
  each,
  has,
  meetingsIn,
  type Place,
  pdfWords,
  reads,
  type Said,
  sessionsIn,
  sheetWords,
  told,
  toldOpenly,
} from './participation-place';
import { everyRoom, wordOf } from './participation-rooms';

const agendaPaperIn =
  (words: (paper: Paper) => Promise<unknown>, version?: number): Place['ask'] =>
  (world, actor) =>
    each(meetingsIn(world), async ({ code }) => {
      const view = await exportAgenda(actor, code, { format: 'pdf', ...(version && { version }) });
      return words(agendaPaper(view, version === undefined ? 'en' : 'es', now()));
    });

/** Members and the Secretariat have the agenda as it is written, also behind their own closed doors (DR-11). */
const drafts: Said = (name, room) =>
  told(name, room) &&
  classes[name].mandates.some(
    ({ office, partyKind }) =>
      office !== 'DRAFTER' && office !== 'GUEST' && (partyKind === 'MEMBER' || partyKind === 'SECRETARIAT'),
  );

/** Where a meeting and its sessions can be met with, as page, file, feed and command ask for it. */
export const meetingPlaces = {
  'list of meetings': {
    ...{ shows: {}, namesMeetings: true },
    ask: async (_world, actor) => [await listMeetings(actor, { when: 'coming', page: 1 })],
  },
  'meeting page and programme': {
    ...{ shows: { session: told }, namesMeetings: true },
    ask: (world, actor) => each(meetingsIn(world), ({ code }) => getMeetingByCode(actor, code)),
  },
  'meeting page by id': {
    ...{ shows: { session: told }, namesMeetings: true },
    ask: (world, actor) => each(meetingsIn(world), ({ id }) => getMeeting(actor, id)),
  },
  'session page': {
    shows: { session: told },
    ask: (world, actor) => each(sessionsIn(world), ({ code, of }) => getSession(actor, of.code, code)),
  },
  'agenda page': {
    shows: { session: told, item: told, paper: both(told, reads) },
    ask: async (world, actor) => {
      const items = await db.agendaItem.findMany({ select: { id: true } });
      const papers = await listPapers(
        actor,
        items.map(({ id }) => id),
      );
      return [...(await each(meetingsIn(world), ({ code }) => getAgenda(actor, code))), [...papers]];
    },
  },
  'agenda version': {
    shows: { session: toldOpenly, item: toldOpenly },
    ask: (world, actor) => each(meetingsIn(world), ({ code }) => getVersion(actor, code, 1)),
  },
  'agenda on the projector': {
    shows: {
      session: (name, room) => toldOpenly(name, room) || drafts(name, room),
      item: (name, room) => toldOpenly(name, room) || drafts(name, room),
    },
    ask: (world, actor) => each(sessionsIn(world), ({ id, of }) => getProjector(actor, of.code, { session: id })),
  },
  'agenda as PDF': { shows: { session: toldOpenly, item: toldOpenly }, ask: agendaPaperIn(pdfWords, 1) },
  'agenda as DOCX': { shows: { session: toldOpenly, item: toldOpenly }, ask: agendaPaperIn(docxWords, 1) },
  'agenda as it is written, as DOCX': { shows: { session: drafts, item: drafts }, ask: agendaPaperIn(docxWords) },
  'delegations page': {
    ...{ shows: {}, namesMeetings: true },
    ask: (world, actor) => each(meetingsIn(world), ({ code }) => getDelegations(actor, code, 'es')),
  },
  'list of participants as XLSX, PDF and DOCX': {
    shows: {},
    ask: (world, actor) =>
      each(meetingsIn(world), async ({ code }) => {
        const view = await exportParticipants(actor, code, 'es', { format: 'xlsx' });
        const paper = participantPaper(view, 'es', now());
        return [await sheetWords(participantSheet(view, 'es')), await pdfWords(paper), await docxWords(paper)];
      }),
  },
  'attendance page': {
    shows: { session: has('L') },
    ask: (world, actor) => each(sessionsIn(world), ({ code, of }) => getAttendance(actor, of.code, code, 'es')),
  },
  'attendance as XLSX': {
    shows: { session: has('L') },
    ask: (world, actor) =>
      each(meetingsIn(world), async ({ code }) =>
        sheetWords(attendanceSheet(await exportAttendance(actor, code, 'es'), 'es')),
      ),
  },
  'logistics page': {
    ...{ shows: { session: told }, namesMeetings: true },
    ask: (world, actor) => each(meetingsIn(world), ({ code }) => getLogistics(actor, code)),
  },
  'calendar by month': {
    ...{ shows: { session: told }, namesMeetings: true },
    ask: async (_world, actor) => [await getCalendar(actor, CalendarAsked.parse({ month: '2027-05' }))],
  },
  'calendar as a list': {
    ...{ shows: { session: told }, namesMeetings: true },
    ask: async (_world, actor) => [await getCalendar(actor, CalendarAsked.parse({ month: '2027-01', view: 'list' }))],
  },
  'private feed': {
    ...{ shows: { session: has('A') }, namesMeetings: true },
    ask: async (_world, actor) => [await listFeedItems(actor)],
  },
  'news since one last looked': {
    shows: {
      session: told,
      removed: (name, room) => told(name, room) && !has('e')(name, room) && room !== 'grcmMembers',
    },
    ask: (world, actor) => each(meetingsIn(world), ({ id }) => getNews(actor, id, now())),
  },
  'rights as the command line tells them': {
    shows: { session: told },
    ask: (world, actor) =>
      each(everyRoom, async (room) => {
        const answer = await sessionSubject.judge(actor, 'see', world.session[room].code);
        return answer?.verdict === 'allow' ? wordOf(room, 'session') : null;
      }),
  },
} as const satisfies Readonly<Record<string, Place>>;
