import 'server-only';
import { db } from '@/lib/core/db';
import { delegatePolicy, nominatesFor } from '@/lib/meetings/delegations/policy';
import { factsOfMeeting } from '@/lib/meetings/delegations/queries';
import { meetingSelect } from '@/lib/meetings/meetings/views';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

/** Delegations of a meeting: `delegation:CRM-2027/GT`; without a party the asker's own. */
export const delegationSubject: Subject = {
  kind: 'delegation',
  words: { es: 'Delegación', en: 'Delegation' },
  forms: ['delegation:CRM-2027/GT', 'delegation:GRCM-2027-1/ACNUR'],
  acts: {
    see: {
      basis: 'DR-16',
      words: { es: 'Ver las delegaciones de la reunión', en: 'See the delegations of the meeting' },
    },
    list: { basis: 'DR-16', words: { es: 'Encontrarlas en su reunión', en: 'Find them at their meeting' } },
    ...actsOf(delegatePolicy, {
      nominate: { es: 'Nominar', en: 'Nominate' },
      edit: { es: 'Corregir una nominación', en: 'Correct a nomination' },
      withdraw: { es: 'Retirar a una persona', en: 'Withdraw a person' },
      check: { es: 'Revisar una nominación', en: 'Check a nomination' },
      return: { es: 'Devolverla para corregir', en: 'Return it for correction' },
      accredit: { es: 'Acreditar', en: 'Accredit' },
      register: { es: 'Registrar llegadas', en: 'Register arrivals' },
      order: { es: 'Encargar la acreditación a la coordinación', en: 'Entrust accreditation to the coordinator' },
    }),
  },
  judge: async (actor, act, name) => {
    const [code = '', party] = name.toUpperCase().split('/');
    const meeting = await db.meeting.findUnique({ where: { code }, select: meetingSelect });
    if (meeting === null) return null;
    const visible = { AND: [{ id: meeting.id }, visibleMeetings(actor, await toldRows(actor))] };
    if ((await db.meeting.count({ where: visible })) === 0) return hidden('P-06');
    if (!isIn(delegatePolicy, act)) return allowed;
    const facts = (await factsOfMeeting(db, meeting)).of(party ?? nominatesFor(actor)[0] ?? '');
    const refused = delegatePolicy[act].may(actor, facts);
    return verdictOf(refused ?? (meeting.status === 'PLANNED' ? null : 'workflow.closed'));
  },
};
