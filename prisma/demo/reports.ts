import { dayIn, instant, now, startOfDay } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { closeCall, openCall } from '@/lib/reports/calls/commands';
import { saveAnswer, startReport } from '@/lib/reports/reports/drafting-commands';
import { getDraftToCheck } from '@/lib/reports/reports/drafting-queries';
import { acceptReport, reopenReport, returnReport } from '@/lib/reports/reports/review-commands';
import { submitReport } from '@/lib/reports/reports/submission-commands';
import type { Accounts } from './accounts';
import { formKey } from './form-key';
import type { Meetings } from './meetings';
import { demoPeople } from './people';
import { type CallStory, type Chapter, callStories, reopenReason, returnReason } from './stories';
import { sectionsOf, sectionText } from './texts';
import { actorAt, type Event } from './timeline';

const day = 86_400_000;
const hour = 3_600_000;

/** One country's report to one call, as it comes to be. */
type Told = Readonly<{
  accounts: Accounts;
  story: CallStory;
  name: string;
  party: string;
  number: number;
  callId: () => string;
}>;

/** Everything that happens around the calls of the demonstration. */
export function callEvents(accounts: Accounts, meetings: Meetings): Event[] {
  return callStories.flatMap((story, index) => eventsOf(accounts, meetings, story, index));
}

function eventsOf(accounts: Accounts, meetings: Meetings, story: CallStory, index: number): Event[] {
  const present = now().getTime();
  const meeting = meetingOf(meetings, story);
  const startsAt = meeting === undefined ? present : startOfDay(meeting.startsOn).getTime();
  const opensAt =
    'daysAgo' in story.opened ? present - story.opened.daysAgo * day : startsAt - story.opened.daysBeforeMeeting * day;
  const closesAt =
    story.closed &&
    ('daysAgo' in story.closed ? present - story.closed.daysAgo * day : startsAt + story.closed.daysAfterMeeting * day);
  const name = `${story.kind} ${story.meeting ?? story.yearsAgo}`;
  let id = '';
  const opening = async (): Promise<void> => {
    const year = Number(dayIn(instant(present)).slice(0, 4)) - (story.yearsAgo ?? 0);
    const coordinator = await actorAt(accounts, 'secretariat.coordinator@crm.example');
    const call = await openCall(coordinator, {
      kindCode: story.kind,
      meetingId: meeting?.id ?? null,
      year: meeting === undefined ? year : null,
      dueOn: null,
      departureReason: '',
      messageEs: story.messageEs,
      messageEn: story.messageEn,
      key: formKey(`call ${name}`),
    });
    id = call.id;
  };
  const closing = async (): Promise<void> => {
    const { version } = await db.reportCall.findUniqueOrThrow({ where: { id }, select: { version: true } });
    await closeCall(await actorAt(accounts, 'secretariat.assistant@crm.example'), { callId: id, version });
  };
  // Reports come in over the days between the opening and the present, or the deadline of a call that is over.
  const lastDay = closesAt ?? present;
  const daysBefore = { TRAFFICKING: 14, COOPERATION: 21, CONSULAR: 0 }[story.kind];
  const dueAt = meeting === undefined ? lastDay : startsAt - daysBefore * day;
  const span = { opensAt, dueAt: Math.min(dueAt, lastDay), lastDay };
  const reports = Object.entries(story.chapters).flatMap(([party, chapter], number) =>
    reportEvents(
      { accounts, story, name: `${index} ${name} ${party}`, party, number, callId: () => id },
      chapter,
      span,
    ),
  );
  const close = closesAt === undefined ? [] : [{ at: instant(closesAt), happens: closing }];
  return [{ at: instant(opensAt), happens: opening }, ...reports, ...close];
}

/** A story of the next GRCM is told of the one that comes first. */
function meetingOf(meetings: Meetings, { meeting }: CallStory) {
  if (meeting === undefined) return undefined;
  return (meeting === 'grcm' ? meetings.get('grcm-next') : undefined) ?? meetings.get(meeting);
}

type Span = Readonly<{ opensAt: number; dueAt: number; lastDay: number }>;

function reportEvents(told: Told, chapter: Chapter, { opensAt, dueAt, lastDay }: Span): Event[] {
  const isLate = chapter === 'late' || chapter === 'accepted-late';
  const length = dueAt - opensAt;
  // Each country at its own moment: in the first half of the time, or three days after the deadline and on.
  const sentAt = isLate ? dueAt + 3 * day + told.number * hour : opensAt + length * (0.15 + 0.03 * told.number);
  const step = (lastDay - sentAt) / 6;
  const at = (steps: number): Date => instant(Math.floor(sentAt + steps * step));
  const started = { at: instant(Math.floor(sentAt - length * 0.1)), happens: () => write(told, chapter !== 'draft') };
  const sent = { at: at(0), happens: () => submit(told, 1) };
  const returned = { at: at(1), happens: () => review(told, 'return') };
  const accepted = { at: at(2), happens: () => review(told, 'accept') };
  const events: Readonly<Record<Chapter, readonly Event[]>> = {
    draft: [started],
    submitted: [started, sent],
    late: [started, sent],
    returned: [started, sent, returned],
    resubmitted: [started, sent, returned, { at: at(3), happens: () => submit(told, 2) }],
    accepted: [started, sent, accepted],
    'accepted-late': [started, sent, accepted],
    reopened: [started, sent, accepted, { at: at(4), happens: () => review(told, 'reopen') }],
  };
  return [...events[chapter]];
}

const focalPoint = ({ party }: Told): string => `focal-point.${party.toLowerCase()}.migration@crm.example`;

function languageOf(told: Told): 'es' | 'en' {
  return demoPeople.find(({ address }) => address === focalPoint(told))?.locale ?? 'es';
}

/** The country writes: all sections, or the first two. */
async function write(told: Told, isWhole: boolean): Promise<void> {
  const { accounts, story, party, number } = told;
  const actor = await actorAt(accounts, focalPoint(told));
  const language = languageOf(told);
  const { reportId } = await startReport(actor, { callId: told.callId(), partyCode: party, language });
  const keys = sectionsOf(story.kind);
  for (const sectionKey of isWhole ? keys : keys.slice(0, 2)) {
    const text = sectionText(story.kind, sectionKey, number, language);
    await saveAnswer(actor, { reportId, sectionKey, language, text, revision: 0 });
  }
}

async function reportOf({ party, callId }: Told): Promise<{ id: string; version: number }> {
  return db.countryReport.findUniqueOrThrow({
    where: { callId_partyCode: { callId: callId(), partyCode: party } },
    select: { id: true, version: true },
  });
}

async function submit(told: Told, time: number): Promise<void> {
  const actor = await actorAt(told.accounts, focalPoint(told));
  const { id } = await reportOf(told);
  const { checked } = await getDraftToCheck(actor, id);
  await submitReport(actor, { reportId: id, checked, key: formKey(`submit ${told.name} ${time}`) });
}

async function review(told: Told, act: 'return' | 'accept' | 'reopen'): Promise<void> {
  const actor = await actorAt(told.accounts, 'secretariat.coordinator@crm.example');
  const { id: reportId, version } = await reportOf(told);
  const key = formKey(`${act} ${told.name}`);
  const locale = languageOf(told);
  if (act === 'accept') await acceptReport(actor, { reportId, version, key });
  else if (act === 'return') await returnReport(actor, { reportId, version, key, reason: returnReason[locale] });
  else await reopenReport(actor, { reportId, version, key, reason: reopenReason[locale] });
}
