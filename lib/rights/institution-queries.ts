import 'server-only';
import { dateOn, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { meetingPolicy } from '@/lib/meetings/meetings/policy';
import { seminarPolicy } from '@/lib/meetings/seminars/policy';
import { findPartyKindOn } from '@/lib/membership/parties/member-queries';
import { publicByCode } from '@/lib/membership/visibility';
import { reportPolicy } from '@/lib/reports/reports/policy';
import { type Subject, type Verdict, verdictOf } from './subject';

const open: Verdict = { verdict: 'allow', reason: 'right.public' };
const seeing = {
  see: { basis: 'P-15', words: { es: 'Ver lo que el registro dice de ella', en: 'See what the record says of it' } },
  list: { basis: 'P-15', words: { es: 'Encontrarla en una lista', en: 'Find it in a list' } },
} as const;

/** Members, observers, the RROCM and the Secretariat: public as such. */
export const partySubject: Subject = {
  kind: 'party',
  words: { es: 'País, organización o Secretaría', en: 'Country, organisation or Secretariat' },
  forms: ['party:GT', 'party:PE', 'party:ACNUR', 'party:RROCM'],
  acts: {
    ...seeing,
    report: {
      basis: reportPolicy.start.basis,
      words: { es: 'Escribir y enviar sus informes', en: 'Write and send its reports' },
    },
    planSeminar: {
      basis: seminarPolicy.plan.basis,
      words: { es: 'Prever un seminario del que es anfitrión', en: 'Plan a seminar that it hosts' },
    },
  },
  judge: async (actor, act, name) => {
    const code = name.toUpperCase();
    if ((await db.party.count({ where: { AND: [{ code }, publicByCode] } })) === 0) return null;
    if (act === 'planSeminar') {
      const isMember = (await findPartyKindOn(db, code, dateOn(today()))) === 'MEMBER';
      return verdictOf(isMember ? seminarPolicy.plan.may(actor, { conveners: [code] }) : 'seminar.host-not-member');
    }
    return act === 'report' ? verdictOf(reportPolicy.start.may(actor, { partyCode: code })) : open;
  },
};

/** The mechanisms of the Conference: public as such. */
export const bodySubject: Subject = {
  kind: 'body',
  words: { es: 'Órgano de la Conferencia', en: 'Body of the Conference' },
  forms: ['body:VICE_MINISTERS', 'body:GRCM', 'body:NETWORK_TRAFFICKING', 'body:NETWORK_CONSULAR'],
  acts: {
    ...seeing,
    planMeeting: {
      basis: meetingPolicy.plan.basis,
      words: { es: 'Planear una reunión suya', en: 'Plan a meeting of it' },
    },
  },
  judge: async (actor, act, name) => {
    const code = name.toUpperCase();
    if ((await db.body.count({ where: { AND: [{ code }, publicByCode, { kind: { not: 'SEMINAR' } }] } })) === 0)
      return null;
    return act === 'planMeeting' ? verdictOf(meetingPolicy.plan.may(actor, { bodyCode: code })) : open;
  },
};
