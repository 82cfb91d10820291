import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { NotFound } from '@/lib/core/errors';
import type { Prisma } from '@/prisma/generated/client';
import { outboxPolicy } from './policy';
import type { OutboxSearch } from './schema';
import {
  keepsOutbox,
  type MessageView,
  mailSelect,
  type OutboxView,
  type Page,
  toDeliveryView,
  toMessageView,
} from './views';
import { visibleMails, visibleOutbox } from './visibility';

const pageSize = 50;

// Ids are UUIDv7: by id is by time.
async function pageOf(where: readonly Prisma.OutboxMailWhereInput[], after: string | undefined) {
  const older: Prisma.OutboxMailWhereInput[] = after === undefined ? [] : [{ id: { lt: after } }];
  const rows = await db.outboxMail.findMany({
    where: { AND: [...where, ...older] },
    select: mailSelect,
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  return { shown, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}

/**
 * Deliveries, newest first, 50 a page, with their contents for whoever may read them. @throws NotFound for whoever does not look after
 * the outbox: to them it does not exist
 */
export async function listOutbox(actor: Actor, search: OutboxSearch): Promise<OutboxView> {
  if (!keepsOutbox(actor)) throw new NotFound('outbox');
  const contentsDenial = outboxPolicy.readContents.may(actor, null);
  const wanted: Prisma.OutboxMailWhereInput[] = search.status === undefined ? [] : [{ status: search.status }];
  const { shown, next } = await pageOf([visibleOutbox(actor), ...wanted], search.after);
  const { SMTP_URL } = env();
  return {
    rows: shown.map((row) => toDeliveryView(row, contentsDenial === null)),
    next,
    contentsDenial,
    hasMailServer: SMTP_URL !== undefined && SMTP_URL !== '',
  };
}

/** The reader's own mails, newest first, 50 a page: all of them, also where no mail server is set up. */
export async function listMyMessages(actor: Actor, after?: string): Promise<Page<MessageView>> {
  const { shown, next } = await pageOf([visibleMails(actor)], after);
  return { rows: shown.map(toMessageView), next };
}

/**
 * The newest 100 mails with all that they say, links too: for the operator's command line, which reaches the database anyway. No
 * page may use it.
 */
export async function listForOperator(
  wanted: Readonly<{ status?: 'QUEUED' | 'SENT' | 'FAILED' | undefined; toAddress?: string | undefined }>,
) {
  const { status, toAddress } = wanted;
  return db.outboxMail.findMany({
    where: { ...(status !== undefined && { status }), ...(toAddress !== undefined && { toAddress }) },
    select: mailSelect,
    orderBy: { id: 'desc' },
    take: 100,
  });
}
