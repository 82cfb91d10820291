import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// A party sends people: nominated, returned, checked, accredited, let in by their badges; and one place behind closed doors. Told with and
// without script.
test.use({ story: 'delegations' });
test.describe.configure({ mode: 'serial' });

const focalPoint = 'focal-point.sv.migration@crm.example';
const assistant = 'secretariat.assistant@crm.example';
const coordinator = 'secretariat.coordinator@crm.example';
const presidency = 'presidency-officer.do@crm.example';
const minister = 'vice-minister.sv@crm.example';
const official = 'grcm-delegate.sv@crm.example';
const observerState = 'delegate.ar@crm.example';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
const alert = (page: Page) => page.locator('main').getByRole('alert');
const said = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();

const coming = (bodyCode: string) =>
  db.meeting.findFirstOrThrow({ where: { bodyCode, status: 'PLANNED' }, orderBy: { startsOn: 'asc' } });

async function nominate(page: Page, family: string, email: string, rank: string): Promise<void> {
  const { code } = await coming('VICE_MINISTERS');
  await page.goto(`/es/meetings/${code}/delegations/new`);
  await page.getByLabel('Nombre', { exact: true }).fill('Titular');
  await page.getByLabel('Apellidos').fill(family);
  await page.getByLabel('Cargo', { exact: true }).fill('Cargo de la demostración');
  await page.getByLabel('Institución').fill('Institución de la demostración');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel(rank).check();
  await press(page, 'Nominar');
  await said(page, 'La nominación está hecha.');
}

/** The page of a person of El Salvador's delegation. */
async function toPerson(page: Page, family: string): Promise<void> {
  const { code } = await coming('VICE_MINISTERS');
  await page.goto(`/es/meetings/${code}/delegations`);
  await page.getByRole('link', { name: `Titular ${family}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Titular ${family}` })).toBeVisible();
}

test('a focal point nominates what the home page asks for, and sees where it stands @without-script', async ({
  page,
  as,
}) => {
  const { titleEs } = await coming('VICE_MINISTERS');
  await as(focalPoint);
  await page.goto('/es/home');
  await expect(page.getByRole('link', { name: `Nominar la delegación: ${titleEs}`, exact: true })).toBeVisible();
  await nominate(page, 'Uno', minister, 'Viceministro(a) o Subsecretario(a)');
  await nominate(page, 'Dos', official, 'Alto(a) funcionario(a)');
  await nominate(page, 'Tres', 'somebody.sv@crm.example', 'Alto(a) funcionario(a)');
  await expect(row(page, 'Titular Dos')).toContainText('Nominada');
});

test('the same address is refused at its field, with what was typed in place @without-script', async ({ page, as }) => {
  const { code } = await coming('VICE_MINISTERS');
  await as(focalPoint);
  await page.goto(`/es/meetings/${code}/delegations/new`);
  await page.getByLabel('Nombre', { exact: true }).fill('Otra');
  await page.getByLabel('Apellidos').fill('vez');
  await page.getByLabel('Cargo', { exact: true }).fill('c');
  await page.getByLabel('Institución').fill('d');
  await page.getByLabel('Correo electrónico').fill(minister);
  await press(page, 'Nominar');
  await expect(alert(page)).toContainText('Ya hay en su delegación una persona con esa dirección.');
  await expect(page.getByLabel('Apellidos')).toHaveValue('vez');
});

test('the Secretariat returns one with its reason, and it is corrected and checked @without-script', async ({
  page,
  as,
}) => {
  await as(assistant);
  await toPerson(page, 'Tres');
  await page.getByText('Devolver para corregir').first().click();
  await page.getByLabel('Motivo').fill('Falta el cargo completo.');
  await page.getByRole('button', { name: 'Devolver para corregir' }).click();
  await said(page, 'La nominación volvió a su participante, con el motivo.');
  await as(focalPoint);
  await toPerson(page, 'Tres');
  await said(page, 'Por corregir: Falta el cargo completo.');
  await page.getByText('Corregir', { exact: true }).click();
  await page.getByLabel('Cargo', { exact: true }).fill('Dirección general');
  await press(page, 'Guardar');
  await said(page, 'La nominación quedó corregida.');
  await as(assistant);
  for (const family of ['Uno', 'Dos', 'Tres']) {
    await toPerson(page, family);
    await press(page, 'Dar por revisada');
    await said(page, 'La nominación quedó revisada.');
  }
});

