import { createTransport } from 'nodemailer';
import { env } from '@/lib/core/env';
import type { Post } from '@/lib/notices/mail/commands';

/** The mail server of SMTP_URL; null when none is set. Its time-outs are shorter than a job's patience. */
export function openPost(): Post | null {
  const { SMTP_URL, MAIL_FROM, APP_ORIGIN } = env();
  if (SMTP_URL === undefined || SMTP_URL === '') return null;
  const transport = createTransport(SMTP_URL, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
    from: MAIL_FROM,
  });
  const host = new URL(APP_ORIGIN).hostname;
  return async ({ id, toAddress, locale, subject, text, calendar }) => {
    try {
      await transport.sendMail({
        to: toAddress,
        subject,
        text,
        ...(calendar !== null && { icalEvent: { method: methodOf(calendar), filename: 'crm.ics', content: calendar } }),
        // The same mail tried twice has the same name: a server or reader that has it already can tell.
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
      });
    } catch (error) {
      throw isRefusedForGood(error) ? Object.assign(error, { isFinal: true }) : error;
    }
  };
}

/** What a calendar is asked to do with it, which the mail's part must say as well (RFC 6047). */
const methodOf = (calendar: string): string => /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH';

/** 5xx: the server will never take this mail. Anything else may pass. */
const isRefusedForGood = (error: unknown): error is Error =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500;
