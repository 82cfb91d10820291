import 'server-only';
import { listHolders, listHoldersByParty, type Recipient } from '@/lib/access/mandates/queries';
import { readingSecretariat } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { listMembersOn, listOrganizationsOn } from '@/lib/membership/parties/member-queries';
import { type AgendaMail, answeredMail, decidedMail, publishedMail } from '@/lib/notices/mail/agenda-texts';
import { type MailTopic, queueMails } from '@/lib/notices/mail/commands';
import type { MailWords } from '@/lib/notices/mail/report-texts';
import type { AgendaVersionKind } from '@/prisma/generated/enums';
import type { SessionFacts } from '../sessions/policy';
import { seatOf } from './policy';

type In = 'es' | 'en';

/** What a mail says of a meeting. */
export type Told = Readonly<{
  code: string;
  titleEs: string;
  titleEn: string;
  startsOn: Date;
  bodyCode: string;
  body: Readonly<{ kind: SessionFacts['bodyKind'] }>;
}>;

/** The agenda as a mail in that language speaks of it. */
export function aboutAgenda({ code, titleEs, titleEn, body }: Told, locale: In, rest = ''): AgendaMail {
  const meeting = locale === 'es' ? titleEs : titleEn;
  const isSeminar = body.kind === 'SEMINAR';
  return { meeting, isSeminar, link: `${new URL(env().APP_ORIGIN).origin}/${locale}/meetings/${code}/agenda${rest}` };
}

/**
 * Whom the preliminary agenda of a body's meeting goes to: exactly all Members, and the observer organisations where the rules of that
 * day tell them of such a meeting at all. Observer States and the RROCM are not on it. Source: DR-12, DR-44, DR-56.
 */
export async function consultedParties(tx: Tx, { startsOn, bodyCode }: Told): Promise<string[]> {
  const day = dayOf(startsOn);
  const told = await tx.participationDefault.count({
    where: {
      ...{ bodyCode, partyKind: 'OBSERVER_ORGANIZATION', right: 'IS_TOLD', verdict: 'YES' },
      sessionKind: { not: 'CLOSED_DOOR' },
      validFrom: { lte: startsOn },
      OR: [{ validTo: null }, { validTo: { gte: startsOn } }],
    },
  });
  const members = await listMembersOn(tx, day);
  const organizations = told === 0 ? [] : await listOrganizationsOn(tx, day);
  return [...members, ...organizations].map(({ code }) => code);
}

/** Who speaks for each of these parties on that body's agendas, each person once a party. */
async function speakersOf(tx: Tx, { body, bodyCode }: Told, partyCodes: readonly string[]) {
  const seat = seatOf({ bodyKind: body.kind });
  const general = await listHoldersByParty(
    tx,
    ['FOCAL_POINT', 'OBSERVER_ORGANIZATION_DELEGATE', ...(seat === null || seat === 'LIAISON_OFFICER' ? [] : [seat])],
    partyCodes,
  );
  const liaison =
    seat === 'LIAISON_OFFICER' ? await listHoldersByParty(tx, [seat], partyCodes, bodyCode) : new Map<string, never>();
  return new Map(
    partyCodes.flatMap((code): [string, Recipient[]][] => {
      const all = [...(general.get(code) ?? []), ...(liaison.get(code) ?? [])];
      const once = [...new Map(all.map((one) => [one.userId, one])).values()];
      return once.length === 0 ? [] : [[code, once]];
    }),
  );
}

/**
 * Everybody who speaks for these parties on the body's agendas has one mail. `occasion` tells this sending from every other of its topic.
 * Returns the parties of which nobody could be told.
 */
export async function tellParties(
  tx: Tx,
  meeting: Told,
  { topic, occasion, partyCodes }: Readonly<{ topic: MailTopic; occasion: string; partyCodes: readonly string[] }>,
  words: (locale: In) => MailWords,
): Promise<string[]> {
  const speakers = await speakersOf(tx, meeting, partyCodes);
  const mails = [...speakers].flatMap(([partyCode, people]) =>
    people.map(({ userId, address, locale }) => ({
      dedupeKey: `${topic}:${occasion}:${partyCode}:${userId}`,
      to: { userId, address, locale },
      topic,
      ...words(locale),
    })),
  );
  await queueMails(tx, mails);
  return partyCodes.filter((code) => !speakers.has(code));
}

/** Members, and the organisations that are told of such meetings, have mail that the agenda was published. */
export async function tellOfPublication(
  tx: Tx,
  meeting: Told,
  { id, number, kind }: Readonly<{ id: string; number: number; kind: AgendaVersionKind }>,
): Promise<void> {
  const partyCodes = await consultedParties(tx, meeting);
  await tellParties(tx, meeting, { topic: 'agenda.publish', occasion: id, partyCodes }, (locale) =>
    publishedMail(locale, {
      ...aboutAgenda(meeting, locale, `/versions/${number}`),
      isRevised: kind === 'REVISED',
    }),
  );
}

/** The Secretariat's coordinator and assistant have mail that a party answered. */
export async function tellOfAnswer(
  tx: Tx,
  meeting: Told,
  { id, party, isLate }: Readonly<{ id: string; party: Readonly<{ nameEs: string; nameEn: string }>; isLate: boolean }>,
): Promise<void> {
  const people = await listHolders(tx, readingSecretariat, null);
  await tellPeople(tx, people, 'agenda.answer', id, (locale) =>
    answeredMail(locale, {
      ...aboutAgenda(meeting, locale, '/consultation'),
      ...{ party: locale === 'es' ? party.nameEs : party.nameEn, isLate },
    }),
  );
}

/** Whoever sent it has mail of what became of it. */
export async function tellOfDecision(
  tx: Tx,
  meeting: Told,
  sender: Recipient,
  { id, isAccepted, reason }: Readonly<{ id: string; isAccepted: boolean; reason: string }>,
): Promise<void> {
  const topic = isAccepted ? 'agenda.accept' : 'agenda.decline';
  await tellPeople(tx, [sender], topic, id, (locale) =>
    decidedMail(locale, { ...aboutAgenda(meeting, locale, '/consultation'), isAccepted, reason }),
  );
}

async function tellPeople(
  tx: Tx,
  people: readonly Recipient[],
  topic: MailTopic,
  occasion: string,
  words: (locale: In) => MailWords,
): Promise<void> {
  await queueMails(
    tx,
    people.map(({ userId, address, locale }) => ({
      dedupeKey: `${topic}:${occasion}:${userId}`,
      to: { userId, address, locale },
      topic,
      ...words(locale),
    })),
  );
}
