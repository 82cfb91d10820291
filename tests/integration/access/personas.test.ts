import { expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { inDatabase } from '@/tests/support/factories';
import { cellsOf, everyPersona } from '@/tests/support/personas';

/** What rules look at; ids of rows differ between the two. */
const offices = ({ mandates }: Actor) =>
  mandates.map(({ office, partyCode, partyKind, bodyCode, meetingId, sessionId, institutionId }) => ({
    office,
    partyCode,
    partyKind,
    bodyCode,
    meetingId,
    sessionId,
    hasInstitution: institutionId !== null,
  }));

test.each(everyPersona.map((one) => [one.name, one] as const))(
  '%s is the same person for pure rules and in the database',
  async (_name, persona) => {
    const loaded = await inDatabase(persona);
    expect(loaded.userId).toBe(persona.userId);
    expect(offices(loaded)).toEqual(offices(persona));
    expect(await inDatabase(persona)).toEqual(loaded);
  },
);

test('a table by persona has a cell for each, in the order of the list', () => {
  const names = everyPersona.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const table = Object.fromEntries(names.map((name, i) => [name, i])) as Parameters<typeof cellsOf<number>>[0];
  expect(cellsOf(table).map(([, , cell]) => cell)).toEqual(names.map((_, i) => i));
});
