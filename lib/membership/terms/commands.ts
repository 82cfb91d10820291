import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { CONFERENCE_ZONE, dateOn, instantIn, now, today } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { PresidencyActKind } from '@/prisma/generated/enums';
import { partiesOfKind } from '../visibility';
import { termPolicy } from './policy';
import type { DesignatePresidency, EndPresidency, HandOverPresidency, NameTheme, WithdrawDesignation } from './schema';
import { type TermRow, termSelect } from './views';
import { readsTerms, visibleTerms } from './visibility';
import { type TermAct, termStatusAt, termWorkflow } from './workflow';

/** Whoever changes a term waits for whoever does already: terms follow one another. */
const takeTurn = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('presidency.terms', 0))`;

/**
 * The Member is on record as the Presidency of that year; its term begins when it is handed over. The same form twice is one.
 * @throws NotFound, Forbidden `term.secretariat-only`, Invalid at `year` (`term.year-taken`) or `partyCode` (`term.not-a-member`)
 */
export async function designatePresidency(actor: Actor, input: DesignatePresidency): Promise<{ year: number }> {
  const { key, ...body } = input;
  if (!readsTerms(actor)) throw new NotFound('term');
  authorize(termPolicy, 'designate', actor, body);
  return once(actor, key, body, async (tx) => {
    const { year, partyCode, themeEs, themeEn, note } = body;
    await takeTurn(tx);
    if ((await tx.presidency.count({ where: { year } })) > 0) throw fault('year', 'term.year-taken');
    const isMember = { AND: [{ code: partyCode }, partiesOfKind(['MEMBER'], dateOn(today()))] };
    if ((await tx.party.count({ where: isMember })) === 0) throw fault('partyCode', 'term.not-a-member');
    const theme = themeEs === '' ? {} : { themeEs, themeEn };
    const { id } = await tx.presidency.create({ data: { year, partyCode, ...theme, lines: [], notes: [] } });
    await keep(tx, actor, 'DESIGNATE', { id, year, partyCode }, note);
    return { year };
  });
}

/**
 * The designated Member presides since that instant, and the one before did until then: rights follow by themselves (P-09).
 * @throws NotFound, Forbidden `term.secretariat-only`, Conflict `term.stale`, `workflow.closed`, Invalid at `hour` (`term.no-such-hour`)
 * or `day` (`term.before-the-last`, `term.in-the-future`)
 */
export async function handOverPresidency(actor: Actor, input: HandOverPresidency): Promise<{ year: number }> {
  return inTransaction(async (tx) => {
    const term = await findTerm(tx, actor, 'handOver', input);
    const at = instantOf(input);
    const before = await tx.presidency.findFirst({
      where: { startsAt: { not: null } },
      orderBy: { startsAt: 'desc' },
      select: { id: true, startsAt: true, endsAt: true },
    });
    if (before?.startsAt && (at <= before.startsAt || (before.endsAt !== null && at < before.endsAt))) {
      throw fault('day', 'term.before-the-last');
    }
    if (before?.endsAt === null) {
      await tx.presidency.update({ where: { id: before.id }, data: { endsAt: at, version: { increment: 1 } } });
    }
    await change(tx, term, { startsAt: at });
    await keep(tx, actor, 'HAND_OVER', term, input.note, at);
    return { year: term.year };
  });
}

/**
 * The term in office ends early, as the Conference decided (P-08); nobody presides until the next is handed over.
 * @throws as `handOverPresidency`
 */
export async function endPresidency(actor: Actor, input: EndPresidency): Promise<{ year: number }> {
  return inTransaction(async (tx) => {
    const term = await findTerm(tx, actor, 'end', input);
    const at = instantOf(input);
    if (term.startsAt === null || at <= term.startsAt) throw fault('day', 'term.before-the-last');
    await change(tx, term, { endsAt: at });
    await keep(tx, actor, 'END', term, input.note, at);
    return { year: term.year };
  });
}

/** The term has its central theme, in both languages (DR-28). @throws NotFound, Forbidden, Conflict `term.stale`, `workflow.closed` */
export async function nameTheme(actor: Actor, input: NameTheme): Promise<{ year: number }> {
  return inTransaction(async (tx) => {
    const term = await findTerm(tx, actor, 'nameTheme', input);
    await change(tx, term, { themeEs: input.themeEs, themeEn: input.themeEn });
    await keep(tx, actor, 'NAME_THEME', term, input.note);
    return { year: term.year };
  });
}

/** The designation is no more; that it was, and why not any longer, stays on record (P-08). @throws as `nameTheme` */
export async function withdrawDesignation(actor: Actor, input: WithdrawDesignation): Promise<{ year: number }> {
  return inTransaction(async (tx) => {
    const term = await findTerm(tx, actor, 'withdraw', input);
    await tx.presidency.delete({ where: { id: term.id } });
    await keep(tx, actor, 'WITHDRAW', term, input.note);
    return { year: term.year };
  });
}

async function findTerm(
  tx: Tx,
  actor: Actor,
  act: TermAct,
  { year, version }: Readonly<{ year: number; version: number }>,
): Promise<TermRow> {
  await takeTurn(tx);
  const term = await tx.presidency.findFirst({ where: { AND: [{ year }, visibleTerms(actor)] }, select: termSelect });
  if (term === null) throw new NotFound('term');
  authorize(termPolicy, act, actor, term);
  advance(termWorkflow, act, termStatusAt(term, now()));
  if (term.version !== version) throw new Conflict('term.stale');
  return term;
}

type Changed = Partial<Pick<TermRow, 'startsAt' | 'endsAt' | 'themeEs' | 'themeEn'>>;

async function change(tx: Tx, { id, version }: TermRow, data: Changed): Promise<void> {
  const { count } = await tx.presidency.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new Conflict('term.stale');
}

function instantOf({ day, hour }: Readonly<{ day: string; hour: string }>): Date {
  const at = instantIn(day, hour, CONFERENCE_ZONE);
  if (at === null) throw fault('hour', 'term.no-such-hour');
  if (at > now()) throw fault('day', 'term.in-the-future');
  return at;
}

async function keep(
  tx: Tx,
  actor: Actor,
  kind: PresidencyActKind,
  { id, year, partyCode }: Pick<TermRow, 'id' | 'year' | 'partyCode'>,
  note: string,
  effectiveAt: Date | null = null,
): Promise<void> {
  await tx.presidencyAct.create({
    data: { kind, year, partyCode, note, effectiveAt, authorId: actor.userId, createdAt: now() },
  });
  const act = `term.${verbs[kind]}`;
  const at = effectiveAt?.toISOString() ?? null;
  await record(tx, actor, { act, subjectId: id, detail: { year, partyCode, note, at } });
}

const verbs: Readonly<Record<PresidencyActKind, TermAct | 'designate'>> = {
  DESIGNATE: 'designate',
  HAND_OVER: 'handOver',
  NAME_THEME: 'nameTheme',
  END: 'end',
  WITHDRAW: 'withdraw',
};

const fault = (field: string, reason: string) => new Invalid('form.faulty', { [field]: reason });
