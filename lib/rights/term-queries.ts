import 'server-only';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { termPolicy } from '@/lib/membership/terms/policy';
import { visibleTerms } from '@/lib/membership/terms/visibility';
import { termStatusAt, termWorkflow } from '@/lib/membership/terms/workflow';
import { publicById } from '@/lib/membership/visibility';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

/** Presidencies by their year: public as such (P-15), kept by the Secretariat (P-09). */
export const presidencySubject: Subject = {
  kind: 'presidency',
  words: { es: 'Presidencia', en: 'Presidency' },
  forms: ['presidency:2003', 'presidency:2027'],
  acts: {
    see: { basis: 'P-15', words: { es: 'Ver quién preside', en: 'See who presides' } },
    list: { basis: 'P-15', words: { es: 'Encontrarla en una lista', en: 'Find it in a list' } },
    ...actsOf(termPolicy, {
      designate: { es: 'Registrar la designación', en: 'Put the designation on record' },
      handOver: { es: 'Registrar el traspaso', en: 'Put the hand-over on record' },
      end: { es: 'Registrar el término anticipado', en: 'Put an early end on record' },
      nameTheme: { es: 'Registrar su tema central', en: 'Put its central theme on record' },
      withdraw: { es: 'Retirar la designación', en: 'Withdraw the designation' },
    }),
  },
  judge: async (actor, act, name) => {
    if (!/^\d{4}$/.test(name)) return null;
    const year = Number(name);
    const term = await db.presidency.findFirst({
      where: { AND: [{ year }, publicById] },
      select: { id: true, year: true, partyCode: true, startsAt: true, endsAt: true },
    });
    if (term === null) return null;
    if (!isIn(termPolicy, act)) return allowed;
    // Acts on a term exist for whoever reads the page of terms; the record's are history.
    if ((await db.presidency.count({ where: { AND: [{ id: term.id }, visibleTerms(actor)] } })) === 0) {
      return hidden('P-09');
    }
    const who = termPolicy[act].may(actor, term);
    if (who !== null) return verdictOf(who);
    // That year has its Presidency.
    if (act === 'designate') return verdictOf('term.year-taken');
    return verdictOf(termWorkflow.acts[act].from.includes(termStatusAt(term, now())) ? null : 'workflow.closed');
  },
};
