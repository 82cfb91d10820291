import 'server-only';
import { createHash } from 'node:crypto';
import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from './actor';
import { inTransaction, type Tx } from './db';
import { Conflict } from './errors';

/**
 * `work` has taken effect exactly once for this person and `key` (the hidden key of one rendered form), however often and however
 * parallel the form is sent; every sender gets the same answer. Without a key it is a plain transaction.
 * @throws Conflict `form.key-reused` when the same key comes with another body
 */
export async function once<Answer extends Prisma.InputJsonObject>(
  actor: Pick<Actor, 'userId'>,
  key: string | undefined,
  body: unknown,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined || key === '') return inTransaction(work);
  const requestHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return inTransaction(async (tx) => {
    // A parallel sender waits here until the first one has committed or rolled back.
    const claimed = await tx.$executeRaw`
      INSERT INTO "IdempotencyKey" ("actorId", key, "requestHash") VALUES (${actor.userId}::uuid, ${key}, ${requestHash})
      ON CONFLICT DO NOTHING`;
    const where = { actorId_key: { actorId: actor.userId, key } };
    if (claimed === 0) {
      const first = await tx.idempotencyKey.findUniqueOrThrow({ where });
      if (first.requestHash !== requestHash) throw new Conflict('form.key-reused');
      return first.response as Answer;
    }
    const answer = await work(tx);
    await tx.idempotencyKey.update({ where, data: { response: answer } });
    return answer;
  });
}
