import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// A meeting is convened: prepared by the Secretariat, sent by the Presidency, received and answered. Told with and without script.
test.use({ story: 'convocation' });
test.describe.configure({ mode: 'serial' });

const assistant = 'secretariat.assistant@crm.example';
const presidency = 'presidency-officer.do@crm.example';
const focalPoint = 'focal-point.sv.migration@crm.example';
const observerState = 'delegate.ar@crm.example';
const organization = 'delegate.acnur@crm.example';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();
const alert = (page: Page) => page.locator('main').getByRole('alert');
const letter = (page: Page, symbol: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: symbol, exact: true, level: 2 }) });

/** A meeting of the GRCM that nobody has convened yet. */
const unconvened = async () => {
  const where = { bodyCode: 'GRCM', status: 'PLANNED', convocations: { none: { sentAt: { not: null } } } } as const;
  return (await db.meeting.findFirstOrThrow({ where, orderBy: { startsOn: 'asc' } })).code;
};
let code = '';
test.beforeAll(async () => {
  code = await unconvened();
});
const open = (page: Page, rest = '') => page.goto(`/es/meetings/${code}/convocation${rest}`);

test('the assistant prepares the letter, and cannot send it @without-script', async ({ page, as }) => {
  await as(assistant);
  await open(page);
  await said(page, 'Esta reunión aún no se ha convocado');
  await press(page, 'Preparar la carta');
  await said(page, 'La carta está en preparación.');
  await page.getByLabel('En español').fill('Estimadas autoridades:\n\nSe convoca a la reunión.');
  await page.getByLabel('En inglés').fill('Dear authorities,\n\nThe meeting is convened.');
  await press(page, 'Guardar el texto');
  await said(page, 'El texto quedó guardado.');
  await expect(page.getByLabel('En español')).toHaveValue(/Se convoca a la reunión/);
  await said(page, 'La envía la Presidencia Pro-Témpore (DR-29).');
  await expect(page.getByRole('button', { name: 'Enviar la convocatoria' })).toHaveCount(0);
});

test('nobody else knows of it while it is prepared @without-script', async ({ page, as }) => {
  for (const account of [focalPoint, organization]) {
    await as(account);
    await open(page);
    await said(page, 'Esta reunión aún no se ha convocado');
  }
  await as(observerState);
  expect((await page.goto(`/es/meetings/${code}/convocation`))?.status()).toBe(404);
});

test('the Presidency sends what it has read, and the letter has its number @without-script', async ({ page, as }) => {
  await as(presidency);
  await open(page);
  // Somebody changes a word while the Presidency reads.
  await db.convocation.updateMany({ where: { meeting: { code } }, data: { version: { increment: 1 } } });
  await press(page, 'Enviar la convocatoria');
  await expect(alert(page)).toContainText('Léala otra vez antes de enviarla.');
  await open(page);
  await press(page, 'Enviar la convocatoria');
  await said(page, 'La convocatoria se envió.');
  const { symbol } = await db.convocation.findFirstOrThrow({ where: { meeting: { code } } });
  expect(symbol).toMatch(/^GRCM\/CONV\/20\d\d\/\d+$/);
  await expect(page.getByRole('heading', { level: 2, name: symbol ?? '' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'El Salvador' })).toHaveCount(3);
  await expect(page.getByRole('row').filter({ hasText: 'Argentina' })).toHaveCount(0);
});

test('a focal point is asked, acknowledges and answers, and sees no other Member’s answers @without-script', async ({
  page,
  as,
}) => {
  const { symbol, meeting } = await db.convocation.findFirstOrThrow({
    where: { meeting: { code } },
    include: { meeting: true },
  });
  await as(focalPoint);
  await page.goto('/es/home');
  await page.getByRole('link', { name: `Convocatoria ${symbol}: ${meeting.titleEs}`, exact: true }).click();
  await said(page, 'Se convoca a la reunión.');
  await press(page, 'Acusar recibo');
  await said(page, 'El acuse de recibo quedó registrado.');
  await press(page, 'Responder');
  await expect(alert(page)).toContainText('Elija');
  await page.getByLabel('Asiste', { exact: true }).check();
  await press(page, 'Responder');
  await said(page, 'La respuesta quedó registrada.');
  await expect(page.getByRole('row').filter({ hasText: 'Asiste' })).toHaveCount(1);
  await expect(page.getByRole('row').filter({ hasText: 'Guatemala' })).toHaveCount(0);
});

test('the letter is read as a paper in both languages by whom it was sent to @without-script', async ({ page, as }) => {
  const { id } = await db.convocation.findFirstOrThrow({ where: { meeting: { code } } });
  const paper = (lang: string, format: string) =>
    page.request.get(`/api/v1/meetings/${code}/convocation/${id}/paper?format=${format}&locale=${lang}`);
  await as(organization);
  for (const lang of ['es', 'en']) {
    const pdf = await paper(lang, 'pdf');
    expect([pdf.status(), (await pdf.body()).subarray(0, 4).toString()]).toEqual([200, '%PDF']);
    const docx = await paper(lang, 'docx');
    expect([docx.status(), (await docx.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  }
  await as(observerState);
  expect((await paper('es', 'pdf')).status()).toBe(404);
});

test('the Secretariat reminds who has not answered, once a day @without-script', async ({ page, as }) => {
  await as(assistant);
  await open(page);
  await press(page, 'Recordar a quienes no han respondido');
  await said(page, 'El recordatorio se envió.');
  await open(page);
  await press(page, 'Recordar a quienes no han respondido');
  await expect(alert(page)).toContainText('ya recibieron hoy un recordatorio');
});

test('after the meeting has moved its letter says so, and a second one is prepared @without-script', async ({
  page,
  as,
}) => {
  const meeting = await db.meeting.findFirstOrThrow({ where: { code } });
  const { symbol } = await db.convocation.findFirstOrThrow({ where: { meeting: { code } } });
  await db.meeting.update({
    where: { id: meeting.id },
    data: { endsOn: new Date(meeting.endsOn.getTime() + 86_400_000) },
  });
  await as(assistant);
  await open(page);
  await expect(letter(page, symbol ?? '')).toContainText('La reunión cambió después de esta carta');
  await press(page, 'Preparar otra carta');
  await said(page, 'La carta está en preparación.');
  await expect(page.getByLabel('En español')).toHaveValue(/convoca a/);
});
