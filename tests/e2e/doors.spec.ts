import { randomUUID } from 'node:crypto';
import { db } from '@/lib/core/db';
import { bareAnswer } from '@/tests/support/bare-answer';
import { callerOf } from '@/tests/support/callers';
import { actionIds, everyDoor, letterOf, lettersOf } from '@/tests/support/door-census';
import { classes, type Door, type DoorWorld, doors } from '@/tests/support/doors';
import { expect, test } from '@/tests/support/e2e';
import { type Answer, type Caller, callActionById } from '@/tests/support/http';
import { aStandingReport, reportStatuses, type StandingReport } from '@/tests/support/report-in-status';

// Every door with every class of person, for a report in every status. What is hidden is missing, byte for byte.
test.use({ story: 'doors' });
test.setTimeout(900_000);

test('every door has its row in the table, and every row its door', () => {
  const named = new Set(Object.keys(doors).map((name) => name.replace(/, .*/, '')));
  expect([...named].sort()).toEqual([...new Set(everyDoor())].sort());
  for (const [name, door] of Object.entries(doors)) {
    for (const status of reportStatuses) expect(lettersOf(door, status), name).toHaveLength(classes.length);
  }
});

const callers: Caller[] = [];
let known: DoorWorld;
test.beforeEach(async ({ world }) => {
  if (callers.length > 0) return;
  for (const [, address] of classes) callers.push(await callerOf(world.origin, address));
  const user = await db.user.findUniqueOrThrow({
    where: { email: 'delegate.unfpa@crm.example' },
    include: { mandates: true },
  });
  // The meeting of the drafter's errand and the guest's: the one that comes next.
  const errand = await db.mandate.findFirstOrThrow({
    where: { user: { email: 'drafter.gt@crm.example' } },
    select: { meetingId: true },
  });
  // Both acts on a status meet somebody for whom it is no act, so that nobody's letter hangs on who came first.
  const disabled = await db.user.update({
    where: { email: 'delegate.segib@crm.example' },
    data: { disabledAt: new Date() },
  });
  known = {
    userId: user.id,
    disabledId: disabled.id,
    mandateId: user.mandates[0]?.id ?? '',
    meetingId: errand.meetingId ?? '',
  };
});

const addressOf = (name: string, { at, fill }: Door, report: StandingReport) =>
  name.startsWith('page ') || fill !== undefined ? `/es${at(report, known)}` : at(report, known);

function ask(name: string, door: Door, caller: Caller, report: StandingReport): Promise<Answer> {
  const address = addressOf(name, door, report);
  if (door.fill !== undefined)
    return callActionById(caller, address, actionIds().get(name) ?? name, door.fill(report, known));
  return door.send === undefined ? caller.get(address) : door.send(caller, address, report);
}

/** The answer without what is another one at every request. */
const bare = (answer: Answer, { id, callId, attachmentId, symbol }: StandingReport): object =>
  bareAnswer(answer, [id, callId, attachmentId, symbol, symbol?.replaceAll('/', '%2F'), symbol?.split('/').at(-1)]);

const unknown = (report: StandingReport): StandingReport => ({
  ...report,
  id: randomUUID(),
  callId: randomUUID(),
  attachmentId: randomUUID(),
  symbol: report.symbol?.replace(/[^/]+$/, 'INF.998') ?? null,
});

for (const status of reportStatuses) {
  test(`what each class of person is answered at each door of a report that is ${status}`, async () => {
    const report = await aStandingReport(status);
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [name, door] of Object.entries(doors)) {
      if (typeof door.cells === 'string' && status !== 'DRAFT') continue;
      // Six at once: seventeen papers made in one instant are another matter.
      const answers: Answer[] = [];
      for (let from = 0; from < callers.length; from += 6) {
        const some = callers.slice(from, from + 6);
        answers.push(...(await Promise.all(some.map((caller) => ask(name, door, caller, report)))));
      }
      const letters = answers.map((answer) => letterOf(answer, door.fill !== undefined));
      found[name] = letters.join('');
      expected[name] = lettersOf(door, status).join('');
      expect(
        answers.map((answer) => answer.status).filter((one) => one >= 500),
        name,
      ).toEqual([]);
      const missing = unknown(report);
      if (door.at(missing, known) === door.at(report, known)) continue;
      for (const [index, letter] of letters.entries()) {
        const [answer, caller] = [answers[index], callers[index]];
        if (letter !== '.' || answer === undefined || caller === undefined) continue;
        const other = await ask(name, door, caller, missing);
        expect(bare(answer, report), `${name} for ${classes[index]?.[0]}: hidden and missing`).toEqual(
          bare(other, missing),
        );
      }
    }
    expect(found).toEqual(expected);
  });
}
