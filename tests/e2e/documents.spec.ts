// Longer than 250 lines: one story of papers, from their registration to the portal and back.
import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';
import { aPdf } from '@/tests/support/files';

// A paper on its way: registered, filed in both languages, issued, found by a word inside it, kept from whom it is not for. Told with and
// without script.
test.use({ story: 'documents' });
test.describe.configure({ mode: 'serial' });

const assistant = 'secretariat.assistant@crm.example';
const coordinator = 'secretariat.coordinator@crm.example';
const minister = 'vice-minister.cr@crm.example';
const presidingMinister = 'vice-minister.do@crm.example';
const observerState = 'delegate.ar@crm.example';
const organization = 'delegate.acnur@crm.example';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();
const alert = (page: Page) => page.locator('main').getByRole('alert');

let symbol = '';
// Both tellings share one world: each has a word of its own.
const animal = (): string => (test.info().project.name === 'with-script' ? 'ornitorrinco' : 'salamandra');
const address = () => `/es/documents/manage/${symbol}`;

async function upload(page: Page, language: 'es' | 'en', words: string, name = 'nota.pdf'): Promise<void> {
  const label = language === 'es' ? 'Agregar la versión en español' : 'Agregar la versión en inglés';
  const part = page.getByRole('region', { name: label });
  await part.getByLabel('Archivo').setInputFiles({ name, mimeType: 'application/pdf', buffer: await aPdf(words) });
  await part.getByRole('button', { name: 'Subir' }).click();
  await expect(page.getByText(`Guardado: ${name}`)).toBeVisible();
}

test('the Secretariat registers a paper, files both languages, and issues it @without-script', async ({ page, as }) => {
  await as(assistant);
  await page.goto('/es/documents/new');
  await press(page, 'Registrar');
  await expect(alert(page)).toContainText('Título en español');
  await page.getByLabel('Tipo').selectOption('WORKING_PAPER');
  await page.getByLabel('Título en español').fill('Retorno digno de personas migrantes');
  await page.getByLabel('Título en inglés').fill(`Return in dignity ${animal()}`);
  await page.getByLabel('Reunión, sesión u órgano').selectOption('body:GRCM');
  await press(page, 'Registrar');
  await said(page, 'El documento tiene su símbolo. Agregue ahora sus archivos.');
  symbol = (
    await db.document.findFirstOrThrow({ where: { titleEn: `Return in dignity ${animal()}` }, orderBy: { id: 'desc' } })
  ).symbol;
  await upload(page, 'es', `El ${animal()} cruza la frontera con documentos.`);
  await page.goto(address());
  await said(page, 'Falta la versión en inglés.');
  await upload(page, 'en', 'The platypus crosses the border with documents.', 'note.pdf');
  await page.goto(address());
  await said(page, 'Las dos versiones dicen lo mismo.');
  await press(page, 'Distribuir a quienes lo leen');
  await said(page, 'El documento está distribuido.');
  await said(page, 'Lo leen: los Países Miembros');
});

test('a file that is none is refused in words at the paper @without-script', async ({ page, as }) => {
  await as(assistant);
  await page.goto(address());
  const part = page.getByRole('region', { name: 'Agregar la versión en español' });
  await part
    .getByLabel('Archivo')
    .setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') });
  await part.getByRole('button', { name: 'Subir' }).click();
  await expect(page.getByText('No se guardó: x.pdf')).toBeVisible();
  expect(await db.documentVersion.count({ where: { document: { symbol } } })).toBe(2);
});

