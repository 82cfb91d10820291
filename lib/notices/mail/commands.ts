import 'server-only';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { enqueueAll } from '@/lib/core/jobs';
import type { MailTopic } from '../labels';

export type { MailTopic };

/** A mail to one address, in the reader's language; `topic` is the act it tells of (`report.returned`). */
export type Mail = Readonly<{
  /** One mail per key, whatever is retried: act, record and reader (`report.returned:<id>:<version>:<userId>`). */
  dedupeKey: string;
  to: Readonly<{ userId: string | null; address: string; locale: 'es' | 'en' }>;
  topic: MailTopic;
  subject: string;
  text: string;
  /** The text is a key to an account: no page shows it, and it is emptied when it was sent. */
  carriesLink?: boolean;
  /** An invitation for the reader's calendar that goes with it: iCalendar with its method. */
  calendar?: string;
}>;

/**
 * The mail is in the outbox, and a job will send it when the transaction commits. A second mail with the same key is none.
 * Without a mail server it stays in the outbox and its reader finds it among their messages.
 */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  await queueMails(tx, [mail]);
}

/** As `queueMail`, for everybody who is told the same thing: two statements, however many they are. */
export async function queueMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  const createdAt = now();
  const rows = await tx.outboxMail.createManyAndReturn({
    data: mails.map(({ to, carriesLink = false, calendar, ...mail }) => ({
      ...mail,
      userId: to.userId,
      toAddress: to.address,
      locale: to.locale,
      carriesLink,
      calendar: calendar ?? null,
      createdAt,
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  const jobs = rows.map(({ id }) => ({ payload: { mailId: id }, key: `mail.send:${id}` }));
  await enqueueAll(tx, 'mail.send', jobs);
}

/** Hands a mail to a mail server. @throws when the server does not take it; `isFinal` on the error says that it never will */
export type Post = (mail: PostedMail) => Promise<void>;

export type PostedMail = Readonly<{
  id: string;
  toAddress: string;
  locale: 'es' | 'en';
  subject: string;
  text: string;
  calendar: string | null;
}>;

/**
 * The mail was given to the mail server once and is marked as sent; a mail that was sent already is left alone. Without a server
 * (`post` null) it stays queued. What the server refuses for good is marked as failed.
 * @throws the server's error when another try may help; the queue tries again
 */
export async function sendMail(mailId: string, post: Post | null): Promise<void> {
  const mail = await db.outboxMail.findUnique({ where: { id: mailId } });
  if (mail === null || mail.status === 'SENT' || post === null) return;
  try {
    await post(mail);
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500);
    await db.outboxMail.update({
      where: { id: mailId },
      data: { status: 'FAILED', lastError, attempts: { increment: 1 } },
    });
    if (error instanceof Error && 'isFinal' in error && error.isFinal === true) return;
    throw error;
  }
  await db.outboxMail.update({
    where: { id: mailId },
    data: {
      status: 'SENT',
      sentAt: now(),
      lastError: null,
      attempts: { increment: 1 },
      ...(mail.carriesLink && { text: '' }),
    },
  });
}
