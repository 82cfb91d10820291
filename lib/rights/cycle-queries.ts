import 'server-only';
import { db } from '@/lib/core/db';
import { isCycleCode } from '@/lib/meetings/cycles/schema';
import { visibleCycles } from '@/lib/meetings/cycles/visibility';
import { meetingPolicy } from '@/lib/meetings/meetings/policy';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { hidden, type Subject, verdictOf } from './subject';

/** Cycles by their code. One exists for whoever may know of one of its meetings. */
export const cycleSubject: Subject = {
  kind: 'cycle',
  words: { es: 'Ciclo de reuniones', en: 'Cycle of meetings' },
  forms: ['cycle:2027-1', 'cycle:2027-2'],
  acts: {
    see: { basis: 'DR-16', words: { es: 'Ver el ciclo', en: 'See the cycle' } },
    list: { basis: 'DR-16', words: { es: 'Encontrarlo en una lista', en: 'Find it in a list' } },
    cancel: {
      basis: meetingPolicy.cancel.basis,
      words: { es: 'Cancelar lo que queda previsto', en: 'Cancel what is still planned' },
    },
  },
  judge: async (actor, act, code) => {
    if (!isCycleCode(code)) return null;
    const cycle = await db.cycle.findUnique({
      where: { code },
      select: { id: true, meetings: { where: { status: 'PLANNED' }, select: { id: true } } },
    });
    if (cycle === null) return null;
    const visible = { AND: [{ id: cycle.id }, visibleCycles(actor, await toldRows(actor))] };
    if ((await db.cycle.count({ where: visible })) === 0) return hidden('P-06');
    if (act !== 'cancel') return verdictOf(null);
    const refused = meetingPolicy.cancel.may(actor, { bodyCode: '' });
    return verdictOf(refused ?? (cycle.meetings.length > 0 ? null : 'workflow.closed'));
  },
};
