import 'server-only';
import { listHoldersByParty, type Recipient } from '@/lib/access/mandates/queries';
import { today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import { type MailTopic, queueMails } from '@/lib/notices/mail/commands';
import type { MailWords } from '@/lib/notices/mail/report-texts';
import { decidingNetwork, decidingOffices } from '../adoption/policy';
import { readersOf } from '../milestones/mail-commands';
import type { TextRow } from '../texts/views';

/** Those who decide for each Member and may read the text, by the Member's code. Asked before anything is held up by it. */
export async function decidersOf(text: TextRow): Promise<ReadonlyMap<string, readonly Recipient[]>> {
  const { kind, meeting } = text.session;
  const office = decidingOffices[meeting.body.kind];
  if (office === undefined) return new Map();
  const codes = (await listMembersOn(db, today())).map(({ code }) => code);
  const network = decidingNetwork({ bodyKind: meeting.body.kind, bodyCode: meeting.bodyCode, kind });
  const holders = await listHoldersByParty(db, [office], codes, network ?? undefined);
  const readers = new Set((await readersOf(text.id, [office])).map(({ userId }) => userId));
  const own = (people: readonly Recipient[]) => people.filter(({ userId }) => readers.has(userId));
  return new Map([...holders].map(([code, people]) => [code, own(people)]));
}

type Told = Readonly<{
  topic: MailTopic;
  silenceId: string;
  to: readonly Recipient[];
  words: (locale: 'es' | 'en', about: Readonly<{ title: string; code: string; link: string }>) => MailWords;
}>;

/** Each of them has one mail of that topic on that silence, and of one silence never two. */
export async function tellDeciders(tx: Tx, text: TextRow, { topic, silenceId, to, words }: Told): Promise<void> {
  const origin = new URL(env().APP_ORIGIN).origin;
  const once = [...new Map(to.map((person) => [person.userId, person])).values()];
  await queueMails(
    tx,
    once.map(({ userId, address, locale }) => ({
      ...{ dedupeKey: `${topic}:${silenceId}:${userId}`, to: { userId, address, locale }, topic },
      ...words(locale, {
        title: locale === 'es' ? text.titleEs : text.titleEn,
        code: text.code,
        link: `${origin}/${locale}/texts/${text.id}/silence`,
      }),
    })),
  );
}
