import { instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { accreditDelegate, checkDelegate, nominateDelegate, returnDelegate } from '@/lib/meetings/delegations/commands';
import type { NominateDelegate } from '@/lib/meetings/delegations/schema';
import type { Accounts } from './accounts';
import { formKey } from './form-key';
import type { Meetings } from './meetings';
import { presidingMember } from './people';
import { actorAt, type Event } from './timeline';

const day = 86_400_000;
const coordinator = 'secretariat.coordinator@crm.example';
const presidency = `presidency-officer.${presidingMember.toLowerCase()}@crm.example`;

/** Who is sent, by whom, and how far it went. Nobody is a person: posts stand in the place of names. */
export type Sent = Readonly<{
  by: string;
  partyCode: string;
  givenName: string;
  familyName: string;
  post: string;
  institution: string;
  email: string;
  role: NominateDelegate['role'];
  rank: NominateDelegate['rank'];
  until: 'NOMINATED' | 'RETURNED' | 'CHECKED' | 'ACCREDITED';
}>;

const sent: readonly Sent[] = [
  {
    ...{ by: 'focal-point.gt.migration@crm.example', partyCode: 'GT', email: 'vice-minister.gt@crm.example' },
    ...{ givenName: 'Titular', familyName: 'del Viceministerio', post: 'Viceministerio', institution: 'Gobernación' },
    ...{ role: 'HEAD', rank: 'VICE_MINISTER', until: 'ACCREDITED' },
  },
  {
    ...{ by: 'focal-point.gt.migration@crm.example', partyCode: 'GT', email: 'grcm-delegate.gt@crm.example' },
    ...{
      givenName: 'Titular',
      familyName: 'de la Dirección',
      post: 'Dirección de Migración',
      institution: 'Migración',
    },
    ...{ role: 'DELEGATE', rank: 'SENIOR_OFFICIAL', until: 'ACCREDITED' },
  },
  {
    ...{ by: 'focal-point.pa.migration@crm.example', partyCode: 'PA', email: 'vice-minister.pa@crm.example' },
    ...{ givenName: 'Titular', familyName: 'del Viceministerio', post: 'Viceministerio', institution: 'Seguridad' },
    ...{ role: 'HEAD', rank: 'VICE_MINISTER', until: 'CHECKED' },
  },
  {
    ...{ by: 'focal-point.hn.migration@crm.example', partyCode: 'HN', email: 'vice-minister.hn@crm.example' },
    ...{ givenName: 'Titular', familyName: 'del Viceministerio', post: 'Viceministerio', institution: 'Gobernación' },
    ...{ role: 'HEAD', rank: 'VICE_MINISTER', until: 'NOMINATED' },
  },
  {
    ...{ by: 'focal-point.cr.migration@crm.example', partyCode: 'CR', email: 'vice-minister.cr@crm.example' },
    ...{ givenName: 'Titular', familyName: 'del Viceministerio', post: '–', institution: 'Gobernación' },
    ...{ role: 'HEAD', rank: 'VICE_MINISTER', until: 'RETURNED' },
  },
  {
    ...{ by: 'delegate.acnur@crm.example', partyCode: 'ACNUR', email: 'delegate.acnur@crm.example' },
    ...{ givenName: 'Representación', familyName: 'regional', post: 'Oficina regional', institution: 'ACNUR' },
    ...{ role: 'HEAD', rank: 'OTHER', until: 'ACCREDITED' },
  },
];

/** The coming Vice-Ministers' delegations, in every state. */
export function delegationEvents(accounts: Accounts, meetings: Meetings): Event[] {
  return sent.map((one, index) => ({
    at: instant(now().getTime() - 5 * day + index * 60_000),
    happens: () => send(accounts, meetings.get('vm'), one),
  }));
}

/** The person is nominated for the meeting, and as far on the way as it says. */
export async function send(
  accounts: Accounts,
  meeting: Readonly<{ id: string; code: string }> | undefined,
  { by, until, ...person }: Sent,
): Promise<void> {
  if (meeting === undefined) throw new Error('the demonstration has no such meeting');
  const key = formKey(`delegate ${meeting.code} ${person.email}`);
  await nominateDelegate(await actorAt(accounts, by), { meetingId: meeting.id, replacesId: null, ...person, key });
  const secretariat = await actorAt(accounts, coordinator);
  const on = async () => {
    const { id, version } = await db.delegate.findFirstOrThrow({
      where: { meetingId: meeting.id, email: person.email },
      select: { id: true, version: true },
    });
    return { delegateId: id, version };
  };
  if (until === 'NOMINATED') return;
  if (until === 'RETURNED') {
    await returnDelegate(secretariat, { ...(await on()), reason: 'Falta el cargo.' });
    return;
  }
  await checkDelegate(secretariat, await on());
  if (until === 'ACCREDITED') await accreditDelegate(await actorAt(accounts, presidency), await on());
}
