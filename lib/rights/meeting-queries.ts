import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { guestPolicy } from '@/lib/meetings/guests/policy';
import { closedToGuests } from '@/lib/meetings/guests/queries';
import { meetingPolicy } from '@/lib/meetings/meetings/policy';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { meetingWorkflow } from '@/lib/meetings/meetings/workflow';
import { exceptionPolicy, kindsOfException } from '@/lib/meetings/sessions/exception-policy';
import { participationOf, type SessionFacts, sessionPolicy } from '@/lib/meetings/sessions/policy';
import { programmePolicy } from '@/lib/meetings/sessions/programme-policy';
import { factsOfSessions, toldRows } from '@/lib/meetings/sessions/queries';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import { sessionWorkflow } from '@/lib/meetings/sessions/workflow';
import type { ParticipationRight } from '@/prisma/generated/enums';
import { actsOf, allowed, hidden, isIn, type Subject, type Verdict, verdictOf } from './subject';

/** Meetings of the bodies. To be told of one follows from being told of one of its sessions. */
export const meetingSubject: Subject = {
  kind: 'meeting',
  words: { es: 'Reunión', en: 'Meeting' },
  forms: ['meeting:CRM-2027', 'meeting:GRCM-2027-1'],
  acts: {
    see: { basis: 'DR-16', words: { es: 'Saber que se celebra', en: 'Know that it is held' } },
    list: { basis: 'DR-16', words: { es: 'Encontrarla en el calendario', en: 'Find it in the calendar' } },
    ...actsOf(meetingPolicy, {
      plan: { es: 'Planear una reunión de este órgano', en: 'Plan a meeting of this body' },
      move: { es: 'Cambiar sus fechas', en: 'Change its dates' },
      cancel: { es: 'Cancelarla', en: 'Cancel it' },
      close: { es: 'Darla por celebrada', en: 'Mark it as held' },
    }),
  },
  judge: async (actor, act, code) => {
    const meeting = await db.meeting.findUnique({
      where: { code: code.toUpperCase() },
      select: {
        id: true,
        bodyCode: true,
        conveners: true,
        status: true,
        endsOn: true,
        sessions: { select: { id: true }, orderBy: { startsAt: 'asc' } },
      },
    });
    if (meeting === null) return null;
    const { id, bodyCode, conveners, status, endsOn } = meeting;
    const filter = visibleMeetings(actor, await toldRows(actor));
    if ((await db.meeting.count({ where: { AND: [{ id }, filter] } })) === 0)
      return hideMeeting(actor, meeting.sessions);
    if (!isIn(meetingPolicy, act)) return allowed;
    const who = meetingPolicy[act].may(actor, { bodyCode, conveners });
    if (who !== null || act === 'plan') return verdictOf(who);
    if (!meetingWorkflow.acts[act].from.includes(status)) return verdictOf('workflow.closed');
    return verdictOf(act === 'close' && dayOf(endsOn) >= today() ? 'meeting.not-over' : null);
  },
};

/** A meeting is hidden by the rule that hides its first session. */
async function hideMeeting(actor: Actor, sessions: readonly { id: string }[]): Promise<Verdict> {
  const [first] = sessions;
  if (first === undefined) return hidden('P-06');
  return hidden(participationOf(actor, await factsOf(first.id), 'IS_TOLD').rule);
}

async function factsOf(id: string): Promise<SessionFacts> {
  const { kind, meeting } = await db.meetingSession.findUniqueOrThrow({
    where: { id },
    select: {
      kind: true,
      meeting: {
        select: { id: true, bodyCode: true, conveners: true, startsOn: true, body: { select: { kind: true } } },
      },
    },
  });
  const [facts] = await factsOfSessions(db, meeting, [{ id, kind }]);
  if (facts === undefined) throw new Error(`no facts of session ${id}`);
  return facts;
}

