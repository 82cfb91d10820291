import { expect, test } from 'vitest';
import { listMeetingsHeld } from '@/lib/membership/meetings-held/queries';
import { readRecordFiles } from '@/prisma/record/files';
import { meetingsNamed } from '@/prisma/record/meetings-named';
import { statementsOf } from '@/tests/support/queries';

test('past meetings by body in order of importance, in two queries', async () => {
  const { answer, statements } = await statementsOf(() => listMeetingsHeld());
  expect(answer.map(({ body, meetings }) => [body?.code ?? null, meetings.length])).toEqual([
    ['VICE_MINISTERS', 15],
    ['GRCM', 12],
    ['NETWORK_TRAFFICKING', 5],
    ['NETWORK_CONSULAR', 6],
    [null, 7],
  ]);
  expect(statements.length).toBeLessThanOrEqual(2);
});

test('each says no more than the record: all that it names, and nothing else', async () => {
  const named = meetingsNamed(await readRecordFiles());
  const held = (await listMeetingsHeld()).flatMap(({ body, meetings }) =>
    meetings.map(({ year, lines, mentions }) => ({
      bodyCode: body?.code ?? 'NETWORKS',
      year,
      lines,
      mentions: mentions.map(({ meetingOrdinal, on, startsOn, endsOn, placeEs, placeEn }) => [
        meetingOrdinal,
        on,
        startsOn,
        endsOn,
        placeEs,
        placeEn,
      ]),
    })),
  );
  expect(held).toEqual(
    named.map(({ bodyCode, year, lines, mentions }) => ({
      bodyCode,
      year,
      lines,
      mentions: mentions.map((one) =>
        [one.meetingOrdinal, one.on, one.startsOn, one.endsOn, one.placeEs, one.placeEn].map((field) => field ?? null),
      ),
    })),
  );
});

test('a meeting of the Conference carries the notes on the presidency of its year', async () => {
  const [conference] = await listMeetingsHeld();
  const fifth = conference?.meetings.find(({ year }) => year === 2000);
  expect(fifth?.mentions).toMatchObject([{ meetingOrdinal: 'V CRM', isOrdinalPrinted: false, startsOn: null }]);
  const files = await readRecordFiles();
  for (const { year, notes } of conference?.meetings ?? [])
    expect(notes).toEqual(files.presidencies.find((presidency) => presidency.year === year)?.notes ?? []);
});
