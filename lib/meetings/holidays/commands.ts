import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, violatesUnique } from '@/lib/core/db';
import { Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { knowsEveryMeeting } from '../sessions/visibility';
import { holidayPolicy } from './policy';
import type { AddHoliday, RemoveHoliday } from './schema';
import { visibleHolidays } from './visibility';

/** The country does not work on that day, in that year or in every year. The same form twice adds one. @throws NotFound, Forbidden, Invalid `holiday.there-already` */
export async function addHoliday(actor: Actor, { key, ...input }: AddHoliday): Promise<{ year: number }> {
  if (!knowsEveryMeeting(actor)) throw new NotFound('holiday');
  const { partyCode, nameEs, nameEn, on, isYearly } = input;
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  authorize(holidayPolicy, 'add', actor, { partyCode });
  try {
    return await once(actor, key, input, async (tx) => {
      if ((await tx.party.count({ where: { code: partyCode } })) === 0) throw new NotFound('holiday');
      const { id } = await tx.holiday.create({
        data: {
          ...{ partyCode, nameEs, nameEn, month, day, year: isYearly ? null : year },
          ...{ source: '', addedById: actor.userId, addedAt: now() },
        },
        select: { id: true },
      });
      await record(tx, actor, { act: 'holiday.add', subjectId: id, detail: { partyCode, on, isYearly } });
      return { year };
    });
  } catch (error) {
    if (violatesUnique(error)) throw new Invalid('form.faulty', { on: 'holiday.there-already' });
    throw error;
  }
}

/** The day counts as one on which the country works; removed twice it is removed once. @throws NotFound, Forbidden */
export async function removeHoliday(actor: Actor, { holidayId }: RemoveHoliday): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await tx.holiday.findFirst({
      where: { AND: [{ id: holidayId }, visibleHolidays(actor)] },
      select: { partyCode: true },
    });
    if (row === null) throw new NotFound('holiday');
    authorize(holidayPolicy, 'remove', actor, row);
    const { count } = await tx.holiday.updateMany({
      where: { id: holidayId, removedAt: null },
      data: { removedAt: now() },
    });
    if (count > 0) await record(tx, actor, { act: 'holiday.remove', subjectId: holidayId, detail: row });
  });
}
