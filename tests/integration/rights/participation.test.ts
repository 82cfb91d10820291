import { expect, test } from 'vitest';
import { wrongIn } from '@/tests/support/participation-found';
import { meetingPlaces } from '@/tests/support/participation-meeting-places';
import { paperPlaces } from '@/tests/support/participation-paper-places';
import { type ClassName, classNames } from '@/tests/support/participation-people';
import type { Place } from '@/tests/support/participation-place';
import { aspects, bodyCodes, everyRoom, type Room, type Uncovered, wordOf } from '@/tests/support/participation-rooms';
import { aParticipationWorld } from '@/tests/support/participation-world';

const places: Readonly<Record<string, Place>> = { ...meetingPlaces, ...paperPlaces };

/** Does not compile while a kind of session has no room in that world. */
const everyKindHasARoom: [Uncovered] extends [never] ? true : never = true;

/** An answer as one text, whatever it is made of. */
const wordsOf = (answer: unknown): string =>
  JSON.stringify(answer, (_key, value) => (typeof value === 'bigint' ? String(value) : value)).toLowerCase();

test('of every session everybody finds everywhere what the participation matrix gives them, and nothing else', async () => {
  expect(everyKindHasARoom).toBe(true);
  const world = await aParticipationWorld();
  const wrong: string[] = [];
  const ask = async (name: ClassName) => {
    for (const [place, one] of Object.entries(places)) {
      const said = wordsOf(await one.ask(world, world.as(name)));
      wrong.push(...wrongIn(said, name, one).map((what) => `${name} · ${place}: ${what}`));
    }
  };
  // Some at once: most of the time is the database's.
  const waiting = [...classNames];
  const next = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await ask(name);
  };
  await Promise.all([next(), next(), next(), next()]);
  expect(wrong).toEqual([]);
}, 900_000);

test('no word stands in another one, or a leak would look like none', () => {
  const all = aspects.flatMap((aspect) =>
    [...everyRoom, ...bodyCodes].map((of: Room | string) => wordOf(of as Room, aspect)),
  );
  expect(all.filter((word) => all.some((other) => other !== word && other.includes(word)))).toEqual([]);
});
