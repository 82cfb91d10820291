import { expect, test } from 'vitest';
import { readRecordFiles } from '@/prisma/record/files';
import { type MeetingNamed, meetingsNamed } from '@/prisma/record/meetings-named';

const files = await readRecordFiles();
const meetings = meetingsNamed(files);

/** Year by year, what each mention says: `2003-12 El Salvador`, `VI CRM Costa Rica`. */
function told(bodyCode: MeetingNamed['bodyCode']): Record<number, string[]> {
  const own = meetings.filter((meeting) => meeting.bodyCode === bodyCode);
  return Object.fromEntries(
    own.map(({ year, mentions }) => [
      year,
      mentions.map(({ meetingOrdinal, on, startsOn, endsOn, placeEs }) =>
        [meetingOrdinal, on, startsOn, endsOn, placeEs].filter((part) => part !== undefined).join(' '),
      ),
    ]),
  );
}

test('fifteen meetings of the Conference, each with its ordinal, and place and date where they are printed', () => {
  expect(told('VICE_MINISTERS')).toEqual({
    1996: ['I CRM México'],
    1997: ['II CRM Panamá'],
    1998: ['III CRM'],
    1999: ['IV CRM 1999-01-28 1999-01-29 San Salvador, El Salvador'],
    2000: ['V CRM'],
    2001: ['VI CRM San José, Costa Rica'],
    2002: ['VII CRM Antigua, Guatemala'],
    2003: ['VIII CRM 2003-05 México'],
    2004: ['IX CRM Panamá'],
    2005: ['X CRM'],
    2006: ['XI CRM 2006-05 El Salvador'],
    2007: ['XII CRM Nueva Orleans, Estados Unidos'],
    2008: ['XIII CRM 2008-05 Honduras'],
    2009: ['XIV CRM Guatemala'],
    2010: ['XV CRM'],
  });
});

test('meetings of the RCGM: twelve years, with every place and month that the report gives', () => {
  expect(told('GRCM')).toEqual({
    1996: [],
    1997: [],
    1999: ['IV CRM'],
    2001: ['VI CRM Costa Rica', 'Costa Rica'],
    2002: ['VII CRM Guatemala', 'Guatemala', '2002-10 Guatemala'],
    2003: ['VIII CRM México', '2003-12 El Salvador'],
    2004: ['Panamá'],
    2005: ['Guatemala'],
    2006: ['El Salvador', 'XI CRM El Salvador', '2006-11 El Salvador'],
    2007: ['XII CRM'],
    2008: ['Honduras'],
    2009: [],
  });
});

test('the Networks meet where the report names them, and where it says only "Redes" none is chosen', () => {
  const years = (body: MeetingNamed['bodyCode']) => Object.keys(told(body)).map(Number);
  expect(years('NETWORK_TRAFFICKING')).toEqual([2001, 2003, 2005, 2007, 2008]);
  expect(years('NETWORK_CONSULAR')).toEqual([2002, 2003, 2004, 2005, 2007, 2008]);
  expect(years('NETWORKS')).toEqual([2001, 2003, 2004, 2005, 2006, 2007, 2008]);
});

test('each is borne out by lines, ascending, and each mention by some of them', () => {
  for (const { lines, mentions } of meetings) {
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
    expect(lines.length).toBeGreaterThan(0);
    for (const mention of mentions) expect(mention.lines.every((line) => lines.includes(line))).toBe(true);
  }
});

test('an act or a proposal at a meeting of the Conference is of the year of that meeting', () => {
  const yearOf = new Map(files.presidencies.map(({ ordinalRoman, year }) => [`${ordinalRoman} CRM`, year]));
  const held = [
    ...files['plan-documents'].flatMap(({ code, approvals }) => approvals.map((at) => ({ code, at }))),
    ...files.activities.flatMap(({ code, acts, proposedAt }) =>
      [...acts, ...(proposedAt ? [proposedAt] : [])].map((at) => ({ code, at })),
    ),
  ].filter(({ at }) => at.meetingOrdinal !== undefined);
  expect(held.length).toBeGreaterThan(30);
  for (const { code, at } of held) {
    const year = yearOf.get(at.meetingOrdinal ?? '');
    expect(year, code).toBeDefined();
    expect(at.year ?? year, code).toBe(year);
  }
});
