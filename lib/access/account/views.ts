import type { Prisma } from '@/prisma/generated/client';
import type { Factors, OfferedSecret } from '../factors/queries';
import type { MandateView } from '../mandates/views';

export const sessionSelect = {
  tokenHash: true,
  methods: true,
  createdAt: true,
  lastSeenAt: true,
  address: true,
  agent: true,
} as const satisfies Prisma.SessionSelect;

type SessionRow = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>;

/** A browser in which the person is signed in. `id` is the hash of its token, from which the token cannot be made. */
export type SessionView = Readonly<{
  id: string;
  isThisOne: boolean;
  hasSecondFactor: boolean;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  /** `Firefox · Windows`, as far as the browser says. */
  device: string;
}>;

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\biPhone|\biPad/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const firstOf = (agent: string, list: readonly (readonly [RegExp, string])[]): string | undefined =>
  list.find(([pattern]) => pattern.test(agent))?.[1];

export function toSessionView(row: SessionRow, currentHash: string): SessionView {
  const { tokenHash: id, methods, createdAt, lastSeenAt, address, agent } = row;
  const device = [firstOf(agent, browsers), firstOf(agent, systems)].filter(Boolean).join(' · ');
  return {
    ...{ id, createdAt, lastSeenAt, address, device: device === '' ? agent.slice(0, 60) : device },
    isThisOne: id === currentHash,
    hasSecondFactor: methods.some((method) => method !== 'pwd'),
  };
}

/** A person's own account. */
export type AccountView = Readonly<{
  email: string;
  displayName: string;
  locale: 'es' | 'en';
  timeZone: string;
  /** Invitations to sessions go by mail. */
  calendarMails: boolean;
  version: number;
  mandates: readonly MandateView[];
  factors: Factors;
  /** The second factor was given in this session; without it the offices that demand it give nothing. */
  hasSecondFactor: boolean;
  offered: OfferedSecret | null;
  sessions: readonly SessionView[];
}>;
