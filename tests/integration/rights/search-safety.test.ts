import { describe, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { recordCustody } from '@/lib/documents/custody/commands';
import { searchEverything } from '@/lib/rights/search';
import { SearchNarrowed } from '@/lib/rights/search-schema';
import { plantedWorld, shared } from '@/tests/support/planted';
import { statementsOf } from '@/tests/support/queries';

const all = SearchNarrowed.parse({});
/** A word that stands nowhere. */
const nowhere = 'xilofagel';

describe('a search tells nobody of what they may not know', () => {
  test('by no count, facet, hit, snippet, title or suggestion: every class of person, every secret', {
    timeout: 300_000,
  }, async () => {
    const { people, planted, as, sessionId } = await plantedWorld();
    await db.presidency.updateMany({ where: { startsAt: { not: null } }, data: { partyCode: 'HN' } });
    await recordCustody(as('vice-minister.HN'), {
      ...{ sessionId: sessionId('CLOSED_DOOR'), userId: as('secretariat.coordinator').userId },
      ...{ reason: 'Archivar.', endsOn: '2027-06-30' },
    });
    for (const [name, actor] of people) {
      const nothing = JSON.stringify(await searchEverything(actor, nowhere, all));
      const mine: string[] = [];
      for (const { what, word, isFor } of planted) {
        if (await isFor(actor)) {
          mine.push(word);
          continue;
        }
        const found = await searchEverything(actor, word, all);
        // The very answer that is given for what does not exist.
        expect(JSON.stringify(found), `${name} of ${what}`).toBe(nothing);
        // One hidden thing in seven, another for each person, also by a slip of the hand and by its beginning.
        if ((planted.findIndex((one) => one.word === word) + name.length) % 7 > 0) continue;
        const slipped = JSON.stringify(await searchEverything(actor, `${word.slice(0, -2)}xl`, all));
        expect(slipped, `${name}, a slip, of ${what}`).not.toContain(word);
        const begun = await searchEverything(actor, `${word.slice(0, 5)}*`, all);
        expect(begun.total, `${name}, a beginning, of ${what}`).toBe(0);
      }
      const together = await searchEverything(actor, shared, all);
      const said = JSON.stringify(together);
      expect(together.total, `${name} counts`).toBe(mine.length);
      expect(together.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(mine.length);
      expect(Math.max(0, ...together.years.map(({ count }) => count))).toBeLessThanOrEqual(mine.length);
      for (const { word, what } of planted) {
        if (!mine.includes(word)) expect(said, `${name} reads of ${what}`).not.toContain(word);
      }
      // What is left out by a word tells as much as what is found by it.
      const without = await searchEverything(actor, `${shared} -${planted[0]?.word}`, all);
      expect(without.total).toBe(mine.filter((word) => word !== planted[0]?.word).length);
    }
  });

  test('the words of decisions behind closed doors stand in an index that nobody outside causes to be read', async () => {
    const { as } = await plantedWorld();
    const { statements } = await statementsOf(() => searchEverything(as('secretariat.coordinator'), shared, all));
    const asked = statements.filter((one) => one.includes('"Decision" d'));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.join()).not.toContain(`"part" = 'CLOSED_DOOR'`);
  });
});
