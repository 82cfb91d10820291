import 'server-only';
import { listHolders, loadActor, type Recipient } from '@/lib/access/mandates/queries';
import type { OfficeKind } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { queueMails } from '@/lib/notices/mail/commands';
import { circulatedMail } from '@/lib/notices/mail/milestone-texts';
import type { TextRow } from '../texts/views';
import { negotiatedTexts } from '../texts/visibility';

/** The offices to which a text in work can be open at all; the filter decides who of them reads this one. */
const offices: readonly OfficeKind[] = [
  ...(['FOCAL_POINT', 'VICE_MINISTER', 'GRCM_DELEGATE', 'LIAISON_OFFICER', 'DRAFTER'] as const),
  ...(['PRESIDENCY_OFFICER', 'SECRETARIAT_COORDINATOR', 'SECRETARIAT_ASSISTANT'] as const),
];

/** Everybody in one of these offices who may read the milestones of the text, by the filter of its pages; nobody twice. */
export async function readersOf(textId: string, among: readonly OfficeKind[] = offices): Promise<Recipient[]> {
  const readers: Recipient[] = [];
  for (const person of await listHolders(db, among, null)) {
    const reader = await loadActor(person.userId, { hasSecondFactor: true });
    const where = { AND: [{ id: textId, isClosed: false }, negotiatedTexts(reader, await toldRows(reader))] };
    if ((await db.negotiatedText.count({ where })) > 0) readers.push(person);
  }
  return readers;
}

type Told = Readonly<{ id: string; number: number; noteEs: string; noteEn: string; sha256: string }>;

/** Each of `readers` has one mail of the milestone, with its note, its hash and the way to it; none of its words. */
export async function queueCirculation(
  tx: Tx,
  text: TextRow,
  { id, number, noteEs, noteEn, sha256 }: Told,
  readers: readonly Recipient[],
): Promise<void> {
  const origin = new URL(env().APP_ORIGIN).origin;
  const mails = readers.map(({ userId, address, locale }) => ({
    dedupeKey: `text.circulate:${id}:${userId}`,
    ...{ to: { userId, address, locale }, topic: 'text.circulate' as const },
    ...circulatedMail(locale, {
      ...{ title: locale === 'es' ? text.titleEs : text.titleEn, code: text.code, number, sha256 },
      note: locale === 'es' ? noteEs : noteEn,
      link: `${origin}/${locale}/texts/${text.id}/milestones/${number}`,
    }),
  }));
  await queueMails(tx, mails);
}
