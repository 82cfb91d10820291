// Reads unfiltered: numbers only, for whoever runs the machine.
import 'server-only';
import { db } from '@/lib/core/db';

/** How many mails stand in the outbox, by status: numbers for whoever runs the machine. */
export async function countMails(): Promise<Readonly<Record<'QUEUED' | 'SENT' | 'FAILED', number>>> {
  const rows = await db.outboxMail.groupBy({ by: ['status'], _count: true });
  const counts = Object.fromEntries(rows.map(({ status, _count }) => [status, _count]));
  return { QUEUED: 0, SENT: 0, FAILED: 0, ...counts };
}
