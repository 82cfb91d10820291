import type { Page } from '@playwright/test';
import { addDays, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// A workshop is planned by its host, prepared with the Secretariat, convened by a co-sponsor; the Presidency takes part in its opening and
// convenes nothing. Told with and without script.
test.use({ story: 'seminars' });
test.describe.configure({ mode: 'serial' });

const host = 'focal-point.gt.foreign-affairs@crm.example';
const cosponsor = 'focal-point.mx.foreign-affairs@crm.example';
const other = 'focal-point.hn.migration@crm.example';
const assistant = 'secretariat.assistant@crm.example';
const presidency = 'presidency-officer.do@crm.example';
const observerState = 'delegate.ar@crm.example';
const organization = 'delegate.acnur@crm.example';
const civilSociety = 'delegate.rrocm@crm.example';

const year = Number(today().slice(0, 4)) + 2;
const code = `SEM-${year}-1`;
const title = 'Taller sobre documentos de viaje';
const firstDay = `${year}-08-10`;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();
const alert = (page: Page) => page.locator('main').getByRole('alert');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

test('its host plans it with its co-sponsors; what is missing is said, and nothing typed is lost @without-script', async ({
  page,
  as,
}) => {
  await as(host);
  await page.goto('/es/meetings');
  await page.getByRole('link', { name: 'Prever un seminario o taller' }).click();
  await expect(page.getByLabel('País anfitrión')).toHaveValue('GT');
  await page.getByLabel('Qué es').selectOption('WORKSHOP');
  await page.getByLabel('Título en español').fill(title);
  await page.getByLabel('Primer día').fill(firstDay);
  await page.getByLabel('Último día').fill(addDays(firstDay, 1));
  await page.getByLabel('México').check();
  await page.getByLabel('Organización Internacional para las Migraciones').check();
  await page.getByLabel('Zona horaria de la sede').selectOption('America/Guatemala');
  await press(page, 'Prever el seminario');
  await expect(alert(page)).toContainText('El seminario no quedó previsto');
  await expect(alert(page)).toContainText('Título en inglés');
  await expect(page.getByLabel('México')).toBeChecked();
  await expect(page.getByLabel('Título en español')).toHaveValue(title);

  await page.getByLabel('Título en inglés').fill('Workshop on travel documents');
  await press(page, 'Prever el seminario');
  await expect(heading(page, title)).toBeVisible();
  await said(page, 'El seminario está previsto, con su inauguración.');
  await said(page, 'México, Organización Internacional para las Migraciones');
  await expect(page.getByRole('link', { name: 'Inauguración' }).first()).toBeVisible();
  expect(await db.meeting.count({ where: { code } })).toBe(1);
});

test('the Presidency and a Member that is neither host nor co-sponsor do not plan it (DR-31) @without-script', async ({
  page,
  as,
}) => {
  await as(presidency);
  await page.goto('/es/meetings/seminars/new');
  await said(page, 'No le corresponde prever seminarios');
  await expect(page.getByText('no de la Presidencia como tal. (DR-31)')).toBeVisible();
  await as(other);
  await page.goto('/es/meetings/seminars/new');
  await page.getByLabel('País anfitrión').selectOption('GT');
  await page.getByLabel('Qué es').selectOption('SEMINAR');
  await page.getByLabel('Título en español').fill('a');
  await page.getByLabel('Título en inglés').fill('a');
  await page.getByLabel('Primer día').fill(firstDay);
  await page.getByLabel('Último día').fill(firstDay);
  await page.getByLabel('Zona horaria de la sede').selectOption('America/Guatemala');
  await press(page, 'Prever el seminario');
  await expect(alert(page)).toContainText('(DR-31)');
  expect(await db.meeting.count({ where: { code: { startsWith: `SEM-${year}` } } })).toBe(1);
});

test('its opening stays in the programme, with the Presidency in it (DR-32) @without-script', async ({ page, as }) => {
  await as(host);
  await page.goto(`/es/meetings/${code}/sessions/${code}-OPENING/edit`);
  await said(page, 'La inauguración se queda en el programa: en ella participa la Presidencia Pro-Témpore.');
  await expect(page.getByRole('button', { name: 'Quitar la sesión del programa' })).toHaveCount(0);
  await page.goto(`/es/meetings/${code}/sessions/new`);
  await expect(page.getByLabel('Clase de sesión').locator('option[value="OPENING"]')).toHaveCount(0);
  await page.getByLabel('Clase de sesión').selectOption('TECHNICAL');
  await page.getByLabel('Título en español').fill('Prácticas');
  await page.getByLabel('Título en inglés').fill('Practices');
  await page.getByLabel('Día', { exact: true }).fill(firstDay);
  await page.getByLabel('Hora en que empieza').fill('10:30');
  await page.getByLabel('Hora en que termina').fill('12:00');
  await press(page, 'Añadir la sesión');
  await said(page, 'La sesión está en el programa.');
  await as(presidency);
  await page.goto(`/es/meetings/${code}/sessions/${code}-OPENING`);
  await expect(page.getByText('DR-32').first()).toBeVisible();
});

test('the Secretariat prepares the letter, and a co-sponsor convenes; the Presidency reads why it does not @without-script', async ({
  page,
  as,
}) => {
  await as(assistant);
  await page.goto(`/es/meetings/${code}/convocation`);
  await press(page, 'Preparar la carta');
  await expect(page.getByLabel('En español')).toHaveValue(
    /Guatemala y México, en coordinación con la Secretaría Técnica .* convocan a/,
  );
  await said(page, 'La envía el punto focal de Guatemala o México, y no la Presidencia como tal (DR-31).');
  await as(presidency);
  await page.goto(`/es/meetings/${code}/convocation`);
  await said(page, 'La envía el punto focal de Guatemala o México, y no la Presidencia como tal (DR-31).');
  await expect(page.getByRole('button', { name: 'Enviar la convocatoria' })).toHaveCount(0);
  await as(cosponsor);
  await page.goto(`/es/meetings/${code}/convocation`);
  await press(page, 'Enviar la convocatoria');
  await said(page, 'La convocatoria se envió.');
  await expect(page.getByRole('heading', { name: `SEM/CONV/${year}/1`, exact: true })).toBeVisible();
  await as(other);
  await page.goto(`/es/meetings/${code}/convocation`);
  await press(page, 'Acusar recibo');
  await said(page, 'El acuse de recibo quedó registrado.');
});

test('the list is filtered by its kind; organisations and the RROCM know of it, observer States do not @without-script', async ({
  page,
  as,
}) => {
  await as(organization);
  await page.goto('/es/meetings');
  await page.getByLabel('Órgano', { exact: true }).selectOption('SEMINAR');
  await press(page, 'Mostrar');
  await expect(page).toHaveURL(/body=SEMINAR/);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Grupo Regional' })).toHaveCount(0);
  await as(civilSociety);
  await page.goto(`/en/meetings/${code}`);
  await expect(heading(page, 'Workshop on travel documents')).toBeVisible();
  await as(observerState);
  expect((await page.goto(`/es/meetings/${code}`))?.status()).toBe(404);
});
