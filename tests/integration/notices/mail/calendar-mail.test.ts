import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db, inTransaction } from '@/lib/core/db';
import { forgetEnv } from '@/lib/core/env';
import { itipOf } from '@/lib/meetings/calendar/ics';
import { queueMail, sendMail } from '@/lib/notices/mail/commands';
import { type MailSink, openMailSink } from '@/tests/support/smtp';
import { openPost } from '@/worker/post';

let sink: MailSink;

beforeAll(async () => {
  sink = await openMailSink();
  process.env.SMTP_URL = sink.url;
  forgetEnv();
});

afterAll(async () => {
  delete process.env.SMTP_URL;
  forgetEnv();
  await sink.close();
});

/** The parts of a mail, however deep, with their heads. */
function partsOf(text: string): { head: string; body: string }[] {
  return text.split(/\n?--[^\n]+\n/).flatMap((part) => {
    const [head = '', ...rest] = part.split('\n\n');
    const body = rest.join('\n\n');
    return /^content-type/im.test(head) ? [{ head: head.replace(/\n[ \t]+/g, ' '), body }] : [];
  });
}

const readBody = ({ head, body }: { head: string; body: string }): string =>
  /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString()
    : body
        .replace(/=\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

test.each([
  ['REQUEST', false],
  ['CANCEL', true],
] as const)(
  'an invitation arrives as a part with method=%s that a calendar reads, and as a file (RFC 6047)',
  async (method, isCancelled) => {
    const calendar = itipOf({
      ...{ uid: 'session-1', sequence: 3, isCancelled, title: 'Plenaria', description: 'Reunión', place: 'Panamá' },
      ...{
        startsAt: new Date('2027-05-26T15:00:00Z'),
        endsAt: new Date('2027-05-26T17:00:00Z'),
        url: null,
        language: 'ES',
      },
      ...{ organizer: '"Secretaría" <st@crm.example>', attendee: { name: 'Titular', email: 'delegate@crm.example' } },
    });
    const dedupeKey = `session.invite:${method}`;
    await inTransaction((tx) =>
      queueMail(tx, {
        ...{ dedupeKey, topic: 'session.invite', subject: 'Sesión: Plenaria', text: 'Usted está invitado.', calendar },
        to: { userId: null, address: 'delegate@crm.example', locale: 'es' },
      }),
    );
    const { id } = await db.outboxMail.findUniqueOrThrow({ where: { dedupeKey } });
    await sendMail(id, openPost());
    const mail = sink.mails.at(-1);
    const parts = partsOf(mail?.text ?? '');
    const inline = parts.find(({ head }) => /content-type: text\/calendar/i.test(head));
    expect(inline?.head).toMatch(new RegExp(`method=${method}`));
    expect(parts.some(({ head }) => /content-type: text\/plain/i.test(head))).toBe(true);
    expect(parts.some(({ head }) => /filename="?crm\.ics/i.test(head))).toBe(true);
    const parsed = new ICAL.Component(
      ICAL.parse(inline === undefined ? '' : readBody(inline).replace(/\r?\n/g, '\r\n')),
    );
    const event = new ICAL.Event(parsed.getFirstSubcomponent('vevent') ?? undefined);
    expect([event.uid, event.sequence, event.summary, event.organizer, event.attendees.length]).toEqual([
      'session-1',
      3,
      'Plenaria',
      'mailto:st@crm.example',
      1,
    ]);
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-05-26T15:00:00.000Z');
  },
);