const rights: Readonly<Record<string, ParticipationRight>> = {
  beTold: 'IS_TOLD',
  attend: 'ATTENDS',
  speak: 'SPEAKS',
  draft: 'DRAFTS',
  decide: 'DECIDES',
};

/** Sessions of a meeting, with the five rights of the participation matrix. */
export const sessionSubject: Subject = {
  kind: 'session',
  words: { es: 'Sesión', en: 'Session' },
  forms: ['session:CRM-2027-CLOSED'],
  acts: {
    see: { basis: 'DR-16', words: { es: 'Saber que existe', en: 'Know that it exists' } },
    list: { basis: 'DR-16', words: { es: 'Encontrarla en el programa', en: 'Find it in the programme' } },
    beTold: { basis: sessionPolicy.IS_TOLD.basis, words: { es: 'Recibir aviso', en: 'Be told' } },
    attend: { basis: sessionPolicy.ATTENDS.basis, words: { es: 'Asistir', en: 'Attend' } },
    speak: { basis: sessionPolicy.SPEAKS.basis, words: { es: 'Intervenir', en: 'Speak' } },
    draft: { basis: sessionPolicy.DRAFTS.basis, words: { es: 'Redactar', en: 'Draft' } },
    decide: { basis: sessionPolicy.DECIDES.basis, words: { es: 'Decidir', en: 'Decide' } },
    ...actsOf(programmePolicy, {
      add: { es: 'Añadir a la reunión una sesión de esta clase', en: 'Add a session of this kind to the meeting' },
      change: { es: 'Cambiar su título, día y horas', en: 'Change its title, day and hours' },
      remove: { es: 'Quitarla del programa', en: 'Remove it from the programme' },
    }),
    ...actsOf(exceptionPolicy, {
      grant: { es: 'Registrar una excepción de participación', en: 'Put an exception of participation on record' },
      revoke: { es: 'Revocar una excepción de participación', en: 'Revoke an exception of participation' },
    }),
    ...actsOf(guestPolicy, {
      invite: { es: 'Dejar entrar a una persona invitada especial', en: 'Let a special guest in' },
      takeBack: { es: 'Retirar la invitación de una persona', en: 'Take a guest’s invitation back' },
    }),
  },
  judge: async (actor, act, code) => {
    const session = await db.meetingSession.findUnique({
      where: { code: code.toUpperCase() },
      select: { id: true, endsAt: true, meeting: { select: { status: true } } },
    });
    if (session === null) return null;
    const { id, meeting } = session;
    const facts = await factsOf(id);
    const right = rights[act] ?? 'IS_TOLD';
    const { rule } = participationOf(actor, facts, right);
    const filter = visibleSessions(actor, await toldRows(actor));
    const isVisible = (await db.meetingSession.count({ where: { AND: [{ id }, filter] } })) === 1;
    if (!isVisible) return hidden(participationOf(actor, facts, 'IS_TOLD').rule);
    if (act === 'see' || act === 'list') return { ...allowed, rule };
    if (isIn(exceptionPolicy, act)) {
      // Of those that the session takes the one that this person would decide, where there is one.
      const kinds = kindsOfException(facts).map((kind) => exceptionPolicy[act].may(actor, { ...facts, kind }));
      return verdictOf(kinds.includes(null) ? null : (kinds.at(-1) ?? 'exception.not-in-this-session'));
    }
    if (isIn(guestPolicy, act)) {
      const refused = guestPolicy[act].may(actor, facts);
      return verdictOf(refused ?? (act === 'invite' ? closedToGuests(session, meeting.status) : null));
    }
    if (isIn(programmePolicy, act)) {
      const refused = programmePolicy[act].may(actor, facts);
      return verdictOf(refused ?? (sessionWorkflow.acts[act].from.includes(meeting.status) ? null : 'workflow.closed'));
    }
    return { ...verdictOf(sessionPolicy[right].may(actor, facts)), rule };
  },
};
