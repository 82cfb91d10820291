import 'server-only';
import { db } from '@/lib/core/db';
import { convocationPolicy, keepsConvocationsOf, speaksFor } from '@/lib/meetings/convocations/policy';
import { visibleConvocations } from '@/lib/meetings/convocations/visibility';
import { convocationWorkflow, statusOf } from '@/lib/meetings/convocations/workflow';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

/** The letters of a meeting: `convocation:GRCM-2027-1`, the newest of them; or one that was sent: `convocation:GRCM/CONV/2027/1`. */
export const convocationSubject: Subject = {
  kind: 'convocation',
  words: { es: 'Convocatoria', en: 'Convocation' },
  forms: ['convocation:GRCM-2027-1', 'convocation:GRCM/CONV/2027/1'],
  acts: {
    see: { basis: 'DR-29', words: { es: 'Ver la convocatoria', en: 'See the convocation' } },
    list: { basis: 'DR-29', words: { es: 'Encontrarla en su reunión', en: 'Find it at its meeting' } },
    ...actsOf(convocationPolicy, {
      prepare: { es: 'Preparar una carta', en: 'Prepare a letter' },
      edit: { es: 'Cambiar el texto', en: 'Change its text' },
      send: { es: 'Convocar', en: 'Convene' },
      acknowledge: { es: 'Acusar recibo', en: 'Acknowledge receipt' },
      answer: { es: 'Responder', en: 'Answer' },
      remind: { es: 'Recordar a quienes no han respondido', en: 'Remind those who have not answered' },
    }),
  },
  judge: async (actor, act, name) => {
    const code = name.toUpperCase();
    const newest = { sentAt: { sort: 'desc', nulls: 'first' } } as const;
    const letter = await db.convocation.findFirst({
      where: { OR: [{ symbol: code }, { meeting: { code } }] },
      select: {
        ...{ id: true, sentAt: true, meetingId: true, meeting: { select: { conveners: true } } },
        recipients: { select: { partyCode: true, institutionId: true } },
      },
      orderBy: newest,
    });
    const told = await toldRows(actor);
    if (act === 'prepare' || letter === null) {
      const meeting = await db.meeting.findFirst({
        where: letter === null ? { code } : { id: letter.meetingId },
        select: { id: true, conveners: true },
      });
      if (meeting === null) return null;
      const { conveners } = meeting;
      const visible = { AND: [{ id: meeting.id }, visibleMeetings(actor, told)] };
      if ((await db.meeting.count({ where: visible })) === 0) return hidden('P-06');
      if (act !== 'prepare') return keepsConvocationsOf(actor, { conveners }) ? null : hidden('P-06');
      return verdictOf(convocationPolicy.prepare.may(actor, { recipient: null, conveners }));
    }
    const seen = { AND: [{ id: letter.id }, visibleConvocations(actor, told)] };
    if ((await db.convocation.count({ where: seen })) === 0) return hidden('P-06');
    if (!isIn(convocationPolicy, act)) return allowed;
    const recipient = letter.recipients.find((one) => speaksFor(actor, one)) ?? null;
    const refused = convocationPolicy[act].may(actor, { recipient, conveners: letter.meeting.conveners });
    const isOpen = isIn(convocationWorkflow.acts, act) && convocationWorkflow.acts[act].from.includes(statusOf(letter));
    return verdictOf(refused ?? (isOpen ? null : 'workflow.closed'));
  },
};
