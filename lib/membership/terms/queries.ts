import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dateOn, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { partiesOfKind } from '../visibility';
import { termPolicy } from './policy';
import { presidencyActSelect, type TermsPage, termSelect, toTermView } from './views';
import { readsTerms, visiblePresidencyActs, visibleTerms } from './visibility';

/** The terms since the record ends, the acts on them, and what this person may do. Three queries. @throws NotFound for whoever reads none */
export async function getTerms(actor: Actor): Promise<TermsPage> {
  if (!readsTerms(actor)) throw new NotFound('term');
  const at = now();
  const [terms, acts, members] = await Promise.all([
    db.presidency.findMany({ where: visibleTerms(actor), select: termSelect, orderBy: { year: 'desc' } }),
    db.presidencyAct.findMany({
      where: visiblePresidencyActs(actor),
      select: presidencyActSelect,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 50,
    }),
    db.party.findMany({
      where: partiesOfKind(['MEMBER'], dateOn(today())),
      select: { code: true, nameEs: true, nameEn: true },
      orderBy: { code: 'asc' },
    }),
  ]);
  const years = terms.map(({ year }) => year);
  return {
    terms: terms.map((row) => toTermView(actor, row, at)),
    acts,
    members,
    canDesignate: termPolicy.designate.may(actor, { partyCode: null }),
    nextYear: Math.max(Number(today().slice(0, 4)) - 1, ...years) + 1,
  };
}
