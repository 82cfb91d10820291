import type { Locator, Page } from '@playwright/test';
import { addDays, dateOn, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// A meeting is prepared: venue, rooms, contacts, and what has to be done by whom. Told with and without script.
test.use({ story: 'logistics' });
test.describe.configure({ mode: 'serial' });

const coordinator = 'secretariat.coordinator@crm.example';
const assistant = 'secretariat.assistant@crm.example';
const presidency = 'presidency-officer.do@crm.example';
const minister = 'vice-minister.cr@crm.example';
const focalPoint = 'focal-point.gt.migration@crm.example';
const organization = 'delegate.acnur@crm.example';
const observerState = 'delegate.ar@crm.example';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();
const alert = (page: Page) => page.locator('main').getByRole('alert');
const unfold = (page: Page, words: string) => page.locator('summary').filter({ hasText: words }).click();
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
/** Opens the form of a row; there are others of the same fields on the page, folded away. */
async function change(page: Page, name: string): Promise<Locator> {
  await row(page, name)
    .getByRole('link', { name: /^Cambiar/ })
    .click();
  const form = page.locator('#change');
  await expect(form).toBeVisible();
  return form;
}
const tick = (page: Page, name: string) =>
  row(page, name)
    .getByRole('button', { name: /^Marcar/ })
    .click();
const choose = (page: Page, label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });

/** The coming meetings: of the Vice-Ministers, whose logistics the demonstration has, and a Network's, of which nothing is written. */
const comingOf = (bodyCode: string) =>
  db.meeting.findFirstOrThrow({ where: { bodyCode, status: 'PLANNED' }, orderBy: { startsOn: 'asc' } });
let code = '';
let ministers = '';
test.beforeAll(async () => {
  const { id: meetingId, code: own } = await comingOf('NETWORK_CONSULAR');
  code = own;
  ministers = (await comingOf('VICE_MINISTERS')).code;
  // Two sessions of the same hours.
  const { startsAt, endsAt } = await db.meetingSession.findFirstOrThrow({ where: { meetingId } });
  const titles = { titleEs: 'Grupo de Redacción', titleEn: 'Drafting Group' };
  await db.meetingSession.create({
    data: { meetingId, code: `${own}-DRAFTING`, kind: 'DRAFTING', ...titles, startsAt, endsAt },
  });
});
const open = (page: Page, part: string, of = code) => page.goto(`/es/meetings/${of}/${part}`);

test('the Presidency writes the venue, and a link that is none is refused @without-script', async ({ page, as }) => {
  await as(presidency);
  await open(page, 'logistics');
  await said(page, 'La logística de esta reunión aún no está escrita');
  await unfold(page, 'Escribir la sede y las indicaciones');
  await page.getByLabel('Lugar, en español').fill('Cancillería, edificio B');
  await page.getByLabel('Enlace a un mapa (opcional)').fill('mapa de la sede');
  await press(page, 'Guardar');
  await expect(alert(page)).toContainText('https://');
  await expect(page.getByLabel('Lugar, en español')).toHaveValue('Cancillería, edificio B');
  await page.getByLabel('Enlace a un mapa (opcional)').fill('https://mapas.example/sede');
  await press(page, 'Guardar');
  await said(page, 'La sede y las indicaciones quedaron guardadas.');
  await expect(page.getByRole('link', { name: 'Abrir el mapa' })).toHaveAttribute('href', 'https://mapas.example/sede');
});

