import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { presidingCodeNow } from '@/lib/documents/custody/queries';
import { factsOfSessions, type JudgedMeeting, toldRows } from '@/lib/meetings/sessions/queries';
import { inForceAt, observerStatesOf } from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';
import type { SessionKind } from '@/prisma/generated/enums';
import type { TextFacts } from './policy';
import { type TextRow, textSelect } from './views';
import { type Opened, visibleTexts } from './visibility';

/** The texts that the Presidency opened to the observer State for which `actor` comes, until their session is over (P-02). */
export async function openedTo(actor: Actor, tx: Tx = db): Promise<Opened[]> {
  const parties = observerStatesOf(actor);
  if (parties.length === 0) return [];
  const at = now();
  const rows = await tx.participationException.findMany({
    where: {
      AND: [
        { kind: 'OBSERVER_AUTHORISATION', right: 'DRAFTS', partyCode: { in: parties }, scope: { not: null } },
        inForceAt(at),
        { session: { endsAt: { gt: at }, kind: { notIn: ['CLOSED_DOOR', 'DRAFTING'] } } },
      ],
    },
    select: { sessionId: true, scope: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ sessionId, scope }) => ({ sessionId, code: (scope ?? '').trim().toUpperCase() }));
}

/** The filter of the texts that `actor` may know of, with all that it needs to know. */
export async function textsOf(actor: Actor, tx: Tx = db): Promise<Prisma.NegotiatedTextWhereInput> {
  const [told, opened] = [await toldRows(actor, tx), await openedTo(actor, tx)];
  return visibleTexts(actor, told, opened);
}

/** The text as `actor` may know it. @throws NotFound when it does not exist or the actor may not know that it does */
export async function findVisibleText(tx: Tx, actor: Actor, one: Prisma.NegotiatedTextWhereInput): Promise<TextRow> {
  const row = await tx.negotiatedText.findFirst({
    where: { AND: [one, await textsOf(actor, tx)] },
    select: textSelect,
  });
  if (row === null) throw new NotFound('text');
  return row;
}

/** What the rules look at for texts of this session. */
export async function factsOfPlace(
  tx: Tx,
  meeting: JudgedMeeting,
  session: Readonly<{ id: string; kind: SessionKind }>,
): Promise<TextFacts> {
  const [facts] = await factsOfSessions(tx, meeting, [session]);
  if (facts === undefined) throw new NotFound('text');
  const presidingCode = session.kind === 'CLOSED_DOOR' ? await presidingCodeNow(tx) : null;
  return { session: facts, presidingCode };
}

/** What the rules look at for this text. */
export const factsOfText = (tx: Tx, { session }: TextRow): Promise<TextFacts> =>
  factsOfPlace(tx, session.meeting, session);
