import 'server-only';
import { db } from '@/lib/core/db';
import { answeringFor } from '@/lib/meetings/agenda/consultation-queries';
import { agendaPolicy, itemPolicy, reviewPolicy } from '@/lib/meetings/agenda/policy';
import { visibleAgendas } from '@/lib/meetings/agenda/visibility';
import { agendaWorkflow } from '@/lib/meetings/agenda/workflow';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

/** Agendas of meetings. Items of the closed-door session are judged with their session: `session:CRM-2027-CLOSED`. */
export const agendaSubject: Subject = {
  kind: 'agenda',
  words: { es: 'Agenda de una reunión', en: 'Agenda of a meeting' },
  forms: ['agenda:CRM-2027', 'agenda:GRCM-2027-1'],
  acts: {
    see: { basis: 'DR-11', words: { es: 'Leerla en el estado en que está', en: 'Read it as it stands' } },
    list: { basis: 'DR-11', words: { es: 'Encontrarla en su reunión', en: 'Find it at its meeting' } },
    ...actsOf(agendaPolicy, {
      begin: { es: 'Empezarla', en: 'Begin it' },
      complete: { es: 'Añadir los puntos que las reglas exigen', en: 'Add the items that the rules demand' },
      consult: { es: 'Someterla a consulta', en: 'Send it to consultation' },
      publish: { es: 'Publicarla', en: 'Publish it' },
    }),
    ...actsOf(itemPolicy, {
      add: { es: 'Añadir puntos', en: 'Add items' },
      edit: { es: 'Cambiar puntos', en: 'Change items' },
      arrange: { es: 'Ordenar puntos', en: 'Put items in order' },
      remove: { es: 'Quitar puntos', en: 'Remove items' },
      mark: { es: 'Marcar puntos por retomar', en: 'Mark items to be taken up again' },
    }),
    answer: {
      basis: 'DR-12',
      words: { es: 'Proponer puntos y responder a la consulta', en: 'Propose items and answer the consultation' },
    },
    ...actsOf(reviewPolicy, {
      accept: { es: 'Aceptar lo que envían las partes', en: 'Accept what the parties send' },
      decline: { es: 'No aceptarlo, con su motivo', en: 'Not accept it, with a reason' },
    }),
  },
  judge: async (actor, act, code) => {
    const meeting = await db.meeting.findUnique({
      where: { code: code.toUpperCase() },
      select: {
        ...{ id: true, bodyCode: true, conveners: true, status: true },
        ...{ body: { select: { kind: true } }, agenda: { select: { id: true, status: true } } },
      },
    });
    if (meeting === null) return null;
    const told = await toldRows(actor);
    const { id, agenda } = meeting;
    if ((await db.meeting.count({ where: { AND: [{ id }, visibleMeetings(actor, told)] } })) === 0)
      return hidden('P-06');
    if (act === 'begin') return verdictOf(agendaPolicy.begin.may(actor, meeting));
    if (agenda === null) return null;
    const isVisible = (await db.agenda.count({ where: { AND: [{ id: agenda.id }, visibleAgendas(actor, told)] } })) > 0;
    if (!isVisible) return hidden('DR-12');
    const whenPlanned = meeting.status === 'PLANNED' ? null : 'workflow.closed';
    if (act === 'answer') {
      const body = { bodyKind: meeting.body.kind, bodyCode: meeting.bodyCode };
      const parties = await answeringFor(db, actor, agenda.id, body);
      return verdictOf(parties.length === 0 ? 'agenda.not-your-voice' : whenPlanned);
    }
    if (isIn(itemPolicy, act)) {
      const refused = itemPolicy[act].may(actor, { sessionKind: 'PLENARY', conveners: meeting.conveners });
      return verdictOf(refused ?? (act === 'mark' ? null : whenPlanned));
    }
    if (isIn(reviewPolicy, act)) return verdictOf(reviewPolicy[act].may(actor, meeting) ?? whenPlanned);
    if (!isIn(agendaWorkflow.acts, act)) return allowed;
    const isOpen = agendaWorkflow.acts[act].from.includes(agenda.status);
    return verdictOf(agendaPolicy[act].may(actor, meeting) ?? (isOpen ? whenPlanned : 'workflow.closed'));
  },
};