test('the assistant places the sessions: two of the same hours not in one room @without-script', async ({
  page,
  as,
}) => {
  await as(assistant);
  await open(page, 'logistics');
  await unfold(page, 'Agregar una sala');
  await page.getByLabel('Nombre de la sala').fill('Sala Caribe');
  await page.getByLabel('Capacidad en personas (opcional)').fill('treinta');
  await press(page, 'Agregar una sala');
  await expect(alert(page)).toContainText('número entero');
  await page.getByLabel('Capacidad en personas (opcional)').fill('30');
  await press(page, 'Agregar una sala');
  await said(page, 'La sala está en la lista.');
  await change(page, 'Reunión de la Red');
  await choose(page, 'Sala', 'Sala Caribe');
  await page.getByLabel('Simultánea', { exact: true }).check();
  await press(page, 'Guardar');
  await expect(alert(page)).toContainText('Elija a qué idiomas se interpreta.');
  await choose(page, 'Idiomas a los que se interpreta', 'al español y al inglés');
  await press(page, 'Guardar');
  await expect(row(page, 'Reunión de la Red')).toContainText('Sala Caribe');
  await expect(row(page, 'Reunión de la Red')).toContainText('Simultánea, al español y al inglés');
  await change(page, 'Grupo de Redacción');
  await choose(page, 'Sala', 'Sala Caribe');
  await press(page, 'Guardar');
  await expect(alert(page)).toContainText('Esa sala ya está ocupada a esas horas.');
  await page.getByRole('link', { name: 'Dejarlo como está' }).click();
  await page
    .getByRole('table', { name: 'Salas de la sede' })
    .getByRole('link', { name: /^Cambiar/ })
    .click();
  await press(page, 'Quitar esta sala de la lista');
  await expect(alert(page)).toContainText('Esa sala está en uso');
});

