import { callerOf } from '@/tests/support/callers';
import { actionIds } from '@/tests/support/door-census';
import { doors } from '@/tests/support/doors';
import { expect, test } from '@/tests/support/e2e';
import { callActionById, formsIn, sendForm, wordsOf } from '@/tests/support/http';
import { aStandingReport } from '@/tests/support/report-in-status';
import { aKey } from '@/tests/support/reports';
import { wholeDatabase } from '@/tests/support/whole-database';

// Whatever writes takes it from our own pages only, and says so to everybody else; nothing is written.
test.use({ story: 'origins' });
test.setTimeout(180_000);

const nobody = { userId: aKey(), disabledId: aKey(), mandateId: aKey(), meetingId: aKey() };
const foreign: readonly (readonly [string, Record<string, string>])[] = [
  ['without Origin', {}],
  ['with Origin: null', { Origin: 'null' }],
  ['with a foreign Origin', { Origin: 'https://evil.example' }],
  [
    'with a foreign Origin and X-Forwarded-Host',
    { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
  ],
  ['with X-Forwarded-Host and no Origin', { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }],
  ['with an Origin that only begins like ours', { Origin: 'http://localhost.evil.example' }],
];

for (const [title, headers] of foreign) {
  test(`every door that writes refuses a request ${title}`, async ({ world }) => {
    const report = await aStandingReport('DRAFT');
    const sent = await aStandingReport('SUBMITTED');
    const writer = await callerOf(world.origin, 'focal-point.gt.migration@crm.example');
    const reviewer = await callerOf(world.origin, 'secretariat.coordinator@crm.example');
    const pages = [
      `/es/reports/${report.id}/edit`,
      `/es/reports/${report.id}/edit/${report.sectionKey}`,
      `/es/reports/${report.id}/check`,
    ];
    const forms = await Promise.all(
      pages.map(async (address) => ({ address, found: formsIn((await writer.get(address)).text) })),
    );
    const before = await wholeDatabase(world.databaseUrl);

    for (const [name, door] of Object.entries(doors)) {
      if (door.fill !== undefined) {
        const isReview = /^(accept|return)Report/.test(name);
        const [caller, about] = isReview ? [reviewer, sent] : [writer, report];
        const fields = door.fill(about, nobody);
        const effective = {
          ...fields,
          ...(isReview && { version: '2' }),
          ...('textEs' in fields && { textEs: 'Ajeno.' }),
        };
        const answer = await callActionById(
          caller,
          `/es${door.at(about, nobody)}`,
          actionIds().get(name) ?? name,
          effective,
          headers,
        );
        const isRefused = answer.status === 403 || /"reason":"form\.foreign-origin"/.test(answer.text);
        expect(isRefused, `${name}: ${answer.status} ${answer.text.slice(0, 200)}`).toBe(true);
      } else if (door.send !== undefined && !/^(HEAD |GET |POST \/api\/auth)/.test(name)) {
        const own = {
          ...writer,
          send: ((method, path, given) =>
            writer.send(method, path, {
              ...given,
              headers: { ...given?.headers, Origin: undefined, ...headers },
            })) as typeof writer.send,
        };
        const answer = await door.send(own, door.at(report, nobody), { ...report, text: 'Ajeno.' });
        expect(answer.status, name).toBe(403);
        expect(JSON.parse(answer.text), name).toMatchObject({ reason: 'form.foreign-origin' });
      }
    }
    for (const { address, found } of forms) {
      for (const form of found.filter(({ fields }) => Object.keys(fields).some((name) => name.startsWith('$ACTION')))) {
        const answer = await sendForm(
          writer,
          address,
          form,
          { ...('textEs' in form.fields && { textEs: 'Ajeno.' }), goOn: 'index' },
          headers,
        );
        expect([200, 403]).toContain(answer.status);
        expect(wordsOf(answer.text)).toContain('no viene de este sitio y no se aceptó');
      }
    }
    expect(await wholeDatabase(world.databaseUrl)).toEqual(before);
  });
}

test('a method that a door does not know is refused, and nothing is written', async ({ world }) => {
  const report = await aStandingReport('DRAFT');
  const writer = await callerOf(world.origin, 'focal-point.gt.migration@crm.example');
  const before = await wholeDatabase(world.databaseUrl);
  const known = Object.keys(doors).map((name) => name.replace(/, .*/, ''));
  for (const [name, door] of Object.entries(doors)) {
    if (door.fill !== undefined) continue;
    const isPage = name.startsWith('page ');
    const pattern = name.replace(/^\w+ /, '').replace(/, .*/, '');
    const address = `${isPage ? '/es' : ''}${door.at(report, nobody)}`;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      if (known.includes(`${method} ${pattern}`) || (isPage && method === 'POST')) continue;
      const { status } = await writer.send(method, address, { headers: { Origin: writer.origin }, body: '' });
      const isAnswered = method === 'OPTIONS' || method === 'TRACE' ? [204, 404, 405] : [400, 404, 405];
      expect(isAnswered, `${method} ${address}: ${status}`).toContain(status);
    }
  }
  expect(await wholeDatabase(world.databaseUrl)).toEqual(before);
});
