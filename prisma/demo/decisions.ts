import { addDays, instant, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { followDecision, publishDecision, registerDecision, reportDecision } from '@/lib/decisions/commands';
import type { FollowDecision } from '@/lib/decisions/schema';
import type { Accounts } from './accounts';
import { formKey } from './form-key';
import type { Meetings } from './meetings';
import { actorAt, type Event } from './timeline';

const assistant = 'secretariat.assistant@crm.example';
const day = 86_400_000;

type Story = Readonly<{
  at: Readonly<{ meeting: 'vm-before' | 'grcm-before'; session: string }>;
  paragraph: string;
  textEs: string;
  textEn: string;
  addressees: readonly string[];
  /** Days from today. */
  dueIn?: number;
  report?: Readonly<{ by: string; note: string }>;
  status?: FollowDecision['status'];
  isPublished?: true;
}>;

const stories: readonly Story[] = [
  {
    at: { meeting: 'vm-before', session: 'PLENARY' },
    paragraph: '1',
    textEs: 'Celebrar un taller regional sobre atención de personas migrantes en puestos fronterizos.',
    textEn: 'Hold a regional workshop on the reception of migrants at border posts.',
    addressees: ['party:GT', 'party:MX'],
    dueIn: 60,
    report: {
      by: 'focal-point.gt.migration@crm.example',
      note: 'La sede está reservada y el programa circula entre los dos países.',
    },
    status: 'IN_PROGRESS',
    isPublished: true,
  },
  {
    at: { meeting: 'vm-before', session: 'PLENARY' },
    paragraph: '2',
    textEs: 'Preparar un directorio actualizado de consulados para su consulta por los Países Miembros.',
    textEn: 'Prepare an up-to-date directory of consulates for use by Member Countries.',
    addressees: ['body:NETWORK_CONSULAR', 'body:SECRETARIAT'],
    dueIn: -20,
    status: 'NEEDS_FUNDING',
    isPublished: true,
  },
  {
    at: { meeting: 'grcm-before', session: 'TECHNICAL' },
    paragraph: '3',
    textEs: 'Revisar el formato de los informes de país sobre trata y tráfico.',
    textEn: 'Review the form of country reports on trafficking and smuggling.',
    addressees: ['body:NETWORK_TRAFFICKING'],
    status: 'IMPLEMENTED',
  },
];

/** What the meetings that are over decided, and how far it is. */
export function decisionEvents(accounts: Accounts, meetings: Meetings): Event[] {
  return stories.map((story, index) => ({
    at: instant(now().getTime() - 3 * day + index * 600_000),
    happens: () => register(accounts, meetings, story),
  }));
}

async function register(accounts: Accounts, meetings: Meetings, story: Story): Promise<void> {
  const { at, paragraph, textEs, textEn, addressees, dueIn, report, status, isPublished } = story;
  const meeting = meetings.get(at.meeting);
  if (meeting === undefined) throw new Error(`the demonstration has no meeting ${at.meeting}`);
  const { id: sessionId } = await db.meetingSession.findUniqueOrThrow({
    where: { code: `${meeting.code}-${at.session}` },
    select: { id: true },
  });
  const actor = await actorAt(accounts, assistant);
  const { code } = await registerDecision(actor, {
    ...{ sessionId, paragraph, textEs, textEn, addressees: [...addressees], subthemeCode: null, documentSymbol: null },
    adoptedOn: meeting.endsOn,
    dueOn: dueIn === undefined ? null : addDays(today(), dueIn),
    key: formKey(`decision ${textEs}`),
  });
  const on = async () => {
    const row = await db.decision.findUniqueOrThrow({ where: { code }, select: { id: true, version: true } });
    return { decisionId: row.id, version: row.version };
  };
  if (report !== undefined) {
    const reporter = await actorAt(accounts, report.by);
    const said = { note: report.note, evidenceSymbol: null, key: formKey(`progress ${textEs}`) };
    await reportDecision(reporter, { ...(await on()), ...said });
  }
  if (status !== undefined) {
    const reason = { note: 'Según lo informado a la Secretaría Técnica.', evidenceSymbol: null, supersededBy: null };
    await followDecision(actor, { ...(await on()), status, ...reason });
  }
  if (isPublished) await publishDecision(actor, await on());
}
