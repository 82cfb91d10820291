import 'server-only';
import { listFocalPointsByInstitution, listHoldersByParty, type Recipient } from '@/lib/access/mandates/queries';
import type { Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { type MailTopic, queueMails } from '@/lib/notices/mail/commands';
import type { ConvocationMail } from '@/lib/notices/mail/convocation-texts';
import type { MailWords } from '@/lib/notices/mail/report-texts';
import type { Addressee } from './recipients';

type In = 'es' | 'en';
type To = Pick<Addressee, 'partyCode' | 'institutionId'>;
type Told = Readonly<{ code: string; titleEs: string; titleEn: string }>;

/** The letter as a mail in that language speaks of it. */
export function aboutLetter(symbol: string, { code, titleEs, titleEn }: Told, locale: In): ConvocationMail {
  return {
    symbol,
    meeting: locale === 'es' ? titleEs : titleEn,
    link: `${new URL(env().APP_ORIGIN).origin}/${locale}/meetings/${code}/convocation`,
  };
}

/** For each addressee the people who read for it: an institution's focal points, another party's delegates. Two queries. */
export async function readersOf<One extends To>(
  tx: Tx,
  all: readonly One[],
): Promise<(addressee: To) => readonly Recipient[]> {
  const institutionIds = all.flatMap(({ institutionId }) => institutionId ?? []);
  const partyCodes = all.flatMap(({ partyCode, institutionId }) => (institutionId === null ? [partyCode] : []));
  const points = await listFocalPointsByInstitution(tx, institutionIds);
  const offices = ['OBSERVER_STATE_DELEGATE', 'OBSERVER_ORGANIZATION_DELEGATE', 'CIVIL_SOCIETY_DELEGATE'] as const;
  const delegates = await listHoldersByParty(tx, offices, partyCodes);
  return ({ partyCode, institutionId }) =>
    (institutionId === null ? delegates.get(partyCode) : points.get(institutionId)) ?? [];
}

/** Everybody who reads for these addressees has one mail; who reads for two of them has one mail, too. */
export async function mailReaders(
  tx: Tx,
  { topic, occasion, readers }: Readonly<{ topic: MailTopic; occasion: string; readers: readonly Recipient[] }>,
  words: (locale: In) => MailWords,
): Promise<void> {
  const people = [...new Map(readers.map((one) => [one.userId, one])).values()];
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
