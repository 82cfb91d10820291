import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dateOn, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { EVERYTHING } from '@/lib/core/visibility';
import { convenesFor } from '../meetings/conveners';
import { convenedBy } from '../meetings/visibility';
import { toldRows } from '../sessions/queries';
import { isOver, openConsultations } from './consultation-queries';
import type { AskedAgenda } from './consultation-views';
import { preparesAgendas, speaksFor } from './policy';
import { visibleInputs } from './visibility';

/**
 * What agendas ask of `actor`: the answer of each party for which they speak and that was consulted, until it answered; of whoever
 * prepares the agenda, to answer what came in. Four queries at most.
 */
export async function listAskedAgendas(actor: Actor): Promise<AskedAgenda[]> {
  const told = await toldRows(actor);
  const consultations = await openConsultations(actor, told);
  const answers = consultations.flatMap((one) => {
    const { meeting, inputs } = one.agenda;
    const own = speaksFor(actor, { bodyKind: meeting.body.kind, bodyCode: meeting.bodyCode });
    const { code, titleEs, titleEn } = meeting;
    return one.recipients
      .filter(({ partyCode }) => own.includes(partyCode))
      .filter(({ partyCode }) => !inputs.some((sent) => sent.partyCode === partyCode && sent.sentAt >= one.openedAt))
      .map(
        ({ party }): AskedAgenda => ({
          verb: 'answer',
          meeting: { code, titleEs, titleEn },
          party,
          count: 1,
          dueAt: one.closesAt,
          isLate: isOver(one),
        }),
      );
  });
  return [...answers, ...(preparesAgendas(actor) || convenesFor(actor).length > 0 ? await listToReview(actor) : [])];
}

async function listToReview(actor: Actor): Promise<AskedAgenda[]> {
  const told = await toldRows(actor);
  const groups = await db.agendaInput.groupBy({
    by: ['agendaId'],
    where: {
      AND: [
        { status: 'OPEN', kind: { not: 'NO_COMMENTS' } },
        { agenda: { meeting: { status: 'PLANNED', endsOn: { gte: dateOn(today()) } } } },
        { agenda: { meeting: preparesAgendas(actor) ? EVERYTHING : convenedBy(actor) } },
        visibleInputs(actor, told, []),
      ],
    },
    _count: true,
  });
  const agendas = await db.agenda.findMany({
    where: { id: { in: groups.map(({ agendaId }) => agendaId) } },
    select: { id: true, meeting: { select: { code: true, titleEs: true, titleEn: true } } },
  });
  return agendas.map(({ id, meeting }): AskedAgenda => {
    const count = groups.find(({ agendaId }) => agendaId === id)?._count ?? 0;
    return { verb: 'review', meeting, party: null, count, dueAt: null, isLate: false };
  });
}
