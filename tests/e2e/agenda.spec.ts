import type { Page } from '@playwright/test';
import { addDays, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// How an agenda comes to be: begun by the Secretariat, consulted and published by the Presidency, closed where its doors are.
test.use({ story: 'agenda' });
test.describe.configure({ mode: 'serial' });

const coordinator = 'secretariat.coordinator@crm.example';
const presidency = 'presidency-officer.do@crm.example';
const viceMinister = 'vice-minister.cr@crm.example';
const focalPoint = 'focal-point.gt.migration@crm.example';
const organization = 'delegate.acnur@crm.example';
const observerState = 'delegate.ar@crm.example';

const year = Number(today().slice(0, 4)) + 4;
const firstDay = `${year}-03-10`;
let code = '';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const alert = (page: Page) => page.locator('main').getByRole('alert');
const agendaOf = (rest = '', locale = 'es') => `/${locale}/meetings/${code}/agenda${rest}`;
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });

async function addSession(page: Page, kind: string, title: string, day: string, from: string, to: string) {
  await page.goto(`/es/meetings/${code}/sessions/new`);
  await page.getByLabel('Clase de sesión').selectOption(kind);
  await page.getByLabel('Título en español').fill(title);
  await page.getByLabel('Título en inglés').fill(`${title} (en)`);
  await page.getByLabel('Día', { exact: true }).fill(day);
  await page.getByLabel('Hora en que empieza').fill(from);
  await page.getByLabel('Hora en que termina').fill(to);
  await press(page, 'Añadir la sesión');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function addItem(page: Page, session: string, kind: string, es: string, en: string, minutes: string) {
  await page.goto(agendaOf());
  await page.getByRole('link', { name: new RegExp(`^Añadir un punto ?: ${session}`) }).click();
  await page.getByLabel('Clase de punto').selectOption(kind);
  await page.getByLabel('Título en español').fill(es);
  await page.getByLabel('Título en inglés').fill(en);
  await page.getByLabel('Minutos').fill(minutes);
  await press(page, 'Añadir el punto');
  await expect(row(page, es)).toBeVisible();
}

test('the Secretariat begins an agenda, which has what DR-17 demands @without-script', async ({ page, as }) => {
  await as(coordinator);
  await page.goto('/es/meetings/new');
  await page.getByLabel('Órgano').selectOption('VICE_MINISTERS');
  await page.getByLabel('Título en español').fill(`Viceministros(as) ${year}`);
  await page.getByLabel('Título en inglés').fill(`Vice-Ministers ${year}`);
  await page.getByLabel('Primer día').fill(firstDay);
  await page.getByLabel('Último día').fill(addDays(firstDay, 1));
  await page.getByLabel('País anfitrión').selectOption('PA');
  await page.getByLabel('Zona horaria de la sede').selectOption('America/Panama');
  await press(page, 'Prever la reunión');
  await expect(page.getByText('La reunión está prevista.')).toBeVisible();
  code = `CRM-${year}`;
  await addSession(page, 'PLENARY', 'Plenaria', firstDay, '09:00', '10:00');
  await page.goto(agendaOf());
  await press(page, 'Empezar la agenda');
  await expect(page.getByText('La agenda está empezada')).toBeVisible();
  await expect(row(page, 'Informe de la Presidencia Pro-Témpore')).toContainText('09:00');
  await expect(row(page, 'Diálogo con la sociedad civil')).toBeVisible();
});

test('items are added and put in order with buttons; what is reserved is not offered @without-script', async ({
  page,
  as,
}) => {
  await as(coordinator);
  await addItem(page, 'Plenaria', 'TOPIC', 'Niñez migrante', 'Migrant children', '70');
  await expect(page.getByText('Los puntos pasan del fin de la sesión en 10 minutos.')).toBeVisible();
  await expect(row(page, 'Niñez migrante')).toContainText('4');
  await row(page, 'Niñez migrante')
    .getByRole('button', { name: /^Subir/ })
    .click();
  await expect(page.getByText('El punto está en su nuevo lugar.')).toBeVisible();
  await expect(row(page, 'Niñez migrante')).toContainText('3');
  await row(page, 'Niñez migrante')
    .getByRole('link', { name: /^Cambiar/ })
    .click();
  await expect(page.getByLabel('Clase de punto').locator('option[value="BUDGET_DECISION"]')).toHaveCount(0);
});

test('two edit one item: the second sees both texts and saves theirs @without-script', async ({ page, as }) => {
  await as(coordinator);
  await page.goto(agendaOf());
  await row(page, 'Niñez migrante')
    .getByRole('link', { name: /^Cambiar/ })
    .click();
  await expect(page.getByLabel('Título en español')).toHaveValue('Niñez migrante');
  const { id } = await db.agendaItem.findFirstOrThrow({
    where: { titleEs: 'Niñez migrante', session: { meeting: { code } } },
  });
  const person = await db.user.findUniqueOrThrow({ where: { email: 'secretariat.assistant@crm.example' } });
  // Meanwhile somebody else has saved.
  await db.agendaItem.update({
    where: { id },
    data: { titleEs: 'Niñez no acompañada', editedById: person.id, version: { increment: 1 } },
  });
  await page.getByLabel('Título en español').fill('Niñez y adolescencia migrante');
  await press(page, 'Guardar');
  await expect(alert(page)).toContainText('Otra persona cambió este punto entretanto.');
  await expect(page.getByText('Niñez no acompañada')).toBeVisible();
  await expect(page.getByLabel('Título en español')).toHaveValue('Niñez y adolescencia migrante');
  await press(page, 'Guardar');
  await expect(row(page, 'Niñez y adolescencia migrante')).toBeVisible();
});

test('behind closed doors a Vice-Minister writes, and the Secretariat finds no trace @without-script', async ({
  page,
  as,
}) => {
  await as(viceMinister);
  await addSession(page, 'CLOSED_DOOR', 'Puerta cerrada', addDays(firstDay, 1), '09:00', '10:00');
  await addItem(page, 'Puerta cerrada', 'BUDGET_DECISION', 'Asunto zafiro', 'Sapphire subject', '30');
  await expect(row(page, 'Asunto zafiro')).toContainText('1');
  for (const somebody of [coordinator, presidency, focalPoint]) {
    await as(somebody);
    for (const rest of ['', '/projector']) {
      await page.goto(agendaOf(rest));
      await expect(page.locator('main')).not.toContainText(/zafiro|Puerta cerrada/);
    }
  }
});

test('without the dialogue the Presidency cannot publish, and reads why; completed, it consults @without-script', async ({
  page,
  as,
}) => {
  await as(coordinator);
  await page.goto(agendaOf());
  await row(page, 'Diálogo con la sociedad civil')
    .getByRole('link', { name: /^Cambiar/ })
    .click();
  await press(page, 'Quitar el punto');
  await expect(row(page, 'Diálogo con la sociedad civil')).toHaveCount(0);
  await as(presidency);
  await page.goto(agendaOf());
  await page.getByLabel('Motivo para apartarse del orden de trabajo').fill('Urgencia.');
  await press(page, 'Publicar la agenda');
  await expect(alert(page)).toContainText('Falta el diálogo con la sociedad civil');
  await expect(alert(page)).toContainText('(DR-17)');
  await press(page, 'Añadir los puntos que faltan');
  await expect(row(page, 'Diálogo con la sociedad civil')).toBeVisible();
  await page.goto(agendaOf('/consultation'));
  await page.getByLabel('Cierra tantos días antes de la reunión').fill('30');
  await press(page, 'Abrir la consulta');
  await expect(page.getByText('La agenda preliminar está en consulta.')).toBeVisible();
});

test('a focal point is asked and proposes; an observer organisation answers; an observer State finds nothing @without-script', async ({
  page,
  as,
}) => {
  await as(focalPoint);
  await page.goto('/es/home');
  await expect(
    page.getByRole('link', { name: `Consulta de la agenda: Viceministros(as) ${year}`, exact: true }),
  ).toBeVisible();
  await page.goto(agendaOf('/consultation'));
  await page.getByLabel('Propuesta de un punto').check();
  await page.getByLabel('Título propuesto, en español').fill('Remesas');
  await page.getByLabel('Título propuesto, en inglés').fill('Remittances');
  await press(page, 'Enviar');
  await expect(page.getByText('Su aporte llegó a la Secretaría Técnica.')).toBeVisible();
  await as(organization);
  await page.goto(agendaOf('/consultation', 'en'));
  await page.getByLabel('No comments').check();
  await press(page, 'Send');
  await expect(page.getByText('Your input is with the Technical Secretariat.')).toBeVisible();
  await as(observerState);
  await page.goto(agendaOf());
  await expect(page.getByText('La agenda aún no está publicada')).toBeVisible();
  expect((await page.goto(agendaOf('/consultation')))?.status()).toBe(404);
  expect((await page.goto(agendaOf('/versions/1')))?.status()).toBe(404);
});

test('the Secretariat takes the proposal in; the Presidency publishes; everybody told reads the same version @without-script', async ({
  page,
  as,
}) => {
  await as(coordinator);
  await page.goto(agendaOf('/consultation'));
  await page.getByLabel('Sesión en la que entra').selectOption({ label: 'Plenaria' });
  await press(page, 'Aceptar');
  await expect(page.getByText('El aporte quedó aceptado')).toBeVisible();
  await as(presidency);
  await page.goto(agendaOf());
  await page.getByLabel('Motivo para apartarse del orden de trabajo').fill('Todos respondieron.');
  await press(page, 'Publicar la agenda');
  await expect(page.getByText('La agenda está publicada.')).toBeVisible();
  await as(observerState);
  await page.goto(agendaOf());
  await expect(row(page, 'Remesas')).toContainText('Guatemala');
  await expect(page.locator('main')).not.toContainText('zafiro');
  await as(organization);
  await page.goto(agendaOf('/versions/2', 'en'));
  await expect(row(page, 'Remittances').last()).toContainText('Added');
});

test('the projector steps from item to item with the arrow keys', async ({ page, as }) => {
  await as(observerState);
  await page.goto(agendaOf('/projector'));
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[aria-current="step"]')).toContainText('1. Informe de la Presidencia');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[aria-current="step"]')).toContainText('2.');
  await page.getByRole('link', { name: 'Anterior' }).click();
  await expect(page.locator('[aria-current="step"]')).toContainText('1.');
});
