import type { Page } from '@playwright/test';
import { loadActor } from '@/lib/access/mandates/queries';
import { dayOf, instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { addSession } from '@/lib/meetings/sessions/commands';
import { AddSession } from '@/lib/meetings/sessions/schema';
import { expect, test } from '@/tests/support/e2e';
import { aKey } from '@/tests/support/reports';

// Who is in a session, who is let in to it as a guest, and what is new to whoever comes back. Told with and without script.
test.use({ story: 'attendance' });
test.describe.configure({ mode: 'serial' });

const assistant = 'secretariat.assistant@crm.example';
const coordinator = 'secretariat.coordinator@crm.example';
const presidency = 'presidency-officer.do@crm.example';
const minister = 'vice-minister.pa@crm.example';
const focalPoint = 'focal-point.sv.migration@crm.example';
const observerState = 'delegate.ar@crm.example';
const guest = 'guest@crm.example';
const newGuest = 'guest-of-the-story@crm.example';

const hour = 3_600_000;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();
const alert = (page: Page) => page.locator('main').getByRole('alert');
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

let id = '';
let code = '';
const session = (end: string, rest = '') => `/es/meetings/${code}/sessions/${code}-${end}${rest}`;
const statusOf = async (page: Page, address: string) => (await page.goto(address))?.status();
const badgeOf = async (familyName: string) =>
  (await db.delegate.findFirstOrThrow({ where: { meetingId: id, familyName } })).code ?? '';

/** Two sessions of the coming Vice-Ministers' Meeting are held today. */
test.beforeAll(async () => {
  const meeting = await db.meeting.findFirstOrThrow({ where: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' } });
  ({ id, code } = meeting);
  const at = now().getTime();
  await db.meetingSession.updateMany({
    where: { code: { in: [`${code}-PLENARY`, `${code}-DRAFTING`] } },
    data: { startsAt: instant(at), endsAt: instant(at + 2 * hour) },
  });
});

test('the assistant ticks who is in the plenary @without-script', async ({ page, as }) => {
  await as(assistant);
  await page.goto(session('PLENARY'));
  await page.getByRole('link', { name: 'Llevar la asistencia' }).click();
  await said(page, 'Todavía no consta la asistencia a esta sesión.');
  await box(page, 'Titular del Viceministerio').check();
  await press(page, 'Guardar la asistencia');
  await said(page, 'La asistencia quedó guardada.');
  await said(page, '1 delegación presente, 1 persona');
  await expect(box(page, 'Titular del Viceministerio')).toBeChecked();
});

test('a badge marks its bearer, and a list that was open before is not saved over it @without-script', async ({
  page,
  as,
}) => {
  await as(assistant);
  const other = await page.context().newPage();
  await other.goto(session('PLENARY', '/attendance'));
  await page.goto(session('PLENARY', '/attendance'));
  await page.getByLabel('Código del gafete').fill('ZZZZZ ZZZZZ');
  await press(page, 'Marcar como presente');
  await expect(alert(page)).toContainText('Ningún gafete vigente de esta reunión tiene ese código.');
  await page.getByLabel('Código del gafete').fill((await badgeOf('de la Dirección')).toLowerCase());
  await press(page, 'Marcar como presente');
  await said(page, 'Titular de la Dirección, Guatemala: presente.');
  await expect(box(page, 'Titular de la Dirección')).toBeChecked();
  await box(other, 'Titular del Viceministerio').uncheck();
  await press(other, 'Guardar la asistencia');
  // Also when it is pressed once more.
  for (const _turn of [1, 2]) {
    await expect(alert(other)).toContainText('Otra persona cambió esta lista entretanto.');
    await press(other, 'Guardar la asistencia');
  }
  await expect(alert(other)).toContainText('Otra persona cambió esta lista entretanto.');
  await other.goto(session('PLENARY', '/attendance'));
  await expect(box(other, 'Titular de la Dirección')).toBeChecked();
  await expect(box(other, 'Titular del Viceministerio')).toBeChecked();
});

test('whom the rules do not let in has no box, and no badge opens it @without-script', async ({ page, as }) => {
  await as(coordinator);
  await page.goto(session('DRAFTING', '/attendance'));
  await said(page, 'No asiste a esta sesión (DR-41).');
  await expect(box(page, 'Representación regional')).toHaveCount(0);
  await page.getByLabel('Código del gafete').fill(await badgeOf('regional'));
  await press(page, 'Marcar como presente');
  await expect(alert(page)).toContainText('no asiste a esta sesión (regla DR-41)');
});

test('an observer reads who was there and takes the list; a guest and closed doors have none @without-script', async ({
  page,
  as,
}) => {
  await as(observerState);
  await page.goto(session('PLENARY'));
  await said(page, '1 delegación presente, 2 personas');
  await page.getByRole('link', { name: 'Ver quién asistió' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Titular de la Dirección' })).toContainText('Guatemala');
  await expect(page.getByRole('button', { name: 'Guardar la asistencia' })).toHaveCount(0);
  const list = await page.request.get(`/api/v1/meetings/${code}/attendance?locale=es`);
  expect([list.status(), list.headers()['content-disposition']]).toEqual([
    200,
    expect.stringContaining(`Asistencia ${code}.xlsx`),
  ]);
  await as(guest);
  expect(await statusOf(page, session('PLENARY', '/attendance'))).toBe(404);
  await as(minister);
  expect(await statusOf(page, session('CLOSED', '/attendance'))).toBe(404);
});

test('the Presidency lets a guest in to one session, who sees that one, and takes it back @without-script', async ({
  page,
  as,
}) => {
  await as(coordinator);
  await page.goto(session('OPENING'));
  await expect(page.getByText('Dejar entrar a una persona invitada')).toHaveCount(0);

  await as(presidency);
  await page.goto(session('OPENING'));
  await page.getByText('Dejar entrar a una persona invitada').click();
  await page.getByLabel('Nombre', { exact: true }).fill('Relatoría especial');
  await page.getByLabel('Correo electrónico').fill('no es una dirección');
  await page.getByLabel('Motivo', { exact: true }).first().fill('Ponencia inaugural');
  await press(page, 'Dejar entrar');
  await expect(alert(page)).toBeVisible();
  await expect(page.getByLabel('Nombre', { exact: true })).toHaveValue('Relatoría especial');
  await page.getByLabel('Correo electrónico').fill(newGuest);
  await press(page, 'Dejar entrar');
  await said(page, 'La persona está invitada a esta sesión y recibe un correo.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Relatoría especial' })).toContainText('Vigente');

  await as(coordinator);
  await page.goto(session('OPENING'));
  await said(page, newGuest);
  await expect(page.getByText('Retirar la invitación')).toHaveCount(0);

  await as(newGuest);
  expect(await statusOf(page, session('OPENING'))).toBe(200);
  expect(await statusOf(page, session('PLENARY'))).toBe(404);
  expect(await statusOf(page, `/es/meetings/${code}`)).toBe(200);
  await expect(page.locator('main')).not.toContainText('Sesión plenaria');

  await as(presidency);
  await page.goto(session('OPENING'));
  await page.getByText('Retirar la invitación').click();
  await page
    .locator('form', { has: page.getByRole('button', { name: 'Retirar', exact: true }) })
    .getByLabel('Motivo')
    .fill('No viene.');
  await press(page, 'Retirar');
  await said(page, 'La invitación quedó retirada.');
  await as(newGuest);
  expect(await statusOf(page, `/es/meetings/${code}`)).toBe(404);
});

test('whoever comes back reads first what is new to them @without-script', async ({ page, as }) => {
  const heading = page.getByRole('heading', { name: 'Qué hay de nuevo' });
  const cameBefore = async (email: string) => {
    const { id: userId } = await db.user.findUniqueOrThrow({ where: { email } });
    const where = { userId, meetingId: id };
    await as(email);
    await page.goto(`/es/meetings/${code}`);
    // Written once the page has gone out.
    await expect.poll(() => db.meetingVisit.count({ where })).toBe(1);
    const seenAt = instant(now().getTime() - hour);
    await db.meetingVisit.updateMany({ where, data: { seenAt, sinceAt: null } });
  };
  await cameBefore(focalPoint);
  await expect(heading).toHaveCount(0);
  await cameBefore(minister);

  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email: coordinator } });
  const { startsOn } = await db.meeting.findUniqueOrThrow({ where: { id } });
  const titles = { titleEs: 'Fotografía oficial', titleEn: 'Official photograph' };
  await addSession(
    await loadActor(userId, { hasSecondFactor: true }),
    AddSession.parse({
      ...{ meetingId: id, kind: 'OPENING', ...titles, day: dayOf(startsOn), from: '13:00', endDay: '', to: '13:30' },
      key: aKey(),
    }),
  );
  await db.meetingSession.update({ where: { code: `${code}-CLOSED` }, data: { movedAt: now() } });

  const news = page.locator('section').filter({ has: heading });
  await as(focalPoint);
  await page.goto(`/es/meetings/${code}`);
  await expect(news).toContainText('Sesión nueva en el programa: Fotografía oficial');
  await expect(page.locator('main')).not.toContainText(/puerta cerrada/i);
  // The visit goes on: to follow a line loses nothing.
  await news.getByRole('link', { name: /Fotografía oficial/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fotografía oficial' })).toBeVisible();
  await page.goto(`/es/meetings/${code}`);
  await expect(news).toContainText('Fotografía oficial');

  await as(minister);
  await page.goto(`/es/meetings/${code}`);
  await expect(news).toContainText('Cambió de hora la sesión: Reunión a puerta cerrada');
});
