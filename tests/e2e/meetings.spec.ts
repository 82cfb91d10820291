import type { Page } from '@playwright/test';
import { dateWords } from '@/components/ui/date-words';
import { addDays, dayIn, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// How a meeting comes into the calendar, gets its programme, and moves; and who learns of what.
test.use({ story: 'meetings' });
test.describe.configure({ mode: 'serial' });

const coordinator = 'secretariat.coordinator@crm.example';
const viceMinister = 'vice-minister.cr@crm.example';
const presidency = 'presidency-officer.do@crm.example';
const observerState = 'delegate.ar@crm.example';
const itSpecialist = 'secretariat.it-specialist@crm.example';

const year = Number(today().slice(0, 4)) + 3;
const code = `CRM-${year}`;
const title = `Reunión de Viceministros(as), ${year}`;
const network = `Red de protección consular, ${year}`;
const firstDay = `${year}-08-05`;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const alert = (page: Page) => page.locator('main').getByRole('alert');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

async function fillMeeting(page: Page, body: string, name: string, startsOn: string): Promise<void> {
  await page.goto('/es/meetings/new');
  await page.getByLabel('Órgano').selectOption(body);
  await page.getByLabel('Título en español').fill(name);
  await page.getByLabel('Título en inglés').fill(`${name} (en)`);
  await page.getByLabel('Primer día').fill(startsOn);
  await page.getByLabel('Último día').fill(addDays(startsOn, 1));
  await page.getByLabel('País anfitrión').selectOption('PA');
  await page.getByLabel('Ciudad').fill('Panamá');
  await page.getByLabel('Zona horaria de la sede').selectOption('America/Panama');
}

test('the Secretariat plans a meeting in the second half: warned by DR-08, it gives the reason @without-script', async ({
  page,
  as,
}) => {
  await as(coordinator);
  await page.goto('/es/meetings');
  await expect(heading(page, 'Reuniones')).toBeVisible();
  await fillMeeting(page, 'VICE_MINISTERS', title, firstDay);
  await press(page, 'Prever la reunión');
  await expect(alert(page)).toContainText('La reunión no quedó prevista');
  await expect(alert(page)).toContainText(
    'La Reunión de Viceministros(as) se celebra en la primera mitad del año. (DR-08)',
  );
  await expect(alert(page)).toContainText('(criterio del sistema P-16)');
  await expect(page.getByLabel('Título en español')).toHaveValue(title);
  expect(await db.meeting.count({ where: { code } })).toBe(0);

  await page.getByLabel('Motivo para apartarse de una regla del calendario').fill('Elecciones en la sede.');
  await press(page, 'Prever la reunión');
  await expect(heading(page, title)).toBeVisible();
  await expect(page.getByText('La reunión está prevista.')).toBeVisible();
  await expect(
    page.getByText('Reglas: DR-08. Motivo: Elecciones en la sede. (criterio del sistema P-16)'),
  ).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${title.replace(/[()]/g, '\\$&')}`));
});

test('it adds a session, which has its hours for the venue and its matrix @without-script', async ({ page, as }) => {
  await as(coordinator);
  await page.goto(`/es/meetings/${code}/sessions/new`);
  await expect(page.getByLabel('Clase de sesión').locator('option[value="CLOSED_DOOR"]')).toHaveCount(0);
  await page.getByLabel('Clase de sesión').selectOption('PLENARY');
  await page.getByLabel('Título en español').fill('Sesión plenaria');
  await page.getByLabel('Título en inglés').fill('Plenary');
  await page.getByLabel('Hora en que empieza').fill('22:00');
  await page.getByLabel('Hora en que termina').fill('00:30');
  await press(page, 'Añadir la sesión');
  await expect(alert(page)).toContainText('La sesión termina después de empezar.');
  await page.getByLabel('Día en que termina').fill(addDays(firstDay, 1));
  await press(page, 'Añadir la sesión');
  await expect(heading(page, 'Sesión plenaria')).toBeVisible();
  await expect(page.getByText(`22:00 – 00:30 del ${dateWords(addDays(firstDay, 1), 'es')}`)).toBeVisible();
  const observers = page.getByRole('row').filter({ hasText: 'Países observadores' });
  await expect(observers).toContainText('Con autorización previa (DR-35)');
  const row = await db.meetingSession.findUniqueOrThrow({ where: { code: `${code}-PLENARY` } });
  expect(row.startsAt.toISOString()).toBe(`${addDays(firstDay, 1)}T03:00:00.000Z`);
});

test('a Vice-Minister plans what is behind closed doors, and the Secretariat learns nothing of it @without-script', async ({
  page,
  as,
}) => {
  await as(viceMinister);
  await page.goto(`/es/meetings/${code}/sessions/new`);
  await page.getByLabel('Clase de sesión').selectOption('CLOSED_DOOR');
  await page.getByLabel('Título en español').fill('A puerta cerrada');
  await page.getByLabel('Título en inglés').fill('Behind closed doors');
  await page.getByLabel('Hora en que empieza').fill('09:00');
  await page.getByLabel('Hora en que termina').fill('11:00');
  await press(page, 'Añadir la sesión');
  await expect(heading(page, 'A puerta cerrada')).toBeVisible();

  for (const other of [coordinator, presidency, observerState]) {
    await as(other);
    const missing = await page.goto(`/es/meetings/${code}/sessions/${code}-CLOSED`);
    expect(missing?.status(), other).toBe(404);
    await page.goto(`/es/meetings/${code}`);
    await expect(page.getByText('Sesión plenaria').first()).toBeVisible();
    await expect(page.getByText('A puerta cerrada')).toHaveCount(0);
  }
  await as(itSpecialist);
  expect((await page.goto(`/es/meetings/${code}`))?.status()).toBe(404);
});

test('the meeting moves with all that was listed, and a list that is old moves nothing @without-script', async ({
  page,
  as,
}) => {
  const [startsOn, endsOn] = [`${year}-05-12`, `${year}-05-13`];
  await as(coordinator);
  await page.goto(`/es/meetings/${code}`);
  await page.getByRole('link', { name: 'Cambiar las fechas' }).click();
  await page.getByLabel('Nuevo primer día').fill(startsOn);
  await page.getByLabel('Nuevo último día').fill(endsOn);
  await press(page, 'Ver qué se movería');
  await expect(page.getByRole('row').filter({ hasText: 'Sesión plenaria' })).toContainText(dateWords(startsOn, 'es'));
  await expect(page.getByText('A puerta cerrada')).toHaveCount(0);

  // Somebody was quicker.
  await db.meeting.update({ where: { code }, data: { version: { increment: 1 } } });
  await press(page, 'Mover todo esto');
  await expect(alert(page)).toContainText('No se movió nada');
  await expect(alert(page)).toContainText('Otra persona cambió esta reunión entretanto.');
  await press(page, 'Mover todo esto');
  await expect(page.getByText('La reunión tiene sus nuevas fechas', { exact: false })).toBeVisible();
  await expect(page.getByText('Reglas: DR-08')).toHaveCount(0);
  const sessions = await db.meetingSession.findMany({ where: { meeting: { code } } });
  expect(sessions.map(({ startsAt }) => dayIn(startsAt, 'America/Panama'))).toEqual([startsOn, startsOn]);
});

test('an observer State learns of the one Network to which the Presidency invites it @without-script', async ({
  page,
  as,
}) => {
  await as(coordinator);
  await fillMeeting(page, 'NETWORK_CONSULAR', network, `${year}-05-10`);
  await press(page, 'Prever la reunión');
  await expect(heading(page, network)).toBeVisible();
  const { code: networkCode } = await db.meeting.findFirstOrThrow({ where: { titleEs: network } });
  await page.goto(`/es/meetings/${networkCode}/sessions/new`);
  await page.getByLabel('Clase de sesión').selectOption('NETWORK');
  await page.getByLabel('Título en español').fill('Reunión de la Red');
  await page.getByLabel('Título en inglés').fill('Network meeting');
  await page.getByLabel('Hora en que empieza').fill('09:00');
  await page.getByLabel('Hora en que termina').fill('13:00');
  await press(page, 'Añadir la sesión');
  await expect(heading(page, 'Reunión de la Red')).toBeVisible();
  const address = `/es/meetings/${networkCode}/sessions/${networkCode}-NETWORK`;

  await as(observerState);
  expect((await page.goto(address))?.status()).toBe(404);
  await as(presidency);
  await page.goto(address);
  await page.getByRole('link', { name: 'Invitación expresa a la Red (DR-56)' }).click();
  await page.getByLabel('Para quién').selectOption('AR');
  // The form of a guest above it asks for a reason, too.
  await page.locator('#field-reason').fill('Tema de interés común.');
  await press(page, 'Registrar la excepción');
  await expect(page.getByText('La excepción está vigente.')).toBeVisible();

  await as(observerState);
  await page.goto('/es/meetings');
  await page.getByRole('link', { name: network }).click();
  await expect(heading(page, network)).toBeVisible();
  await expect(page.getByText('Sí (DR-56)').first()).toBeVisible();
  await as(presidency);
  await page.goto(address);
  await page.getByLabel('Motivo para revocarla').fill('Cambio de agenda.');
  await press(page, 'Revocar');
  await expect(page.getByText('La excepción fue revocada.')).toBeVisible();
  await as(observerState);
  expect((await page.goto(address))?.status()).toBe(404);
});

test('a meeting is cancelled with its reason, and everybody who may know of it reads why @without-script', async ({
  page,
  as,
}) => {
  const title = 'Red que no se reúne';
  await as(coordinator);
  await fillMeeting(page, 'NETWORK_CONSULAR', title, `${year}-09-06`);
  await press(page, 'Prever la reunión');
  await expect(heading(page, title)).toBeVisible();
  await page.getByRole('link', { name: 'Cancelar la reunión' }).click();
  await press(page, 'Cancelar la reunión');
  await expect(page.getByRole('link', { name: /^Motivo: / })).toBeVisible();
  await page.getByLabel('Motivo', { exact: true }).fill('El país anfitrión lo pidió.');
  await press(page, 'Cancelar la reunión');
  await expect(page.getByText('La reunión quedó cancelada.')).toBeVisible();
  const { code } = await db.meeting.findFirstOrThrow({ where: { titleEs: title } });
  await as('liaison-officer.cr.consular@crm.example');
  await page.goto(`/es/meetings/${code}`);
  await expect(page.getByText('Motivo: El país anfitrión lo pidió.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cambiar las fechas' })).toHaveCount(0);
});