test('a Vice-Minister finds it by one word inside the file, reads the text and takes the file @without-script', async ({
  page,
  as,
}) => {
  await as(minister);
  // The worker looks into the file by itself.
  await expect.poll(() => db.documentVersionText.count({ where: { version: { document: { symbol } } } })).toBe(2);
  await page.goto('/es/documents');
  await page.getByLabel('Buscar en símbolos, títulos y textos').fill(`${animal()}s`);
  await page.locator('main').getByRole('button', { name: 'Buscar', exact: true }).click();
  await expect(page.getByText(`1 documento con «${animal()}s»`)).toBeVisible();
  await expect(page.locator('mark')).toHaveText(animal());
  await page.getByRole('link', { name: symbol }).click();
  await page.getByRole('link', { name: /Leer el texto.*Español, versión 1/ }).click();
  await said(page, `El ${animal()} cruza la frontera con documentos.`);
  const { id } = await db.documentVersion.findFirstOrThrow({ where: { document: { symbol }, language: 'es' } });
  const file = await page.request.get(`/api/v1/documents/files/${id}`);
  expect([file.status(), file.headers()['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
});

test('an observer State finds nothing of it by title, word, symbol, address or file @without-script', async ({
  page,
  as,
}) => {
  const versions = await db.documentVersion.findMany({ where: { document: { symbol } } });
  await as(observerState);
  for (const words of [animal(), 'retorno digno', symbol]) {
    await page.goto(`/es/documents?words=${encodeURIComponent(words)}`);
    await expect(page.locator('main')).not.toContainText('Retorno digno');
    await expect(page.getByRole('link', { name: symbol })).toHaveCount(0);
  }
  expect((await page.goto(address()))?.status()).toBe(404);
  for (const { id } of versions) {
    for (const at of [`/api/v1/documents/files/${id}`, `/es/documents/text/${id}`]) {
      expect((await page.request.get(at)).status(), at).toBe(404);
    }
  }
});

test('who gains and who loses is shown before the class changes @without-script', async ({ page, as }) => {
  await as(assistant);
  await page.goto(address());
  await page.getByText('Cambiar quién lo lee').click();
  await page.getByLabel('Clasificación').selectOption('MEMBERS');
  await press(page, 'Ver quién gana y quién pierde');
  await said(page, 'las organizaciones observadoras.');
  await press(page, 'Cambiar a «De los Países Miembros»');
  await said(page, 'Cambió quién lo lee.');
  await as(organization);
  expect((await page.goto(address()))?.status()).toBe(404);
});

test('it is opened to one organisation for a reason, and closed again @without-script', async ({ page, as }) => {
  await as(coordinator);
  await page.goto(address());
  await page.getByText('Abrirlo a alguien más').first().click();
  await page.getByLabel('Participante', { exact: true }).selectOption('ACNUR');
  await page.getByLabel('Motivo').first().fill('Pidió comentarlo.');
  await page.getByRole('button', { name: 'Abrirlo a alguien más' }).click();
  await said(page, 'Queda abierto a quien usted indicó.');
  await as(organization);
  expect((await page.goto(address()))?.status()).toBe(200);
  await as(coordinator);
  await page.goto(address());
  await press(page, 'Terminar');
  await said(page, 'La autorización terminó.');
  await as(organization);
  expect((await page.goto(address()))?.status()).toBe(404);
});

test('the Presidency’s Vice-Minister entrusts the coordinator, who files behind closed doors and reads nothing @without-script', async ({
  page,
  as,
}) => {
  const session = await db.meetingSession.findFirstOrThrow({
    where: { kind: 'CLOSED_DOOR', meeting: { status: 'PLANNED' } },
    include: { meeting: true },
    orderBy: { startsAt: 'asc' },
  });
  await as(presidingMinister);
  await page.goto(`/es/meetings/${session.meeting.code}/sessions/${session.code}`);
  await page.getByText('Dar la custodia de los papeles').click();
  await page.getByLabel('A la coordinación').selectOption({ index: 1 });
  await page.getByLabel('Motivo de la custodia').fill('Archivo de la sesión.');
  await page.getByLabel('Hasta el día').fill('2099-01-01');
  await press(page, 'Dar la custodia');
  await said(page, 'La custodia quedó registrada.');
  await as(coordinator);
  await page.goto('/es/documents/new');
  await page.getByLabel('Tipo').selectOption('MEMORANDUM');
  await page.getByLabel('Título en español').fill('Memorándum reservado');
  await page.getByLabel('Título en inglés').fill(`Reserved memorandum ${animal()}`);
  await page.getByLabel('Reunión, sesión u órgano').selectOption(session.id);
  await press(page, 'Registrar');
  await said(page, 'El documento tiene su símbolo.');
  const paper = await db.document.findFirstOrThrow({
    where: { titleEn: `Reserved memorandum ${animal()}` },
    orderBy: { id: 'desc' },
  });
  await upload(page, 'es', 'Contenido reservado.', 'reservado.pdf');
  await page.goto(`/es/documents/manage/${paper.symbol}`);
  await page.goto(`/es/documents/${paper.symbol}`);
  await said(page, 'La custodia permite archivar y listar estos papeles, no leerlos.');
  await page.getByRole('link', { name: 'Gestionar este documento' }).click();
  await press(page, 'Distribuir a quienes lo leen');
  await said(page, 'El documento está distribuido.');
  await as(minister);
  expect((await page.goto(`/es/documents/${paper.symbol}`))?.status()).toBe(200);
  for (const account of [assistant, organization]) {
    await as(account);
    expect((await page.goto(`/es/documents/${paper.symbol}`))?.status()).toBe(404);
  }
});

test('the Secretariat publishes it, anybody reads it on the portal, and it is taken back @without-script', async ({
  page,
  as,
}) => {
  await as(assistant);
  await page.goto(`${address()}?preview=PUBLIC`);
  await press(page, 'Cambiar a «Público»');
  await said(page, 'Cambió quién lo lee.');
  await press(page, 'Publicar en el portal');
  await said(page, 'El documento está en el portal.');
  await page.context().clearCookies();
  await page.goto(`/es/published?words=${animal()}`);
  await page.getByRole('link', { name: 'Retorno digno de personas migrantes' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Retorno digno de personas migrantes' })).toBeVisible();
  await said(page, 'Cómo citarlo');
  const { id } = await db.documentVersion.findFirstOrThrow({ where: { document: { symbol }, language: 'es' } });
  // Whoever shares the address shares its title, in the page's language.
  const shared = (property: string) => page.locator(`meta[property="og:${property}"]`).getAttribute('content');
  expect([await shared('title'), await shared('locale'), await shared('type')]).toEqual([
    ...[`${symbol} · Retorno digno de personas migrantes`, 'es_CR', 'article'],
  ]);
  expect(await shared('url')).toMatch(new RegExp(`/es/published/${symbol}$`));
  expect(((await shared('description')) ?? '').length).toBeGreaterThan(20);
  const file = await page.request.get(`/api/v1/published/files/${id}`);
  expect([file.status(), file.headers()['cache-control']]).toEqual([
    200,
    'public, max-age=5, stale-while-revalidate=5',
  ]);
  const held = { 'If-None-Match': file.headers().etag ?? '' };
  expect((await page.request.get(`/api/v1/published/files/${id}`, { headers: held })).status()).toBe(304);
  const feed = await page.request.get('/api/v1/published/feed?locale=es');
  expect(await feed.text()).toContain(symbol);
  const marked = { 'If-None-Match': feed.headers().etag ?? '' };
  expect((await page.request.get('/api/v1/published/feed?locale=es', { headers: marked })).status()).toBe(304);
  expect(await (await page.request.get('/sitemap.xml')).text()).toContain(`/es/published/${symbol}`);
  await as(assistant);
  await page.goto(address());
  await press(page, 'Retirar del portal');
  await said(page, 'El documento ya no está en el portal.');
  await page.context().clearCookies();
  expect((await page.goto(`/es/published/${symbol}`))?.status()).toBe(404);
  expect((await page.request.get(`/api/v1/published/files/${id}`, { headers: held })).status()).toBe(404);
  expect((await page.request.get('/api/v1/published/feed?locale=es', { headers: marked })).status()).toBe(200);
});

test('a meeting’s papers go out in a bundle for whom they are, and a download goes on where it was @without-script', async ({
  page,
  as,
}) => {
  const { meeting } = await db.document.findFirstOrThrow({
    where: { kind: 'NOTE', meeting: { bodyCode: 'VICE_MINISTERS' } },
    include: { meeting: true },
  });
  const at = `/es/meetings/${meeting?.code}/documents`;
  await as(organization);
  await page.goto(at);
  await expect(page.locator('main')).not.toContainText('Memorándum');
  await press(page, 'Preparar el paquete');
  await said(page, 'El paquete se está preparando.');
  await expect
    .poll(async () => {
      await page.goto(at);
      return page.getByRole('link', { name: /Descargar el paquete/ }).count();
    })
    .toBeGreaterThan(0);
  const href =
    (await page
      .getByRole('link', { name: /Descargar el paquete/ })
      .first()
      .getAttribute('href')) ?? '';
  const whole = await page.request.get(href);
  const bytes = await whole.body();
  expect([whole.status(), bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  const rest = await page.request.get(href, { headers: { Range: `bytes=${bytes.length - 10}-` } });
  expect([rest.status(), (await rest.body()).equals(bytes.subarray(-10))]).toEqual([206, true]);
  await as(observerState);
  expect((await page.request.get(href)).status()).toBe(404);
});

test('symbols and titles are suggested while one types, and choosing one leads to the paper', async ({ page, as }) => {
  await as(organization);
  await page.goto('/es/documents');
  const field = page.getByRole('combobox', { name: /Buscar en símbolos/ });
  await field.pressSequentially('nota de conc');
  const option = page.locator('datalist option');
  await expect(option).toHaveAttribute('label', 'Nota de concepto del tema central');
  const chosen = (await option.getAttribute('value')) ?? '';
  // As a browser does when one of its list is chosen: the whole value at once.
  await field.fill(chosen);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nota de concepto del tema central');
  await page.goto('/es/documents');
  await field.pressSequentially('memorándum para la ses');
  await expect(option).toHaveCount(0);
});
