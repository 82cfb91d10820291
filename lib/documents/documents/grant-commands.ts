import 'server-only';
import { type Actor, holds } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dateOn, endOfDay, now, today } from '@/lib/core/clock';
import { inTransaction, type Tx, violatesUnique } from '@/lib/core/db';
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { findPartyKindOn } from '@/lib/membership/parties/member-queries';
import { documentPolicy } from './policy';
import { factsOf, findVisibleDocument } from './queries';
import type { GrantDocument, RevokeGrant } from './schema';
import { visibleGrants } from './visibility';

type Answer = { symbol: string };

/**
 * A party, or a person with an account, reads the paper from now on, until that day where one is given; the reason is on record. To an
 * observer State only the Presidency opens a paper, and until a day (P-02); closed doors and the Secretariat's internal papers open to nobody.
 * The same form twice grants once.
 * @throws NotFound, Forbidden (`document.closed-doors-stay`, `grant.state-by-presidency`), Conflict `document.withdrawn`, `grant.standing`,
 * `grant.secretariat-only`, Invalid `grant.to-nobody`, `grant.ends-in-past`
 */
export async function grantDocument(actor: Actor, { key, ...input }: GrantDocument): Promise<Answer> {
  try {
    return await once(actor, key, input, async (tx) => {
      const { documentId, reason, endsOn } = input;
      const row = await findVisibleDocument(tx, actor, { id: documentId });
      authorize(documentPolicy, 'grant', actor, await factsOf(tx, actor, row));
      if (row.withdrawnAt !== null) throw new Conflict('document.withdrawn');
      if (row.classification === 'SECRETARIAT') throw new Conflict('grant.secretariat-only');
      const to = await grantee(tx, actor, input);
      const endsAt = endsOn === null ? null : endOfDay(endsOn);
      if (endsAt !== null && endsAt <= now()) throw new Invalid('form.faulty', { endsOn: 'grant.ends-in-past' });
      // What has ended makes room for what is granted anew.
      await tx.documentGrant.updateMany({
        where: { documentId, ...to, revokedAt: null, endsAt: { lte: now() } },
        data: { revokedAt: now(), revokedById: actor.userId },
      });
      const { id } = await tx.documentGrant.create({
        data: { documentId, ...to, reason, endsAt, grantedById: actor.userId, grantedAt: now() },
        select: { id: true },
      });
      await record(tx, actor, { act: 'document.grant', subjectId: documentId, detail: { grantId: id, ...to, reason } });
      return { symbol: row.symbol };
    });
  } catch (error) {
    if (violatesUnique(error)) throw new Conflict('grant.standing');
    throw error;
  }
}

async function grantee(
  tx: Tx,
  actor: Actor,
  { partyCode, email, endsOn }: Pick<GrantDocument, 'partyCode' | 'email' | 'endsOn'>,
): Promise<{ partyCode: string } | { userId: string }> {
  if (partyCode !== null) {
    const kind = await findPartyKindOn(tx, partyCode, dateOn(today()));
    if (kind === null) throw new Invalid('form.faulty', { partyCode: 'grant.to-nobody' });
    if (kind === 'OBSERVER_STATE' && (endsOn === null || !holds(actor, 'PRESIDENCY_OFFICER'))) {
      throw new Forbidden('grant.state-by-presidency');
    }
    return { partyCode };
  }
  const user = await tx.user.findFirst({
    where: { email, disabledAt: null },
    select: {
      id: true,
      mandates: { where: { revokedAt: null, office: { kind: 'OBSERVER_STATE_DELEGATE' } }, select: { id: true } },
    },
  });
  if (user === null) throw new Invalid('form.faulty', { email: 'grant.to-nobody' });
  // Nor is a State's delegate the way round P-02.
  if (user.mandates.length > 0 && (endsOn === null || !holds(actor, 'PRESIDENCY_OFFICER'))) {
    throw new Forbidden('grant.state-by-presidency');
  }
  return { userId: user.id };
}

/** The grant has ended; ended twice it is ended once. @throws NotFound, Forbidden */
export async function revokeGrant(actor: Actor, { grantId }: RevokeGrant): Promise<Answer> {
  return inTransaction(async (tx) => {
    const grant = await tx.documentGrant.findFirst({
      where: { AND: [{ id: grantId }, visibleGrants(actor)] },
      select: { documentId: true },
    });
    if (grant === null) throw new NotFound('document');
    const row = await findVisibleDocument(tx, actor, { id: grant.documentId });
    authorize(documentPolicy, 'grant', actor, await factsOf(tx, actor, row));
    const { count } = await tx.documentGrant.updateMany({
      where: { id: grantId, revokedAt: null },
      data: { revokedAt: now(), revokedById: actor.userId },
    });
    if (count > 0) await record(tx, actor, { act: 'document.revoke', subjectId: row.id, detail: { grantId } });
    return { symbol: row.symbol };
  });
}