test('the Presidency entrusts the coordinator, who accredits; the list goes out @without-script', async ({
  page,
  as,
}) => {
  const { code } = await coming('VICE_MINISTERS');
  await as(presidency);
  await page.goto(`/es/meetings/${code}/delegations`);
  await page.getByText('Cambiar quién acredita').click();
  await page.getByLabel('Sí, por encargo de la Presidencia').check();
  await page.getByLabel('Documento o motivo').fill('Nota de la Presidencia');
  await press(page, 'Registrar');
  await said(page, 'El encargo quedó registrado.');
  await as(coordinator);
  await page.goto(`/es/meetings/${code}/delegations`);
  await press(page, 'Acreditar a todas las personas revisadas');
  await said(page, 'La acreditación está hecha.');
  await expect(row(page, 'Titular Uno')).toContainText('Acreditada');
  const list = await page.request.get(`/api/v1/meetings/${code}/participants?format=pdf&locale=es`);
  expect(list.status()).toBe(200);
  expect((await list.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(list.headers()['content-disposition']).toContain(`Participantes ${code}.pdf`);
});

test('an observer State sees who comes to the plenary, without addresses, and no GRCM @without-script', async ({
  page,
  as,
}) => {
  const { code } = await coming('VICE_MINISTERS');
  await as(observerState);
  await page.goto(`/es/meetings/${code}/delegations`);
  await expect(row(page, 'Titular Uno')).toContainText('Acreditada');
  await expect(page.locator('main')).not.toContainText(minister);
  const grcm = await coming('GRCM');
  expect((await page.goto(`/es/meetings/${grcm.code}/delegations`))?.status()).toBe(404);
});

test('a badge lets in once it is read; a wrong code lets nobody in @without-script', async ({ page, as }) => {
  const { code, id } = await coming('VICE_MINISTERS');
  const badge = await db.delegate.findFirstOrThrow({ where: { meetingId: id, familyName: 'Tres' } });
  await as(assistant);
  await page.goto(`/es/meetings/${code}/delegations/badges`);
  await expect(page.getByRole('article').filter({ hasText: 'Titular Tres' })).toContainText(
    `${badge.code?.slice(0, 5)} ${badge.code?.slice(5)}`,
  );
  await page.goto(`/es/meetings/${code}/check-in`);
  await page.getByLabel('Código del gafete').fill('ZZZZZ ZZZZZ');
  await press(page, 'Registrar la llegada');
  await expect(alert(page)).toContainText('Ningún gafete vigente de esta reunión tiene ese código.');
  await page.getByLabel('Código del gafete').fill(`${badge.code?.slice(0, 5)}-${badge.code?.slice(5).toLowerCase()}`);
  await press(page, 'Registrar la llegada');
  await said(page, 'Titular Tres, El Salvador: llegada registrada.');
});

test('behind closed doors: one companion; a second is refused, and nobody else learns of it @without-script', async ({
  page,
  as,
}) => {
  const { code } = await coming('VICE_MINISTERS');
  const room = `/es/meetings/${code}/sessions/${code}-CLOSED`;
  await as(official);
  expect((await page.goto(room))?.status()).toBe(404);
  await as(minister);
  await page.goto(room);
  await page.getByText('Decir quién asiste por El Salvador').click();
  await page.getByLabel('Persona').selectOption({ label: 'Titular Uno, Cargo de la demostración' });
  await press(page, 'Registrar');
  await said(page, 'Los lugares quedaron registrados.');
  // The form of another window, opened before the companion was named.
  const second = await page.context().newPage();
  await second.goto(room);
  await page.goto(room);
  for (const [there, who] of [
    [page, 'Titular Dos, Cargo de la demostración'],
    [second, 'Titular Tres, Dirección general'],
  ] as const) {
    await there.getByText('Decir quién acompaña').click();
    await there.getByLabel('Persona').selectOption({ label: who });
    await press(there, 'Registrar');
    if (there === page) await said(page, 'Los lugares quedaron registrados.');
  }
  await expect(alert(second)).toContainText('(DR-21)');
  await as(official);
  expect((await page.goto(room))?.status()).toBe(200);
  for (const other of [coordinator, presidency, focalPoint]) {
    await as(other);
    expect((await page.goto(room))?.status()).toBe(404);
    await page.goto(`/es/meetings/${code}/delegations`);
    await expect(page.locator('main')).not.toContainText(/puerta cerrada|acompañ/i);
  }
});
