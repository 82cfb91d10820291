import type { Actor } from '@/lib/core/actor';
import type { Prisma } from '@/prisma/generated/client';
import { outboxPolicy } from './policy';

export const mailSelect = {
  id: true,
  toAddress: true,
  locale: true,
  topic: true,
  subject: true,
  text: true,
  carriesLink: true,
  status: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
} as const satisfies Prisma.OutboxMailSelect;

type MailRow = Prisma.OutboxMailGetPayload<{ select: typeof mailSelect }>;

export type MailStatus = MailRow['status'];

/** A delivery as the outbox shows it. `contents` is null for who may not read them. */
export type DeliveryView = Readonly<{
  id: string;
  toAddress: string;
  topic: string;
  status: MailStatus;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  contents: MailContents | null;
}>;

/** `text` is null where the mail carries a personal link. */
export type MailContents = Readonly<{ locale: 'es' | 'en'; subject: string; text: string | null }>;

/** A part of a list; `next` is the key of the part after it. */
export type Page<View> = Readonly<{ rows: readonly View[]; next: string | null }>;

/** Deliveries as one of the Secretariat's posts sees them. */
export type OutboxView = Page<DeliveryView> &
  Readonly<{
    /** Why this reader sees no contents; null where they do. */
    contentsDenial: string | null;
    /** Without one everything waits here, and people read their mails among their messages. */
    hasMailServer: boolean;
  }>;

/** A mail to the reader. */
export type MessageView = MailContents & Readonly<{ id: string; topic: string; createdAt: Date; status: MailStatus }>;

const contentsOf = ({ locale, subject, text, carriesLink }: MailRow): MailContents => ({
  locale,
  subject,
  text: carriesLink ? null : text,
});

export function toDeliveryView(row: MailRow, mayReadContents: boolean): DeliveryView {
  const { id, toAddress, topic, status, attempts, lastError, createdAt, sentAt } = row;
  const contents = mayReadContents ? contentsOf(row) : null;
  return { id, toAddress, topic, status, attempts, lastError, createdAt, sentAt, contents };
}

export function toMessageView(row: MailRow): MessageView {
  return { id: row.id, topic: row.topic, createdAt: row.createdAt, status: row.status, ...contentsOf(row) };
}

/** Is there an outbox for this person to look after? Pages offer the way there; the query decides again. */
export function keepsOutbox(actor: Actor): boolean {
  return outboxPolicy.list.may(actor, null) === null;
}
