import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { prepareConvocation, sendConvocation } from '@/lib/meetings/convocations/commands';
import { at } from './clock';
import { aMeeting, aSession, inDatabase } from './factories';
import { coordinator, focalPointOf, presidencyOfficerOf } from './personas';
import { aKey } from './reports';

/** A meeting of the GRCM next May, and letters for it by the product's own commands. */
export async function aConvocationWorld() {
  at('2027-03-01T15:00:00Z');
  const guatemala = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  const secretariat = await inDatabase(coordinator);
  const presidency = await inDatabase(presidencyOfficerOf('PA'));
  const { id: meetingId, code } = await aMeeting({
    ...{ bodyCode: 'GRCM', startsOn: dateOn('2027-05-26'), endsOn: dateOn('2027-05-27') },
    ...{ titleEs: 'Reunión del Grupo', titleEn: 'Meeting of the Group', city: 'Panamá' },
  });
  await aSession({ meetingId, kind: 'TECHNICAL', startsAt: instant('2027-05-26T15:00:00Z') });
  const prepare = (actor: Actor, of = meetingId) => prepareConvocation(actor, { meetingId: of, key: aKey() });
  const newest = (of = meetingId) =>
    db.convocation.findFirstOrThrow({ where: { meetingId: of }, orderBy: { id: 'desc' } });
  const on = async (of = meetingId) => {
    const { id, version } = await newest(of);
    return { convocationId: id, version };
  };
  const send = async (of = meetingId) => sendConvocation(presidency, await on(of));
  const convened = async (): Promise<string> => {
    await prepare(secretariat);
    await send();
    return (await newest()).id;
  };
  return { guatemala, secretariat, presidency, meetingId, code, prepare, newest, on, send, convened };
}

export type ConvocationWorld = Awaited<ReturnType<typeof aConvocationWorld>>;

/** The addressee of a letter, of a Member the institution of that family. */
export const recipientOf = async (convocationId: string, partyCode: string, family?: 'MIGRATION' | 'INTERIOR') =>
  db.convocationRecipient.findFirstOrThrow({
    where: { convocationId, partyCode, ...(family && { institution: { family } }) },
  });

export const cancelled = {
  status: 'CANCELLED',
  cancelReason: 'Sin sede',
  cancelledAt: instant('2027-03-01T15:00:00Z'),
} as const;

/** Mails of that topic in the outbox, by address. */
export const mailsOf = (topic: string) =>
  db.outboxMail.findMany({ where: { topic }, orderBy: { toAddress: 'asc' }, select: { toAddress: true, text: true } });
