import { db } from '@/lib/core/db';
import { actorOf, callerOf } from '@/tests/support/callers';
import { expect, test } from '@/tests/support/e2e';
import { type Caller, callAction, formWith, sendForm, wordsOf } from '@/tests/support/http';
import { aStandingReport, type StandingReport } from '@/tests/support/report-in-status';
import { aKey, sendReport, textOfSection } from '@/tests/support/reports';

// Writers, tabs and sessions against each other, over HTTP. What the commands do is held in tests/integration/reports/reports.
test.use({ story: 'writing' });

const first = 'focal-point.gt.migration@crm.example';
const second = 'focal-point.gt.foreign-affairs@crm.example';
const coordinator = 'secretariat.coordinator@crm.example';

const sectionOf = ({ id, sectionKey }: StandingReport) => `/es/reports/${id}/edit/${sectionKey}`;
const openForm = async (caller: Caller, address: string, field: string) =>
  formWith((await caller.get(address)).text, field);
const asideOf = ({ id }: StandingReport) =>
  db.reportAnswerAside.findMany({ where: { answer: { reportId: id } }, select: { text: true } });
const statusOf = async ({ id }: StandingReport) => (await db.countryReport.findUniqueOrThrow({ where: { id } })).status;

test('two writers of one section: the second sees both texts, and nothing is lost, without script', async ({
  world,
}) => {
  const report = await aStandingReport('DRAFT');
  const address = sectionOf(report);
  const [one, two] = [await callerOf(world.origin, first), await callerOf(world.origin, second)];
  const [formOfOne, formOfTwo] = [await openForm(one, address, 'textEs'), await openForm(two, address, 'textEs')];
  expect((await sendForm(one, address, formOfOne, { textEs: 'El texto de migración.', goOn: 'index' })).status).toBe(
    303,
  );

  const met = await sendForm(two, address, formOfTwo, { textEs: 'El texto de cancillería.', goOn: 'index' });
  expect(met.status).toBe(200);
  expect(wordsOf(met.text)).toContain('El texto de migración.');
  expect(wordsOf(met.text)).toContain('Otra persona de su país guardó otro texto');
  const shown = formWith(met.text, 'textEs');
  expect(shown.fields.textEs).toBe('El texto de cancillería.');
  expect((await textOfSection(report.id, report.sectionKey)).text).toBe('El texto de migración.');
  expect(await asideOf(report)).toEqual([{ text: 'El texto de cancillería.' }]);

  // The form that came back saves over the text that it showed.
  expect((await sendForm(two, address, shown, { goOn: 'index' })).status).toBe(303);
  expect((await textOfSection(report.id, report.sectionKey)).text).toBe('El texto de cancillería.');
  const revisions = await db.reportAnswerRevision.findMany({
    where: { answer: { reportId: report.id, section: { key: report.sectionKey } } },
    orderBy: { revision: 'asc' },
  });
  expect(revisions.map(({ text }) => text)).toEqual([
    report.text,
    'El texto de migración.',
    'El texto de cancillería.',
  ]);
});

test('two writers of one section, each in their browser: the second decides with both texts before them', async ({
  browser,
  as,
  world,
}) => {
  const report = await aStandingReport('DRAFT');
  const pages = await Promise.all([first, second].map(async () => (await browser.newContext()).newPage()));
  const [one, two] = pages;
  if (one === undefined || two === undefined) throw new Error('two pages were opened');
  await as(first, one);
  await as(second, two);
  for (const page of pages) await page.goto(`${world.origin}${sectionOf(report)}`);
  await one.getByLabel('Respuesta en español').fill('Primero fue migración.');
  await expect(one.getByText(/Guardado a las/).first()).toBeVisible();
  await two.getByLabel('Respuesta en español').fill('Después, cancillería.');
  await expect(two.getByText('Otra persona guardó otro texto').first()).toBeVisible();
  await expect(two.getByText('Primero fue migración.').first()).toBeVisible();
  await expect(two.getByLabel('Respuesta en español')).toHaveValue('Después, cancillería.');
  await two.getByRole('button', { name: 'Guardar mi texto' }).click();
  await expect(two.getByText(/Guardado a las/).first()).toBeVisible();
  expect((await textOfSection(report.id, report.sectionKey)).text).toBe('Después, cancillería.');
  expect(await asideOf(report)).toEqual([{ text: 'Después, cancillería.' }]);
  for (const page of pages) await page.context().close();
});

test('an old tab decides nothing about what it does not show', async ({ world }) => {
  const report = await aStandingReport('SUBMITTED');
  const caller = await callerOf(world.origin, coordinator);
  const address = `/es/reports/${report.id}`;
  const form = await openForm(caller, address, 'reason');
  const reason = 'Falta decir de qué año son las cifras.';
  expect((await sendForm(caller, address, form, { reason })).status).toBe(303);
  const again = await sendForm(caller, address, form, { key: aKey(), reason: 'Otra razón.' });
  expect(again.status).toBe(200);
  expect(wordsOf(again.text)).toMatch(/cambió después de que usted abrió|ya no es posible en el estado actual/);
  expect(wordsOf(again.text)).toContain('Otra razón.');
  expect(await db.reportTransition.count({ where: { reportId: report.id, act: 'return' } })).toBe(1);

  // The page of answers to check, from before the other institution wrote.
  const draft = await aStandingReport('DRAFT');
  const writer = await callerOf(world.origin, first);
  const check = `/es/reports/${draft.id}/check`;
  const old = await openForm(writer, check, 'checked');
  const other = await callerOf(world.origin, second);
  const section = await openForm(other, sectionOf(draft), 'textEs');
  expect((await sendForm(other, sectionOf(draft), section, { textEs: 'Otra cifra.', goOn: 'index' })).status).toBe(303);
  const refused = await sendForm(writer, check, old);
  expect(refused.status).toBe(200);
  expect(wordsOf(refused.text)).toContain('cambió el informe mientras usted lo revisaba');
  expect(wordsOf(refused.text)).toContain('Otra cifra.');
  expect(await statusOf(draft)).toBe('DRAFT');
});

