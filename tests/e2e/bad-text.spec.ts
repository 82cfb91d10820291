import { db } from '@/lib/core/db';
import { callerOf } from '@/tests/support/callers';
import { expect, test } from '@/tests/support/e2e';
import {
  type Answer,
  actionIdOf,
  type Caller,
  type Changes,
  callAction,
  formWith,
  multipart,
  type PageForm,
  sendForm,
  wordsOf,
} from '@/tests/support/http';
import { aStandingReport, type StandingReport } from '@/tests/support/report-in-status';
import { textOfSection } from '@/tests/support/reports';

// Texts and forms that cannot be taken, at the doors by which a report is written: the plain form, our script's call, and the autosave.
test.use({ story: 'bad-text' });

const writer = 'focal-point.gt.migration@crm.example';
let report: StandingReport;
let caller: Caller;
let form: PageForm;
let address: string;

test.beforeEach(async ({ world }) => {
  report = await aStandingReport('DRAFT');
  caller = await callerOf(world.origin, writer);
  address = `/es/reports/${report.id}/edit/${report.sectionKey}`;
  form = formWith((await caller.get(address)).text, 'textEs');
});

/** Nothing but what stood there before is there now, in the report and in its history. */
test.afterEach(async () => {
  expect(await textOfSection(report.id, report.sectionKey)).toEqual({ text: report.text, revision: 1 });
  expect(await db.countryReport.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({
    status: 'DRAFT',
    version: 1,
    partyCode: 'GT',
  });
  expect(await db.reportAnswerAside.count({ where: { answer: { reportId: report.id } } })).toBe(0);
});

const own = () => ({ Origin: caller.origin });
const autosave = (
  body: string | Buffer,
  headers: Record<string, string> = { 'Content-Type': 'application/json' },
  locale = 'es',
) =>
  caller.send('PUT', `/api/v1/reports/${report.id}/answers/${report.sectionKey}?locale=${locale}`, {
    headers: { ...own(), ...headers },
    body,
  });
const saved = (given: object) => autosave(JSON.stringify({ language: 'es', text: 'Nuevo.', revision: 1, ...given }));
const broken = Buffer.concat([Buffer.from('Lo que escrib'), Buffer.from([0xc3, 0x28, 0xff, 0xfe])]);

test('broken UTF-8, NUL and halves of characters are refused in words, and what was typed is in the form again', async () => {
  for (const textEs of [broken, Buffer.from('con nulo \0 dentro')]) {
    const answer = await sendForm(caller, address, form, { textEs, goOn: 'index' });
    expect(answer.status).toBe(200);
    expect(wordsOf(answer.text)).toContain('El texto contiene caracteres dañados');
    expect(formWith(answer.text, 'textEs').fields.textEs).toMatch(/Lo que escrib|con nulo/);
    const inEnglish = address.replace('/es/', '/en/');
    const englishForm = formWith((await caller.get(inEnglish)).text, 'textEs');
    const english = await sendForm(caller, inEnglish, englishForm, { textEs, goOn: 'index' });
    expect(wordsOf(english.text)).toContain('The text contains damaged characters');
  }
  const bodies = [
    Buffer.concat([Buffer.from('{"language":"es","revision":1,"text":"'), broken, Buffer.from('"}')]),
    '{"language":"es","revision":1,"text":"medio \\ud800 par"}',
    '{"language":"es","revision":1,"text":"\\u0000"}',
    '{"language":"es\\u0000","revision":1,"text":"x"}',
  ];
  for (const body of bodies) {
    const answer = await autosave(body);
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toMatchObject({
      reason: 'text.broken-encoding',
      words: expect.stringContaining('caracteres dañados'),
    });
  }
  expect(JSON.parse((await autosave(bodies[1] ?? '', undefined, 'en')).text)).toMatchObject({
    words: expect.stringContaining('damaged characters'),
  });
});

test('a text of a megabyte comes back whole; more is refused before it is read', async () => {
  const million = 'á'.repeat(500_000);
  const answer = await sendForm(caller, address, form, { textEs: million, goOn: 'index' });
  expect(answer.status).toBe(200);
  expect(wordsOf(answer.text)).toContain('demasiado largo para guardarlo');
  const again = formWith(answer.text, 'textEs');
  expect(again.fields.textEs).toBe(million);
  // The form as it came back, with all that it now carries, can be sent again.
  expect((await sendForm(caller, address, again, { goOn: 'index' })).status).toBe(200);

  for (const [locale, words] of [
    ['es', 'supera 4 MB'],
    ['en', 'is over 4 MB'],
  ] as const) {
    const tooMuch = await sendForm(caller, address.replace('/es/', `/${locale}/`), form, {
      textEs: 'x'.repeat(4_100_000),
    });
    expect(tooMuch.status).toBe(413);
    expect(tooMuch.text).toContain(words);
  }
  const unmeasured = multipart([{ name: 'textEs', value: 'x'.repeat(100) }]);
  const chunked = { ...own(), ...unmeasured.headers, 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' };
  expect((await caller.send('POST', address, { headers: chunked, body: unmeasured.body })).status).toBe(422);

  expect((await saved({ text: million.slice(0, 490_000) })).status).toBe(422);
  expect((await saved({ text: 'x'.repeat(1_000_000) })).status).toBe(413);
  expect((await saved({ text: 'x'.repeat(10_000_000) })).status).toBe(413);
  const endless = {
    ...own(),
    'Content-Type': 'application/json',
    'Content-Length': undefined,
    'Transfer-Encoding': 'chunked',
  };
  expect(
    (
      await caller.send('PUT', `/api/v1/reports/${report.id}/answers/${report.sectionKey}`, {
        headers: endless,
        body: 'x'.repeat(3_000_000),
      })
    ).status,
  ).toBe(413);
});

const refusals: readonly (readonly [string, Changes])[] = [
  ['a field that nobody asked for', { status: 'ACCEPTED' }],
  ['a version that nobody asked for', { version: '99' }],
  ['another country', { partyCode: 'PA' }],
  ['__proto__', Object.fromEntries([['__proto__', '{"status":"ACCEPTED"}']])],
  ['constructor', { constructor: 'x' }],
  ['an id that is none', { reportId: 'no' }],
  ['an id with NUL', { reportId: '\0' }],
  ['no id', { reportId: undefined }],
  ['no text', { textEs: undefined }],
  ['a revision that is no number', { revisionEs: 'NaN' }],
  ['a revision below nothing', { revisionEs: '-1' }],
  ['a revision beyond every number', { revisionEs: '9'.repeat(10) }],
  ['a revision in another writing', { revisionEs: '1e0' }],
  ['a section with NUL', { sectionKey: 'a\0b' }],
  ['a section beyond every length', { sectionKey: 'a'.repeat(10_000) }],
  ['a way on that there is not', { goOn: '//evil.example' }],
];
for (const [title, changes] of refusals) {
  test(`a form with ${title} is refused, as a form and as a call`, async () => {
    const filled = { textEs: 'Cambiado.', goOn: 'index', ...changes };
    const plain = await sendForm(caller, address, form, filled);
    expect(plain.status).toBe(200);
    expect(wordsOf(plain.text)).toContain('Hay datos por corregir');
    const called = await callAction(caller, address, form, filled);
    expect(called.status).toBe(200);
    expect(called.text).toMatch(/"refusal":\{"reason":"form\.faulty"/);
  });
}

test('a body of another kind is refused by the autosave', async () => {
  const good = JSON.stringify({ language: 'es', text: 'Nuevo.', revision: 1 });
  const wrong: (readonly [Promise<Answer>, string])[] = [
    [autosave(good, { 'Content-Type': 'text/plain' }), 'body.no-json'],
    [
      autosave('language=es&text=x&revision=1', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      'body.no-json',
    ],
    [autosave(good, {}), 'body.no-json'],
    [autosave(''), 'body.no-json'],
    [autosave('[]'), 'body.no-json'],
    [autosave('null'), 'body.no-json'],
    [autosave('{"language":'), 'body.no-json'],
    [autosave(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`), 'body.no-json'],
    [autosave('{"language":"es","text":"x","revision":1,"__proto__":{"status":"ACCEPTED"}}'), 'form.faulty'],
    [autosave('{"language":"es","language":"xx","text":"x","revision":1}'), 'form.faulty'],
    [saved({ status: 'ACCEPTED' }), 'form.faulty'],
    [saved({ reportId: 'x', partyCode: 'PA' }), 'form.faulty'],
    [saved({ text: 5 }), 'form.faulty'],
    [saved({ text: null }), 'form.faulty'],
    [saved({ text: ['a'] }), 'form.faulty'],
    [saved({ language: 'fr' }), 'form.faulty'],
    ...[null, true, [], [1], {}, '', '1e0', -1, 0.5, 2 ** 31, 1e300].map(
      (revision) => [saved({ revision }), 'form.faulty'] as const,
    ),
  ];
  for (const [answer, reason] of wrong) {
    const { status, text } = await answer;
    expect({ status, reason: JSON.parse(text).reason, text }).toMatchObject({ status: 422, reason });
  }
  expect(({} as Record<string, unknown>).status).toBeUndefined();
});

test('a payload that only a hand can make is no fault of the server', async () => {
  const state = Object.keys(form.fields).find((name) => /^\$ACTION_\d+:1$/.test(name)) ?? '';
  const action = state.replace(/1$/, '0');
  const given: readonly Changes[] = [
    { [state]: '[null]' },
    { [state]: '[{"turn":"x","values":5}]' },
    { [state]: '[]' },
    { [state]: '{"' },
    { [state]: undefined },
    { [action]: '{"id":"00","bound":null}' },
    { [action]: 'nonsense' },
    { [action]: undefined },
    { [action]: undefined, [state]: undefined },
  ];
  for (const changes of given) {
    const { status } = await sendForm(caller, address, form, { ...changes, textEs: '\0', goOn: 'index' });
    expect(status, JSON.stringify(changes)).toBeLessThan(500);
  }
  const { headers } = multipart([]);
  const call = { 'Next-Action': actionIdOf(form) };
  const bodies: [Record<string, string>, string][] = [
    [{ 'Content-Type': 'multipart/form-data' }, 'x'],
    [headers, 'no part at all'],
    [headers, ''],
    [{ 'Content-Type': 'application/x-www-form-urlencoded' }, 'textEs=x'],
    [{ 'Content-Type': 'text/plain' }, 'textEs=x'],
    [{ ...call, 'Content-Type': 'text/plain;charset=UTF-8' }, '[not json'],
    [{ ...call, 'Content-Type': 'text/plain;charset=UTF-8' }, '[]'],
    [{ ...call, 'Content-Type': 'text/plain;charset=UTF-8' }, '[null,null]'],
    [{ ...call, ...headers }, 'no part at all'],
    [{ 'Next-Action': '0'.repeat(42), 'Content-Type': 'text/plain;charset=UTF-8' }, '[]'],
  ];
  for (const [type, body] of bodies) {
    const { status } = await caller.send('POST', address, { headers: { ...own(), ...type }, body });
    expect(status, `${JSON.stringify(type)} ${body}`).toBeLessThan(500);
  }
});
