import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { addDays, dayIn, instant, instantIn, now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { cancelJob, enqueue } from '@/lib/core/jobs';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { silenceEndedMail, silenceOpenedMail } from '@/lib/notices/mail/silence-texts';
import { refuseOther } from '../adoption/moved-on';
import { decidesFor } from '../adoption/policy';
import { stateOf } from '../adoption/state-queries';
import { adoptionWorkflow } from '../adoption/workflow';
import { findVisibleText, textsOf } from '../texts/facts-queries';
import { lockText, recordOn } from '../texts/open-commands';
import { penOf, type TextFacts } from '../texts/policy';
import type { TextRow } from '../texts/views';
import { decidersOf, tellDeciders } from './mail-commands';
import { missingForSilence } from './missing';
import { silencePolicy } from './policy';
import type { EndSilence, OpenSilence } from './schema';
import { type SilenceAct, silenceWorkflow } from './workflow';

type Answer = { textId: string };

/** At least a day, at most two months: nobody is adopted over in their sleep, and no text is locked for a year. */
const shortestHours = 24;
const longestDays = 60;

/** The instant until which silence is asked for. @throws Invalid at `day` or `hour` */
function endOf({ day, hour, zone }: Pick<OpenSilence, 'day' | 'hour' | 'zone'>): Date {
  const endsAt = instantIn(day, hour, zone);
  if (endsAt === null) throw new Invalid('form.faulty', { hour: 'silence.no-such-hour' });
  if (endsAt.getTime() - now().getTime() < shortestHours * 3_600_000) {
    throw new Invalid('form.faulty', { day: 'silence.too-short' });
  }
  if (day > addDays(dayIn(now(), zone), longestDays)) throw new Invalid('form.faulty', { day: 'silence.too-long' });
  return endsAt;
}

/**
 * Silence is asked for on the text as the form showed it: until the instant nobody changes it; unbroken, it is adopted then. Whoever decides for
 * a Member has mail; those whose Member says nothing have another a day before. The same form twice asks once.
 * @throws NotFound, Forbidden (`silence.not-behind-closed-doors`), Invalid, Conflict `workflow.closed`, `text.under-silence`,
 * `adoption.text-moved-on`, `silence.not-yet`
 */
export async function openSilence(actor: Actor, { key, ...input }: OpenSilence): Promise<Answer> {
  const deciders = await decidersOf(await findVisibleText(db, actor, { id: input.textId }));
  return once(actor, key, input, async (tx) => {
    const { row, facts } = await lockText(tx, actor, input.textId);
    authorize(silencePolicy, 'openSilence', actor, facts);
    advance(adoptionWorkflow, 'adopt', row.status);
    if (row.silences.length > 0) throw new Conflict('text.under-silence');
    const presidedBy = penOf(actor, facts);
    if (presidedBy === null) throw new Forbidden('text.presidency-only');
    const endsAt = endOf(input);
    await refuseOther(tx, row.id, input.changeNumber);
    if (missingForSilence(await stateOf(tx, row)).length > 0) throw new Conflict('silence.not-yet');
    const { zone, note, changeNumber } = input;
    const number = (await tx.textSilence.count({ where: { textId: row.id } })) + 1;
    const { id: silenceId } = await tx.textSilence.create({
      data: {
        ...{ textId: row.id, number, changeNumber, note, zone, endsAt, presidedBy, status: 'RUNNING' },
        ...{ openedAt: now(), openedById: actor.userId },
      },
      select: { id: true },
    });
    await schedule(tx, silenceId, endsAt);
    const to = [...deciders.values()].flat();
    await tellDeciders(tx, row, {
      ...{ topic: 'silence.open', silenceId, to },
      words: (locale, about) => silenceOpenedMail(locale, { ...about, endsAt, zone, note }),
    });
    await recordOn(tx, actor, row, 'text.openSilence', { number, endsAt: endsAt.toISOString(), zone });
    return { textId: row.id };
  });
}

const jobOf = (act: 'conclude' | 'remind', silenceId: string): string => `silence.${act}:${silenceId}`;

async function schedule(tx: Tx, silenceId: string, endsAt: Date): Promise<void> {
  const dayBefore = instant(endsAt.getTime() - 24 * 3_600_000);
  await enqueue(tx, 'silence.conclude', { silenceId }, { key: jobOf('conclude', silenceId), runAt: endsAt });
  // Of what ends within hours of being asked for, the first mail is the reminder.
  if (dayBefore.getTime() - now().getTime() < 12 * 3_600_000) return;
  await enqueue(tx, 'silence.remind', { silenceId }, { key: jobOf('remind', silenceId), runAt: dayBefore });
}

type Told = Awaited<ReturnType<typeof decidersOf>>;

/** The text on which that silence was asked for, as `actor` may know it, and who is told of its end: asked before anything is held up by it. */
async function findAsked(actor: Actor, silenceId: string): Promise<Readonly<{ textId: string; deciders: Told }>> {
  const where = { AND: [{ id: silenceId }, { text: await textsOf(actor) }] };
  const found = await db.textSilence.findFirst({ where, select: { textId: true } });
  if (found === null) throw new NotFound('silence');
  return { textId: found.textId, deciders: await decidersOf(await findVisibleText(db, actor, { id: found.textId })) };
}

type Running = Readonly<{ row: TextRow; facts: TextFacts; silence: Readonly<{ id: string; changeNumber: number }> }>;

/** The silence on which `actor` may do that now, its text locked. @throws NotFound, Forbidden, Conflict `workflow.closed`, `silence.over` */
async function open(tx: Tx, actor: Actor, act: SilenceAct, textId: string, silenceId: string): Promise<Running> {
  const { row, facts } = await lockText(tx, actor, textId);
  authorize(silencePolicy, act, actor, facts);
  const silence = await tx.textSilence.findUniqueOrThrow({
    where: { id: silenceId, textId },
    select: { id: true, changeNumber: true, status: true, endsAt: true },
  });
  advance(silenceWorkflow, act, silence.status);
  // The instant counts, not whether the machine has come to it.
  if (now() >= silence.endsAt) throw new Conflict('silence.over');
  return { row, facts, silence };
}

type Ended = Readonly<{
  status: 'BROKEN' | 'WITHDRAWN';
  words: string;
  brokenBy: string | null;
  deciders: Told;
}>;

/** It has ended, its timers are gone, and those who were asked have mail. */
async function end(
  tx: Tx,
  actor: Actor,
  { row, silence }: Running,
  { status, words, brokenBy, deciders }: Ended,
): Promise<void> {
  await tx.textSilence.update({
    where: { id: silence.id },
    data: { status, words, brokenBy, endedAt: now(), endedById: actor.userId },
  });
  await cancelJob(tx, jobOf('conclude', silence.id));
  await cancelJob(tx, jobOf('remind', silence.id));
  const to = [...deciders.values()].flat();
  await tellDeciders(tx, row, {
    ...{ topic: 'silence.end', silenceId: silence.id, to },
    words: (locale, about) => silenceEndedMail(locale, { ...about, end: status }),
  });
}

/**
 * The Member has broken the silence before its instant, with its reason: it does not join, the text is open for work again, and everybody who
 * was asked has mail. @throws NotFound, Forbidden `adoption.deciders-only`, Conflict `workflow.closed`, `silence.over`
 */
export async function breakSilence(actor: Actor, { key, ...input }: EndSilence): Promise<Answer> {
  const { textId, deciders } = await findAsked(actor, input.silenceId);
  return once(actor, key, input, async (tx) => {
    const running = await open(tx, actor, 'breakSilence', textId, input.silenceId);
    const { row, facts, silence } = running;
    const partyCode = decidesFor(actor, facts);
    if (partyCode === null) throw new Forbidden('adoption.deciders-only');
    const { words } = input;
    const { changeNumber } = silence;
    await tx.textPosition.create({
      data: {
        ...{ textId: row.id, partyCode, stance: 'DOES_NOT_JOIN', words, changeNumber },
        ...{ statedAt: now(), statedById: actor.userId },
      },
    });
    await end(tx, actor, running, { status: 'BROKEN', words, brokenBy: partyCode, deciders });
    await recordOn(tx, actor, row, 'text.breakSilence', { partyCode });
    return { textId: row.id };
  });
}

/**
 * The Presidency has taken the silence back before its instant, and why. @throws NotFound, Forbidden, Conflict `workflow.closed`, `silence.over`
 */
export async function withdrawSilence(actor: Actor, { key, ...input }: EndSilence): Promise<Answer> {
  const { textId, deciders } = await findAsked(actor, input.silenceId);
  return once(actor, key, input, async (tx) => {
    const running = await open(tx, actor, 'withdrawSilence', textId, input.silenceId);
    await end(tx, actor, running, { status: 'WITHDRAWN', words: input.words, brokenBy: null, deciders });
    await recordOn(tx, actor, running.row, 'text.withdrawSilence');
    return { textId: running.row.id };
  });
}