test('a contact is there for everybody, its telephone for those who come @without-script', async ({ page, as }) => {
  await as(assistant);
  await open(page, 'logistics');
  await unfold(page, 'Agregar un contacto');
  for (const [label, words] of [
    ['Cargo o función, en español', 'Mesa de transporte'],
    ['Cargo o función, en inglés', 'Transport desk'],
    ['Institución', 'Cancillería'],
    ['Para qué, en español', 'Traslados'],
    ['Para qué, en inglés', 'Transfers'],
    ['Teléfono', '+1 809 555 0123'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(words);
  }
  await press(page, 'Agregar un contacto');
  await said(page, 'El contacto está en la lista.');
  await as(focalPoint);
  await open(page, 'logistics');
  await expect(row(page, 'Mesa de transporte')).toContainText('+1 809 555 0123');
  await expect(page.getByRole('link', { name: /^Cambiar/ })).toHaveCount(0);
  // Nobody of Argentina is accredited at the Vice-Ministers' Meeting; somebody of the organisation is.
  await as(organization);
  await open(page, 'logistics', ministers);
  await expect(row(page, 'Mesa de protocolo')).toContainText('protocolo@sede.example');
  await as(observerState);
  await open(page, 'logistics', ministers);
  await expect(row(page, 'Mesa de protocolo')).toContainText('Llegadas, visados y seguridad');
  await expect(page.getByText('protocolo@sede.example')).toHaveCount(0);
});

test('a Vice-Minister places what meets behind closed doors, and nobody else reads it @without-script', async ({
  page,
  as,
}) => {
  await as(minister);
  await open(page, 'logistics', ministers);
  await expect(row(page, 'Reunión a puerta cerrada')).toContainText('Salón Sur');
  await change(page, 'Reunión a puerta cerrada');
  await choose(page, 'Sala', 'Salón Norte');
  await press(page, 'Guardar');
  await expect(row(page, 'Reunión a puerta cerrada')).toContainText('Salón Norte');
  for (const account of [coordinator, presidency, focalPoint, organization]) {
    await as(account);
    await open(page, 'logistics', ministers);
    await expect(row(page, 'Inauguración')).toContainText('Salón Principal');
    await expect(page.getByText('puerta cerrada', { exact: false })).toHaveCount(0);
  }
});

test('the coordinator begins what has to be done from the template and changes it @without-script', async ({
  page,
  as,
}) => {
  await as(coordinator);
  await open(page, 'checklist');
  await said(page, 'La lista de esta reunión no está empezada');
  await press(page, 'Empezar la lista');
  await said(page, 'La lista está empezada.');
  await said(page, '0 de 9 hechas');
  await tick(page, 'Imprimir gafetes y rótulos de mesa');
  await said(page, '1 de 9 hechas');
  await expect(row(page, 'Imprimir gafetes')).toContainText('Hecha');
  await unfold(page, 'Agregar una tarea');
  await page.getByLabel('Tarea, en español').fill('Pedir el agua de las mesas');
  await page.getByLabel('Tarea, en inglés').fill('Order water for the tables');
  await page.getByLabel('Días', { exact: true }).fill('3');
  await press(page, 'Agregar una tarea');
  await expect(alert(page)).toContainText('Elija una de las opciones.');
  await choose(page, 'De quién es', 'Presidencia Pro-Témpore');
  await press(page, 'Agregar una tarea');
  await said(page, '1 de 10 hechas');
  await expect(row(page, 'Pedir el agua')).toContainText('3 días antes');
});

test('the Presidency is asked, reads the same list, and of two presses one counts @without-script', async ({
  page,
  as,
}) => {
  const { id, version } = await db.checklistItem.findFirstOrThrow({ where: { titleEs: 'Pedir el agua de las mesas' } });
  // The meeting comes to within a few days: nothing but its dates is written, and the task is due.
  const [from, to] = [addDays(today(), 10), addDays(today(), 11)];
  await db.meeting.update({ where: { code }, data: { startsOn: dateOn(from), endsOn: dateOn(to) } });
  await as(presidency);
  await page.goto('/es/home');
  await page.getByRole('link', { name: 'Pedir el agua de las mesas', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/es/meetings/${code}/checklist`));
  // Somebody changes the task while the Presidency reads.
  await db.checklistItem.update({ where: { id }, data: { version: version + 1 } });
  await tick(page, 'Pedir el agua de las mesas');
  await expect(alert(page)).toContainText('Otra persona cambió esta tarea entretanto.');
  await open(page, 'checklist');
  await tick(page, 'Pedir el agua de las mesas');
  await said(page, 'La tarea está hecha.');
  await change(page, 'Pedir el agua de las mesas');
  await press(page, 'Quitar esta tarea');
  await said(page, 'La tarea ya no está en la lista.');
});

test('for everybody else there are no preparations: no page, no tab @without-script', async ({ page, as }) => {
  for (const account of [focalPoint, minister, organization, 'guest@crm.example']) {
    await as(account);
    expect((await open(page, 'checklist', ministers))?.status()).toBe(404);
    expect((await page.goto('/es/meetings/checklists'))?.status()).toBe(404);
    for (const part of ['', 'agenda', 'convocation', 'delegations', 'logistics']) {
      expect((await open(page, part, ministers))?.status()).toBe(200);
      await expect(page.getByRole('link', { name: 'Logística', exact: true })).toHaveCount(1);
      await expect(page.getByText('Preparativos')).toHaveCount(0);
    }
  }
  await as(coordinator);
  await open(page, '', ministers);
  await expect(page.getByRole('link', { name: 'Preparativos', exact: true })).toHaveCount(1);
});

test('the Secretariat keeps the templates, the Presidency reads them @without-script', async ({ page, as }) => {
  await as(assistant);
  await page.goto('/es/meetings/checklists?body=NETWORK_CONSULAR');
  const form = await change(page, 'Probar el sonido y la interpretación');
  await form.getByLabel('Días', { exact: true }).fill('2');
  await press(page, 'Guardar');
  await said(page, 'La plantilla quedó cambiada.');
  await expect(row(page, 'Probar el sonido')).toContainText('2 días antes');
  await as(presidency);
  await page.goto('/en/meetings/checklists?body=NETWORK_CONSULAR');
  await expect(row(page, 'Test sound and interpretation')).toContainText('2 days before');
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Change/ })).toHaveCount(0);
});
