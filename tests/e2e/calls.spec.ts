// Longer than 250 lines: one story, told in its order.
import type { Page } from '@playwright/test';
import { dateWords } from '@/components/ui/date-words';
import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { addDays, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { planMeeting } from '@/lib/meetings/meetings/commands';
import { editKind } from '@/lib/reports/kinds/commands';
import { expect, test, type World } from '@/tests/support/e2e';
import { aKey } from '@/tests/support/reports';

// How a report comes to be asked for: kinds, templates and calls, told with and without script.
test.use({ story: 'calls' });
test.describe.configure({ mode: 'serial' });

const assistant = 'secretariat.assistant@crm.example';
const coordinator = 'secretariat.coordinator@crm.example';
const guatemala = 'focal-point.gt.migration@crm.example';
const observer = 'delegate.acnur@crm.example';

const year = Number(today().slice(0, 4)) + 2;
const startsOn = `${year}-05-28`;
const ruleDay = addDays(startsOn, -14);
const kindName = 'Informe sobre el combate a la trata de personas y al tráfico ilícito de migrantes';
const meetingTitle = `Reunión de Viceministros(as), ${year}`;
const dueWords = (day: string): string => `${dateWords(day, 'es')}, a las 23:59:59, hora de Costa Rica`;

async function actorOf(address: string): Promise<Actor> {
  const { id } = await db.user.findUniqueOrThrow({ where: { email: address }, select: { id: true } });
  return loadActor(id, { hasSecondFactor: true });
}

/** The demonstration has called for all of its meetings: the edition after the next is planned too. */
test.beforeAll(async ({ world }) => {
  expect(world.origin).not.toBe('');
  await planMeeting(await actorOf(coordinator), {
    ...{ bodyCode: 'VICE_MINISTERS', titleEs: meetingTitle, titleEn: `Vice-Ministerial Meeting, ${year}` },
    ...{ startsOn, endsOn: addDays(startsOn, 1), timeZone: 'America/Belize', city: '', hostPartyCode: null },
    key: aKey(),
  });
});

const findCall = () =>
  db.reportCall.findFirst({
    where: { meeting: { titleEs: meetingTitle } },
    include: { template: { include: { sections: true } } },
  });

async function theCall() {
  const call = await findCall();
  if (call === null) throw new Error('the call was not opened');
  return call;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The mails about this call whose subject begins so: the demonstration's own calls send theirs too, whenever the worker comes to it. */
const mailsAbout = ({ mail }: World, callId: string, subject: string, address = guatemala) =>
  mail.mails.filter(
    ({ to, headers, text }) =>
      to.includes(address) && headers.get('subject')?.startsWith(subject) && text.includes(callId),
  );

test('the assistant sees the deadline with its rule, opens the call, and the focal point is asked @without-script', async ({
  page,
  as,
  world,
}) => {
  await as(assistant);
  await page.goto('/es/reports');
  await page.getByRole('link', { name: 'Convocatorias', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Convocatorias de informes' })).toBeVisible();
  await page.getByRole('link', { name: 'Abrir una convocatoria' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Abrir una convocatoria' })).toBeVisible();
  await page.getByLabel('Tipo de informe').selectOption('TRAFFICKING');
  await press(page, 'Continuar');

  await expect(page.getByRole('heading', { level: 1, name: kindName })).toBeVisible();
  await expect(page.getByText(`Fecha límite: ${dueWords(ruleDay)}.`)).toBeVisible();
  await expect(page.getByText(/^14 días naturales antes del primer día de la reunión .*\(DR-60\)$/)).toBeVisible();
  await expect(page.getByText(/criterio del sistema P-11/).first()).toBeVisible();
  expect(await findCall()).toBeNull();

  await page.getByLabel(meetingTitle).check();
  await page.getByLabel('Mensaje en español').fill('Con cifras por sexo y edad.');
  await press(page, 'Abrir la convocatoria y avisar');
  await expect(page.getByText('La convocatoria está abierta', { exact: true })).toBeVisible();
  await expect(page.getByText(dueWords(ruleDay)).first()).toBeVisible();
  const { id, dueAt } = await theCall();
  expect(dueAt?.toISOString()).toBe(`${addDays(ruleDay, 1)}T05:59:59.999Z`);

  await as(guatemala);
  await page.goto('/es/home');
  const item = page.getByRole('listitem').filter({ hasText: `${kindName}, ${year}` });
  await expect(item).toContainText(dateWords(ruleDay, 'es'));
  await expect(item.getByRole('link', { name: 'Escribir' })).toBeVisible();
  await expect.poll(() => mailsAbout(world, id, 'Convocatoria abierta').length).toBe(1);
  const [mail] = mailsAbout(world, id, 'Convocatoria abierta');
  expect(mail?.text).toContain(dueWords(ruleDay));
  expect(mail?.text).toContain('Con cifras por sexo y edad.');
  expect(mail?.text).toContain(`/es/reports/calls/${id}`);
});

test('another deadline takes a reason, and the focal point has it by mail @without-script', async ({
  page,
  as,
  world,
}) => {
  const { id, dueAt } = await theCall();
  const otherDay = addDays(ruleDay, -4);
  await as(assistant);
  await page.goto(`/es/reports/calls/${id}`);
  await page.getByLabel('Nueva fecha límite').fill(otherDay);
  await press(page, 'Cambiar la fecha límite');
  await expect(page.locator('main').getByRole('alert')).toContainText('No se cambió la fecha límite');
  await expect(page.locator('main').getByRole('alert')).toContainText(
    'Esa fecha se aparta de la que resulta de la regla (DR-60)',
  );
  await expect(page.getByLabel('Nueva fecha límite')).toHaveValue(otherDay);
  expect((await theCall()).dueAt).toEqual(dueAt);

  await page.getByLabel('Motivo', { exact: true }).fill('Feriado en la sede.');
  await press(page, 'Cambiar la fecha límite');
  await expect(page.getByText('La fecha límite cambió.', { exact: false })).toBeVisible();
  await expect(page.getByText('Motivo: Feriado en la sede. (criterio del sistema P-16)')).toBeVisible();
  expect((await theCall()).dueAt?.toISOString()).toBe(`${addDays(otherDay, 1)}T05:59:59.999Z`);
  await expect.poll(() => mailsAbout(world, id, 'Cambio de fecha límite').length).toBe(1);
  const [mail] = mailsAbout(world, id, 'Cambio de fecha límite');
  expect(mail?.text).toContain(dueWords(otherDay));
  expect(mail?.text).toContain('Motivo: Feriado en la sede.');
});

test('one country is reminded; closed and reopened, the call says so @without-script', async ({ page, as, world }) => {
  const { id } = await theCall();
  await as(assistant);
  await page.goto(`/es/reports/calls/${id}`);
  await press(page, 'Recordar Guatemala');
  await expect(page.getByText('Se envió el recordatorio a un país.')).toBeVisible();
  await expect.poll(() => mailsAbout(world, id, 'Recordatorio').length).toBe(1);
  const inEnglish = world.mail.mails.filter(
    ({ headers, text }) => headers.get('subject')?.startsWith('Reminder') && text.includes(id),
  );
  expect(inEnglish).toEqual([]);

  await press(page, 'Cerrar la convocatoria');
  await expect(page.getByText('La convocatoria está cerrada.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cambiar la fecha límite' })).toHaveCount(0);
  await press(page, 'Reabrir la convocatoria');
  await expect(page.locator('main').getByRole('alert')).toContainText('No se reabrió');
  await page.getByLabel('Motivo', { exact: true }).fill('Falta un país.');
  await press(page, 'Reabrir la convocatoria');
  await expect(page.getByText('La convocatoria está abierta de nuevo.')).toBeVisible();
  expect((await theCall()).closedAt).toBeNull();
});

test('a change of the template does not change the call that is open @without-script', async ({ page, as }) => {
  const { id, template } = await theCall();
  const count = template.sections.length;
  await as(assistant);
  await page.goto('/es/reports/kinds/TRAFFICKING/template');
  await expect(page.getByText(/conservan la revisión con la que se abrieron/)).toBeVisible();
  await press(page, 'Añadir un apartado');
  await expect(page.getByText(`Se añadió el apartado ${count + 1}.`, { exact: false })).toBeVisible();
  await press(page, 'Guardar la plantilla');
  await expect(page.locator('main').getByRole('alert')).toContainText(`Apartado ${count + 1}, Título en español`);
  await page.getByLabel('Título en español').last().fill('Retornos de víctimas');
  await page.getByLabel('Título en inglés').last().fill('Return of victims');
  await press(page, `Subir apartado ${count + 1}`);
  await expect(page.getByText(`El apartado subió al lugar ${count} de ${count + 1}.`, { exact: false })).toBeVisible();
  await expect(page.getByLabel('Título en español').nth(count - 1)).toHaveValue('Retornos de víctimas');
  await press(page, 'Guardar la plantilla');
  await expect(page.getByText('Se guardó la revisión 2.', { exact: false })).toBeVisible();

  await page.goto(`/es/reports/calls/${id}`);
  await expect(page.getByText(`Revisión 1, ${count} apartados.`, { exact: false })).toBeVisible();
  await as(guatemala);
  await page.goto(`/es/reports/start/${id}`);
  await expect(page.getByText(template.sections[0]?.titleEs ?? '', { exact: true })).toBeVisible();
  await expect(page.getByText('Retornos de víctimas')).toHaveCount(0);
  expect((await theCall()).template.revision).toBe(1);
});

test('two who change one kind lose no word: the second sees both texts @without-script', async ({ page, as }) => {
  await as(assistant);
  await page.goto('/es/reports/kinds/CONSULAR');
  const purpose = page.getByLabel('Qué se pide, en inglés');
  // The script may take the page over in the middle of a stroke.
  await expect(async () => {
    await purpose.fill('What the assistant wrote.');
    await expect(purpose).toHaveValue('What the assistant wrote.');
  }).toPass();
  const kind = await db.reportKind.findUniqueOrThrow({
    where: { code: 'CONSULAR' },
    select: {
      ...{ code: true, version: true, nameEs: true, nameEn: true, purposeEs: true, cadence: true, deadlineRule: true },
      ...{ daysBefore: true, meetingBodyCode: true, isActive: true },
    },
  });
  await editKind(await actorOf(coordinator), {
    ...kind,
    purposeEn: 'What the coordinator wrote.',
    departureReason: '',
  });
  await press(page, 'Guardar el tipo de informe');
  await expect(page.locator('main').getByRole('alert')).toContainText('Otra persona cambió este tipo de informe');
  await expect(page.getByText('Guardado por otra persona: What the coordinator wrote.')).toBeVisible();
  await expect(purpose).toHaveValue('What the assistant wrote.');
  await press(page, 'Guardar el tipo de informe');
  await expect(page.getByText('Guardado. Vale desde la próxima convocatoria', { exact: false })).toBeVisible();
  expect(await db.reportKind.findUnique({ where: { code: 'CONSULAR' } })).toMatchObject({
    purposeEn: 'What the assistant wrote.',
    version: kind.version + 2,
  });
});

test('who keeps no calls reads why; for an observer none of these pages is there @without-script', async ({
  page,
  as,
}) => {
  const { id } = await theCall();
  const reading = [
    ['/es/reports/calls/new?kind=TRAFFICKING', /Secretaría Técnica .*\(DR-60\)/, 'Abrir la convocatoria y avisar'],
    ['/es/reports/kinds/TRAFFICKING', /Secretaría Técnica .*\(DR-62\)/, 'Guardar el tipo de informe'],
    ['/es/reports/kinds/TRAFFICKING/template', /Secretaría Técnica .*\(DR-62\)/, 'Guardar la plantilla'],
    [`/es/reports/calls/${id}`, /^Escribir el informe$/, 'Cerrar la convocatoria'],
  ] as const;
  await as(guatemala);
  for (const [address, words, button] of reading) {
    expect((await page.goto(address))?.status()).toBe(200);
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByRole('button', { name: button })).toHaveCount(0);
  }
  await as(observer);
  for (const address of [...reading.map(([one]) => one), '/es/reports/calls', '/es/reports/kinds']) {
    expect([address, (await page.goto(address))?.status()]).toEqual([address, 404]);
    await expect(page.locator('body')).not.toContainText(kindName);
  }
});

test('a section that is moved keeps the focus, wherever it goes', async ({ page, as }) => {
  await as(assistant);
  await page.goto('/es/reports/kinds/COOPERATION/template');
  const [first] = await page.getByLabel('Título en español').all();
  const title = await first?.inputValue();
  await page.getByRole('button', { name: 'Bajar apartado 1', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#section-2')).toBeFocused();
  await expect(page.getByLabel('Título en español').nth(1)).toHaveValue(title ?? '');
});

test('what is typed before the script has come stays when it comes', async ({ page, as }) => {
  await as(assistant);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/es/reports/kinds/COOPERATION', { waitUntil: 'domcontentloaded' });
  const purpose = page.getByLabel('Qué se pide, en español');
  await purpose.fill('Escrito en una línea lenta.');
  release();
  const isTakenOver = (box: Element) => Object.keys(box).some((key) => key.startsWith('__reactProps'));
  await expect.poll(() => purpose.evaluate(isTakenOver)).toBe(true);
  await expect(purpose).toHaveValue('Escrito en una línea lenta.');
});
