import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { decidesFor } from '../adoption/policy';
import { stateNow } from '../adoption/state-queries';
import { factsOfText, findVisibleText } from '../texts/facts-queries';
import type { TextFacts } from '../texts/policy';
import { seesBrackets } from '../texts/queries';
import { type TextRow, toTextHead } from '../texts/views';
import { missingForSilence } from './missing';
import { silencePolicy } from './policy';
import type { Silence, SilencePage } from './views';
import { silencesOf } from './visibility';

const party = { select: { code: true, nameEs: true, nameEn: true } } as const;

/** The silence procedure of the text: for those who see how delegations stand (never by an authorisation, P-02). @throws NotFound */
export async function getSilences(actor: Actor, textId: string): Promise<SilencePage> {
  const row = await findVisibleText(db, actor, { id: textId });
  if (!(await seesBrackets(actor, textId))) throw new NotFound('text');
  const facts = await factsOfText(db, row);
  const state = await stateNow(row);
  const at = now();
  const found = await db.textSilence.findMany({
    where: silencesOf(textId),
    select: {
      ...{ id: true, number: true, note: true, zone: true, openedAt: true, endsAt: true, status: true },
      ...{ endedAt: true, words: true, presiding: party, breaker: party },
    },
    orderBy: { number: 'desc' },
  });
  const silences: Silence[] = found.map((one) => ({ ...one, isOver: one.status === 'RUNNING' && one.endsAt <= at }));
  return {
    text: toTextHead(row),
    running: silences.find(({ status }) => status === 'RUNNING') ?? null,
    ended: silences.filter(({ status }) => status !== 'RUNNING'),
    ...{ standings: state.standings, changeNumber: state.changeNumber },
    missing: row.status === 'IN_WORK' ? missingForSilence(state) : [],
    ownCode: decidesFor(actor, facts),
    can: silenceAbilities(actor, facts, row, at),
  };
}

/** For each act null, or why this person cannot do it to this text at `at`. What is missing for `openSilence` is another matter. */
export function silenceAbilities(
  actor: Actor,
  facts: TextFacts,
  { status, session, silences }: TextRow,
  at: Date = now(),
): SilencePage['can'] {
  const endsAt = silences[0]?.endsAt ?? null;
  const isOver = status !== 'IN_WORK' || session.meeting.status === 'CANCELLED';
  const opens = isOver ? 'workflow.closed' : endsAt === null ? null : 'text.under-silence';
  const ends = isOver || endsAt === null ? 'silence.none-runs' : endsAt <= at ? 'silence.over' : null;
  const possible = { openSilence: opens, breakSilence: ends, withdrawSilence: ends };
  const may = (act: keyof SilencePage['can']) => silencePolicy[act].may(actor, facts) ?? possible[act];
  return {
    ...{ openSilence: may('openSilence'), breakSilence: may('breakSilence'), withdrawSilence: may('withdrawSilence') },
  };
}
