import { addDays, endOfDay, startOfDay, today } from '@/lib/core/clock';
import { presidingMember } from './people';

/** A meeting of the demonstration; days are calendar days where it is held. */
export type DemoMeeting = Readonly<{
  key: 'vm' | 'grcm' | 'trafficking' | 'consular' | 'vm-before' | 'grcm-before' | 'grcm-next';
  bodyCode: 'VICE_MINISTERS' | 'GRCM' | 'NETWORK_TRAFFICKING' | 'NETWORK_CONSULAR';
  titleEs: string;
  titleEn: string;
  startsOn: string;
  endsOn: string;
  sessions: readonly DemoSession[];
}>;

export type DemoSession = Readonly<{
  /** The end of its code: `CRM-2027-PLENARY`. */
  suffix: string;
  kind:
    | 'OPENING'
    | 'PLENARY'
    | 'CLOSED_DOOR'
    | 'CIVIL_SOCIETY_DIALOGUE'
    | 'DRAFTING'
    | 'TECHNICAL'
    | 'NETWORK'
    | 'JOINT';
  titleEs: string;
  titleEn: string;
  /** Days after the first one, and hours of that day. */
  day: number;
  from: number;
  to: number;
}>;

export const venue = {
  city: 'Santo Domingo',
  timeZone: 'America/Santo_Domingo',
  hostPartyCode: presidingMember,
} as const;

const session = (
  suffix: string,
  kind: DemoSession['kind'],
  [titleEs, titleEn]: readonly [string, string],
  [day, from, to]: readonly [number, number, number],
): DemoSession => ({ suffix, kind, titleEs, titleEn, day, from, to });

const viceMinisters: readonly DemoSession[] = [
  session('DRAFTING', 'DRAFTING', ['Grupo de Redacción', 'Drafting Group'], [0, 8, 9]),
  session('OPENING', 'OPENING', ['Inauguración', 'Opening'], [0, 9, 10]),
  session('PLENARY', 'PLENARY', ['Sesión plenaria', 'Plenary'], [0, 10, 13]),
  session(
    'DIALOGUE',
    'CIVIL_SOCIETY_DIALOGUE',
    ['Diálogo con la sociedad civil', 'Dialogue with civil society'],
    [0, 15, 17],
  ),
  session('CLOSED', 'CLOSED_DOOR', ['Reunión a puerta cerrada', 'Closed-door meeting'], [1, 9, 12]),
];

const technical: readonly DemoSession[] = [
  session('OPENING', 'OPENING', ['Inauguración', 'Opening'], [0, 9, 10]),
  session('TECHNICAL', 'TECHNICAL', ['Sesión técnica', 'Technical session'], [0, 10, 13]),
  session('DIALOGUE', 'CIVIL_SOCIETY_DIALOGUE', ['Espacio de la sociedad civil', 'Civil society’s space'], [0, 15, 16]),
];

const network: readonly DemoSession[] = [
  session('NETWORK', 'NETWORK', ['Reunión de la Red', 'Network meeting'], [0, 9, 13]),
];

const joint = session(
  'JOINT',
  'JOINT',
  ['Reunión conjunta de las Redes', 'Joint meeting of the Networks'],
  [0, 15, 17],
);

const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));

/** The Wednesday on or after `day`: the Vice-Ministers meet on Wednesday and Thursday, the rest of the week leads to it (DR-53). */
function wednesdayFrom(day: string): string {
  const weekday = startOfDay(day, 'UTC').getUTCDay();
  return addDays(day, (3 - weekday + 7) % 7);
}

/** About six weeks from today where that is in the first half of a year (DR-08), otherwise next March. */
function viceMinistersDay(from: string): string {
  const soon = wednesdayFrom(addDays(from, 38));
  return monthOf(soon) <= 6 ? soon : wednesdayFrom(`${yearOf(from) + 1}-03-08`);
}

/** The last second-half technical meeting that is over (DR-45): about five weeks ago, or last November. */
function secondHalfBefore(from: string): string {
  const recent = wednesdayFrom(addDays(from, -38));
  if (monthOf(recent) >= 7) return recent;
  return wednesdayFrom(`${yearOf(from) - 1}-11-08`);
}

/** The demonstration's meetings, around the day on which it is loaded. */
export function demoMeetings(from: string = today()): DemoMeeting[] {
  const vm = viceMinistersDay(from);
  const before = addDays(vm, -364);
  const recent = secondHalfBefore(from);
  const one = (
    key: DemoMeeting['key'],
    bodyCode: DemoMeeting['bodyCode'],
    [titleEs, titleEn]: readonly [string, string],
    [startsOn, days]: readonly [string, number],
    sessions: readonly DemoSession[],
  ): DemoMeeting => ({ key, bodyCode, titleEs, titleEn, startsOn, endsOn: addDays(startsOn, days - 1), sessions });
  const ministers = ['Reunión de Viceministros(as)', 'Vice-Ministerial Meeting'] as const;
  const consultation = [
    'Grupo Regional de Consulta sobre Migración',
    'Regional Consultation Group on Migration',
  ] as const;
  const trafficking = [
    'Red contra la trata y el tráfico ilícito',
    'Network against trafficking and smuggling',
  ] as const;
  const consular = ['Red de protección consular', 'Network for consular protection'] as const;
  const next = wednesdayFrom(addDays(from, 38));
  return [
    one('vm-before', 'VICE_MINISTERS', ministers, [before, 2], viceMinisters),
    one('grcm-before', 'GRCM', consultation, [recent, 1], technical),
    one('trafficking', 'NETWORK_TRAFFICKING', trafficking, [addDays(vm, -2), 1], [...network, joint]),
    one('consular', 'NETWORK_CONSULAR', consular, [addDays(vm, -2), 1], network),
    one('grcm', 'GRCM', consultation, [addDays(vm, -1), 1], technical),
    one('vm', 'VICE_MINISTERS', ministers, [vm, 2], viceMinisters),
    // In the second half of a year the technical group meets before the Vice-Ministers do.
    ...(monthOf(next) > 6 ? [one('grcm-next', 'GRCM', consultation, [next, 1], technical)] : []),
  ];
}

/** The instant of an hour of a day of the meeting, where it is held. */
export function sessionInstants(
  meeting: DemoMeeting,
  { day, from, to }: DemoSession,
): { startsAt: Date; endsAt: Date } {
  const first = startOfDay(addDays(meeting.startsOn, day), venue.timeZone);
  const hours = (count: number): Date => movedByHours(first, count);
  return { startsAt: hours(from), endsAt: hours(to) };
}

function movedByHours(at: Date, hours: number): Date {
  const moved = structuredClone(at);
  moved.setTime(at.getTime() + hours * 3_600_000);
  return moved;
}

/** A term begins and ends with the close of a Vice-Ministers' Meeting (P-09). */
export function closeOf({ endsOn }: DemoMeeting): Date {
  return movedByHours(endOfDay(endsOn, venue.timeZone), -6);
}
