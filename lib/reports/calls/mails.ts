import 'server-only';
import { listHoldersByParty } from '@/lib/access/mandates/queries';
import type { Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import type { CallMail } from '@/lib/notices/mail/call-texts';
import { type MailTopic, queueMails } from '@/lib/notices/mail/commands';
import type { MailWords } from '@/lib/notices/mail/report-texts';

/** What a mail says of a call; every query that feeds it selects it. */
export type CallTold = Readonly<{
  id: string;
  year: number;
  dueAt: Date | null;
  kind: Readonly<{ nameEs: string; nameEn: string }>;
  meeting: Readonly<{ titleEs: string; titleEn: string }> | null;
}>;

/** The call as a mail in that language speaks of it. */
export function aboutCall({ id, year, dueAt, kind, meeting }: CallTold, locale: 'es' | 'en'): CallMail {
  const isSpanish = locale === 'es';
  return {
    kind: isSpanish ? kind.nameEs : kind.nameEn,
    occasion: meeting === null ? String(year) : isSpanish ? meeting.titleEs : meeting.titleEn,
    dueAt,
    link: `${new URL(env().APP_ORIGIN).origin}/${locale}/reports/calls/${id}`,
  };
}

/**
 * The focal points of each Member, in all of its institutions (DR-69, DR-70), have one mail each. `occasion` tells this sending from
 * every other of its topic and call. Returns the Members of which nobody could be told.
 */
export async function tellFocalPoints(
  tx: Tx,
  { topic, occasion, partyCodes }: Readonly<{ topic: MailTopic; occasion: string; partyCodes: readonly string[] }>,
  words: (locale: 'es' | 'en') => MailWords,
): Promise<string[]> {
  const holders = await listHoldersByParty(tx, ['FOCAL_POINT'], partyCodes);
  const mails = [...holders].flatMap(([partyCode, people]) =>
    people.map(({ userId, address, locale }) => ({
      // By country too: whoever is focal point of two has a mail for each.
      dedupeKey: `${topic}:${occasion}:${partyCode}:${userId}`,
      to: { userId, address, locale },
      topic,
      ...words(locale),
    })),
  );
  await queueMails(tx, mails);
  return partyCodes.filter((code) => !holders.has(code));
}