test('the same form twenty times at once is one submission, one letter each, twenty equal answers', async ({
  world,
}) => {
  const report = await aStandingReport('DRAFT');
  const caller = await callerOf(world.origin, first);
  const check = `/es/reports/${report.id}/check`;
  const form = await openForm(caller, check, 'checked');
  const sends = Array.from({ length: 20 }, (_, index) =>
    (index % 2 === 0 ? sendForm : callAction)(caller, check, form),
  );
  const answers = await Promise.all(sends);
  for (const { status, headers, text } of answers) {
    // Without script the address to go to stands in Location, called by script in a header of its own.
    const goTo = String(headers.location ?? headers['x-action-redirect']);
    expect(goTo, `${status} ${wordsOf(text).slice(0, 300)}`).toMatch(new RegExp(`^/es/reports/${report.id}/sent`));
  }
  expect(await db.reportSubmission.count({ where: { reportId: report.id } })).toBe(1);
  expect(await db.reportTransition.count({ where: { reportId: report.id } })).toBe(1);
  expect(await db.auditEntry.count({ where: { subjectId: report.id, act: 'report.submit' } })).toBe(1);
  const mails = await db.outboxMail.groupBy({
    by: ['toAddress', 'dedupeKey'],
    where: { dedupeKey: { contains: report.id } },
    _count: true,
  });
  expect(mails.every(({ _count }) => _count === 1)).toBe(true);

  // The same key with another content is not the same form.
  const other = await aStandingReport('DRAFT');
  const answer = await sendForm(
    caller,
    `/es/reports/${other.id}/check`,
    await openForm(caller, `/es/reports/${other.id}/check`, 'checked'),
    { key: form.fields.key },
  );
  expect(answer.status).toBe(200);
  expect(wordsOf(answer.text)).toContain('ya se había enviado con otro contenido');
  expect(await statusOf(other)).toBe('DRAFT');
});

test('a section whose report was sent meanwhile gives back what was typed, without script', async ({ world }) => {
  const report = await aStandingReport('DRAFT');
  const caller = await callerOf(world.origin, first);
  const form = await openForm(caller, sectionOf(report), 'textEs');
  await sendReport(await actorOf(second), report.id);
  const answer = await sendForm(caller, sectionOf(report), form, { textEs: 'Demasiado tarde.', goOn: 'index' });
  expect(answer.status).toBe(200);
  expect(wordsOf(answer.text)).toContain('ya no es posible en el estado actual');
  expect(formWith(answer.text, 'textEs').fields.textEs).toBe('Demasiado tarde.');
  expect((await textOfSection(report.id, report.sectionKey)).text).toBe(report.text);
  expect((await caller.get(sectionOf(report))).headers.location).toBe(`/es/reports/${report.id}`);
});

test('a session that ends while somebody writes costs no word, with script', async ({ page, as }) => {
  const report = await aStandingReport('DRAFT');
  await as(first);
  await page.goto(sectionOf(report));
  await db.session.updateMany({
    where: { user: { email: first } },
    data: { revokedAt: new Date(), revokedReason: 'ended-by-administrator' },
  });
  const box = page.getByLabel('Respuesta en español');
  await box.fill('Escrito cuando la sesión ya había terminado.');
  await expect(page.getByText('Su sesión terminó.')).toBeVisible();
  expect((await textOfSection(report.id, report.sectionKey)).text).toBe(report.text);
  await as(first);
  await page.goto(sectionOf(report));
  await expect(box).toHaveValue('Escrito cuando la sesión ya había terminado.');
  await expect
    .poll(async () => (await textOfSection(report.id, report.sectionKey)).text)
    .toBe('Escrito cuando la sesión ya había terminado.');
});

test('a session that ends while somebody writes costs no word, without script', async ({ world }) => {
  const report = await aStandingReport('DRAFT');
  const caller = await callerOf(world.origin, first);
  const form = await openForm(caller, sectionOf(report), 'textEs');
  await db.session.updateMany({
    where: { user: { email: first } },
    data: { revokedAt: new Date(), revokedReason: 'ended-by-administrator' },
  });
  const answer = await sendForm(caller, sectionOf(report), form, { textEs: 'Escrito sin script.', goOn: 'index' });
  expect(answer.status).toBe(401);
  expect(wordsOf(answer.text)).toContain('Su sesión ha terminado');
  expect(wordsOf(answer.text)).toContain('Escrito sin script.');
  expect(answer.text).toContain(`/es/sign-in?next=${encodeURIComponent(sectionOf(report).replace(/^\/es/, ''))}`);
  expect((await textOfSection(report.id, report.sectionKey)).text).toBe(report.text);
  // Signed in again in another tab, the same form is sent once more.
  const back = await callerOf(world.origin, first);
  expect((await sendForm(back, sectionOf(report), form, { textEs: 'Escrito sin script.', goOn: 'index' })).status).toBe(
    303,
  );
  expect((await textOfSection(report.id, report.sectionKey)).text).toBe('Escrito sin script.');
});
