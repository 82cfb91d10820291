import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dateOn, dayOf, today } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { takeNumber } from '@/lib/documents/symbols';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import type { SessionKind } from '@/prisma/generated/enums';
import type { AdoptedParagraph } from './views';

/** What was adopted, and where. */
type Adopted = Readonly<{
  session: Readonly<{
    id: string;
    kind: SessionKind;
    meeting: Readonly<{ id: string; body: Readonly<{ code: string }> }>;
  }>;
  isClosed: boolean;
  adoptedAt: Date;
  paragraphs: readonly AdoptedParagraph[];
}>;

/**
 * Each paragraph is a decision of the register, in order, addressed to all Members until somebody says more exactly whom it asks. Of an open session
 * they count as issued with the text; what was adopted behind closed doors waits for `issueDecision` (P-04). Within the transaction of the adoption, which has
 * decided that it may be. @returns their codes
 */
export async function registerAdopted(
  tx: Tx,
  actor: Pick<Actor, 'userId'>,
  { session, isClosed, adoptedAt, paragraphs }: Adopted,
): Promise<string[]> {
  const part = isClosed ? 'CLOSED_DOOR' : 'OPEN';
  const year = Number(dayOf(adoptedAt).slice(0, 4));
  const series = isClosed ? `D-${year}-PC` : `D-${year}-`;
  const members = await listMembersOn(tx, today());
  const addressees = members.map(({ code: partyCode }, position) => ({ partyCode, position }));
  // A Drafting Group writes and decides nothing (DR-40): what it wrote was decided by the meeting.
  const sessionId = session.kind === 'DRAFTING' ? null : session.id;
  const codes: string[] = [];
  for (const { number: paragraph, textEs, textEn } of paragraphs) {
    const number = await takeNumber(tx, series);
    const code = `${series}${number}`;
    const { id } = await tx.decision.create({
      data: {
        ...{ code, year, number, part, paragraph, textEs, textEn, sessionId },
        ...{ meetingId: session.meeting.id, bodyCode: session.meeting.body.code },
        ...{ adoptedOn: dateOn(dayOf(adoptedAt)), issuedAt: isClosed ? null : adoptedAt },
        ...{ registeredAt: adoptedAt, registeredById: actor.userId, addressees: { create: addressees } },
        updates: { create: { kind: 'REGISTER', status: 'ACTIVE', note: '', at: adoptedAt, byId: actor.userId } },
      },
      select: { id: true },
    });
    await record(tx, actor, { act: 'decision.register', subjectId: id, detail: isClosed ? {} : { code } });
    codes.push(code);
  }
  return codes;
}
