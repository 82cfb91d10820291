import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/core/env';
import { callerOf } from '@/tests/support/callers';
import { crawl } from '@/tests/support/crawl';
import { doors } from '@/tests/support/doors';
import { expect, test } from '@/tests/support/e2e';
import { aStandingReport, type StandingReport } from '@/tests/support/report-in-status';

// Phrases that stand in a draft and in a submitted report of Guatemala and nowhere else: who may not read them finds them nowhere.
test.use({ story: 'canary' });
test.setTimeout(300_000);

// Looked for by the first word, so that a page that repeats the question is no find.
const phrases = {
  draft: ['zarzaparrilla', 'borrador-f41c7b'],
  submitted: ['guayacanes', 'enviado-90ad2e'],
  file: ['tamarindos', 'adjunto-3b7c55'],
} as const;

let reports: readonly StandingReport[];
test.beforeEach(async () => {
  reports ??= [
    await aStandingReport('DRAFT', { text: `${phrases.draft.join(' ')}.` }),
    await aStandingReport('SUBMITTED', { text: `${phrases.submitted.join(' ')}.` }),
    await aStandingReport('RETURNED', { text: `${phrases.file.join(' ')}.` }),
  ];
});

/** Where anybody could ask: the pages one begins at, every door of every report, and searches for the words. */
function starts(): string[] {
  const words = Object.values(phrases).map(([word]) => word);
  const asked = words.flatMap((word) =>
    ['/es/search?q=', '/en/search?q=', '/es/documents?words=', '/en/documents?words='].map(
      (address) => `${address}${word}`,
    ),
  );
  const known = Object.entries(doors).flatMap(([name, door]) => {
    if (door.send !== undefined || door.fill !== undefined) return [];
    const addresses = reports.map((report) =>
      door.at(report, { userId: report.id, disabledId: report.id, mandateId: report.id, meetingId: report.id }),
    );
    return name.startsWith('page ') ? addresses.flatMap((address) => [`/es${address}`, `/en${address}`]) : addresses;
  });
  // Of each kind of export one, so that nobody is told to wait a minute (30 a person).
  const exports = reports.flatMap(({ id, callId }) => [
    `/api/v1/reports/${id}/paper?format=pdf`,
    `/api/v1/reports/calls/${callId}/compilation?format=pdf&scope=submitted`,
    `/api/v1/reports/calls/${callId}/answers?format=xlsx&scope=submitted`,
    `/es/reports/compare?call=${callId}&section=${reports[0]?.sectionKey}`,
    `/es/reports/compilation?call=${callId}`,
  ]);
  return [...new Set(['/es', '/en', '/es/home', '/en/home', ...asked, ...known, ...exports])];
}

/** The record of 1996 to 2010 is the same for everybody and is crawled once, by nobody. */
const isIntranet = (address: string) =>
  /^\/(api|(es|en)\/(home|reports|documents|account|administration|search))/.test(address);
/** A list is the same whichever way it is sorted and cut; its filters are crawled in Spanish only. */
const isOnce = (address: string) =>
  !address.startsWith('/api/') &&
  !/^\/en\/.*\?/.test(address) &&
  !/[?&](sort|page|country|year|theme|area|kind|state)=/.test(address);

const readers: readonly (readonly [title: string, account: string | null, finds: readonly (keyof typeof phrases)[]])[] =
  [
    [
      'the country itself, to know that this test can find',
      'focal-point.gt.migration@crm.example',
      ['draft', 'submitted', 'file'],
    ],
    ['a liaison officer of the Network in another Member', 'liaison-officer.cr.trafficking@crm.example', ['submitted']],
    ['another Member', 'focal-point.pa.migration@crm.example', []],
    ['an observer organisation', 'delegate.acnur@crm.example', []],
    ['an observer State', 'delegate.ar@crm.example', []],
    ['the RROCM', 'delegate.rrocm@crm.example', []],
    ['the IT specialist', 'secretariat.it-specialist@crm.example', []],
    ['a former official of the country', 'former-official.gt@crm.example', []],
    ['a guest of one session', 'guest@crm.example', []],
    ['nobody in particular', null, []],
  ];

for (const [title, account, finds] of readers) {
  test(`of the phrases ${title} finds what is theirs to read: ${finds.join(', ') || 'none'}`, async ({ world }) => {
    const caller = await callerOf(world.origin, account);
    const read = await crawl(
      caller,
      starts(),
      (address) => isOnce(address) && (account === null || isIntranet(address)),
    );
    expect(
      read.filter(({ status }) => status === 429 || status >= 500).map(({ address, status }) => `${status} ${address}`),
    ).toEqual([]);
    expect(read.length).toBeGreaterThan(account === null ? 400 : 40);
    for (const [what, [, phrase]] of Object.entries(phrases)) {
      const found = read.filter(({ words }) => words.includes(phrase)).map(({ address }) => address);
      if (finds.includes(what as keyof typeof phrases)) expect(found.length, what).toBeGreaterThan(0);
      else expect(found, what).toEqual([]);
    }
  });
}

test('no letter and no log carries a phrase', async ({ world }) => {
  const said = world.mail.mails.map(({ text, headers }) => [text, ...headers.values()].join(' ')).join(' ');
  const logs = path.join(env().DATA_DIR, 'logs');
  for (const name of await readdir(logs)) {
    const log = await readFile(path.join(logs, name), 'utf8');
    for (const [, phrase] of Object.values(phrases)) expect(log, name).not.toContain(phrase);
  }
  // The reason of a return is for the country, by letter; what a report says is in no letter.
  for (const phrase of [phrases.draft[1], phrases.submitted[1]]) expect(said).not.toContain(phrase);
});
