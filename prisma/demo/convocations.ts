import { instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { answerConvocation, prepareConvocation, sendConvocation } from '@/lib/meetings/convocations/commands';
import type { AnswerConvocation } from '@/lib/meetings/convocations/schema';
import type { Accounts } from './accounts';
import { formKey } from './form-key';
import type { Meetings } from './meetings';
import { presidingMember } from './people';
import { actorAt, type Event } from './timeline';

const day = 86_400_000;
const assistant = 'secretariat.assistant@crm.example';
const presidency = `presidency-officer.${presidingMember.toLowerCase()}@crm.example`;

type Answered = Readonly<{ by: string; partyCode: string } & Pick<AnswerConvocation, 'answer' | 'answerText'>>;

const answered: readonly Answered[] = [
  { by: 'focal-point.pa.migration@crm.example', partyCode: 'PA', answer: 'ATTENDS', answerText: '' },
  {
    ...{ by: 'focal-point.cr.migration@crm.example', partyCode: 'CR' },
    ...{ answer: 'DOES_NOT_ATTEND', answerText: 'Representa a Costa Rica la institución de relaciones exteriores.' },
  },
  { by: 'delegate.acnur@crm.example', partyCode: 'ACNUR', answer: 'ATTENDS', answerText: '' },
];

type Lettered = 'vm' | 'consular';

/** The coming Vice-Ministers' Meeting is convened and partly answered; the letter of the Consular Network awaits the Presidency. */
export function convocationEvents(accounts: Accounts, meetings: Meetings): Event[] {
  const at = (daysAgo: number, minutes = 0) => instant(now().getTime() - daysAgo * day + minutes * 60_000);
  return [
    { at: at(4), happens: () => prepare(accounts, meetings, 'vm') },
    { at: at(4, 30), happens: () => send(accounts, meetings, 'vm') },
    ...answered.map((one, index) => ({ at: at(3, index), happens: () => answer(accounts, meetings, one) })),
    { at: at(2), happens: () => prepare(accounts, meetings, 'consular') },
  ];
}

const idOf = (meetings: Meetings, key: Lettered): string => {
  const meeting = meetings.get(key);
  if (meeting === undefined) throw new Error(`the demonstration has no meeting ${key}`);
  return meeting.id;
};

async function prepare(accounts: Accounts, meetings: Meetings, which: Lettered): Promise<void> {
  const key = formKey(`convocation ${which}`);
  await prepareConvocation(await actorAt(accounts, assistant), { meetingId: idOf(meetings, which), key });
}

async function send(accounts: Accounts, meetings: Meetings, which: Lettered): Promise<void> {
  const { id, version } = await db.convocation.findFirstOrThrow({
    where: { meetingId: idOf(meetings, which) },
    select: { id: true, version: true },
  });
  await sendConvocation(await actorAt(accounts, presidency), { convocationId: id, version });
}

async function answer(accounts: Accounts, meetings: Meetings, { by, partyCode, ...given }: Answered): Promise<void> {
  const actor = await actorAt(accounts, by);
  const institutionIds = actor.mandates.map(({ institutionId }) => institutionId).filter((id) => id !== null);
  const { id } = await db.convocationRecipient.findFirstOrThrow({
    where: {
      convocation: { meetingId: idOf(meetings, 'vm') },
      partyCode,
      OR: [{ institutionId: null }, { institutionId: { in: institutionIds } }],
    },
    select: { id: true },
  });
  await answerConvocation(actor, { recipientId: id, ...given });
}
