import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// A text in work: pasted in both languages, written by two at once without losing a word, undone; and one behind closed doors that nobody
// else learns of.
test.use({ story: 'texts' });
test.describe.configure({ mode: 'serial' });

const presidency = 'presidency-officer.do@crm.example';
const presidingMinister = 'vice-minister.do@crm.example';
const minister = 'vice-minister.cr@crm.example';
const drafter = 'drafter.gt@crm.example';
const coordinator = 'secretariat.coordinator@crm.example';
const observerState = 'delegate.ar@crm.example';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const alert = (page: Page) => page.locator('main').getByRole('alert');

async function begin(
  page: Page,
  sessionKind: 'DRAFTING' | 'CLOSED_DOOR',
  kind: string,
  title: string,
): Promise<string> {
  const { id } = await db.meetingSession.findFirstOrThrow({
    where: { kind: sessionKind, meeting: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' } },
  });
  await page.goto(`/es/texts/new?session=${id}`);
  await page.getByLabel('Clase de texto').selectOption(kind);
  await page.getByLabel('Título en español').fill(title);
  await page.getByLabel('Título en inglés').fill(`${title} (en)`);
  await press(page, 'Empezar el texto');
  await expect(page.getByText('El texto está empezado.')).toBeVisible();
  return new URL(page.url()).pathname;
}

test('the Presidency begins a text and pastes it; two write one paragraph and neither loses a word; the last change is undone @without-script', async ({
  page,
  as,
}) => {
  await as(presidency);
  const address = await begin(page, 'DRAFTING', 'CONCLUSIONS', `Conclusiones ${test.info().project.name}`);
  await page.goto(`${address}/write`);
  await page.getByLabel('Texto en español').fill('1. Uno.\n2. Dos.');
  await page.getByLabel('Texto en inglés').fill('1. One.');
  await press(page, 'Pegar al final');
  await expect(alert(page)).toContainText('2 en español y 1 en inglés');
  await expect(page.getByLabel('Texto en español')).toHaveValue('1. Uno.\n2. Dos.');
  await page.getByLabel('Texto en inglés').fill('1. One.\n2. Two.');
  await press(page, 'Pegar al final');
  await expect(page.getByText('Los dos idiomas van a la par.')).toBeVisible();

  const paragraph = await db.textParagraph.findFirstOrThrow({
    where: { textId: address.split('/').at(-1) ?? '', words: { some: { words: 'Dos.' } } },
  });
  await page.goto(`${address}/paragraphs/${paragraph.id}/edit`);
  await page.getByLabel('Español', { exact: true }).fill('Dos, según la Presidencia.');
  // Meanwhile a drafter saves the same paragraph.
  await as(drafter);
  const theirs = await page.context().newPage();
  await theirs.goto(`${address}/paragraphs/${paragraph.id}/edit`);
  await theirs.getByLabel('Español', { exact: true }).fill('Dos, según Guatemala.');
  await press(theirs, 'Guardar el párrafo');
  await expect(theirs.getByText('El párrafo quedó guardado.')).toBeVisible();
  await theirs.close();
  await as(presidency);
  await press(page, 'Guardar el párrafo');
  await expect(alert(page)).toContainText('nada se perdió');
  await expect(page.getByText('Dos, según Guatemala.')).toBeVisible();
  await expect(page.getByLabel('Español', { exact: true })).toHaveValue('Dos, según la Presidencia.');
  await press(page, 'Guardar el párrafo');
  await expect(page.getByText('Dos, según la Presidencia.')).toBeVisible();
  await page.goto(`${address}/paragraphs/${paragraph.id}`);
  await expect(page.getByRole('row').filter({ hasText: 'Guardado aparte' })).toContainText('según la Presidencia');
  await page.goto(`${address}/write`);
  await press(page, 'Deshacer');
  await expect(page.getByText('Dos, según Guatemala.')).toBeVisible();

  await as(observerState);
  expect((await page.goto(address))?.status()).toBe(404);
});

test('behind closed doors the presiding Vice-Minister writes, the others read, and nobody else learns of it', async ({
  page,
  as,
}) => {
  await as(presidingMinister);
  const address = await begin(page, 'CLOSED_DOOR', 'DECISIONS', 'Decisiones reservadas');
  await as(minister);
  expect((await page.goto(address))?.status()).toBe(200);
  const readings = await db.auditEntry.count({
    where: { act: 'text.read', subjectId: address.split('/').at(-1) ?? '' },
  });
  expect(readings).toBeGreaterThan(0);
  expect((await page.goto(`${address}/write`))?.status()).toBe(200);
  await expect(page.getByText('el texto base lo escribe el Viceministro(a)')).toBeVisible();
  for (const account of [coordinator, presidency, drafter, observerState]) {
    await as(account);
    expect((await page.goto(address))?.status(), account).toBe(404);
    await page.goto('/es/texts');
    await expect(page.getByText('Decisiones reservadas')).toHaveCount(0);
  }
});

test('two delegations propose on the same words; the Presidency shows what it recommends, merges one, and the other looks again @without-script', async ({
  page,
  as,
}) => {
  await as(presidency);
  const address = await begin(page, 'DRAFTING', 'DECISIONS', `Propuestas ${test.info().project.name}`);
  await page.goto(`${address}/write`);
  await page.getByLabel('Texto en español').fill('1. Actuar juntos.');
  await page.getByLabel('Texto en inglés').fill('1. To act together.');
  await press(page, 'Pegar al final');
  await expect(page.getByText('Los dos idiomas van a la par.')).toBeVisible();
  const { id } = await db.textParagraph.findFirstOrThrow({
    where: { textId: address.split('/').at(-1) ?? '', kind: 'OPERATIVE' },
  });
  for (const [account, es, en] of [
    [drafter, 'Obrar juntos.', 'To work together.'],
    ['drafter.cr@crm.example', 'Cooperar juntos.', 'To act together.'],
  ] as const) {
    await as(account);
    await page.goto(`${address}/paragraphs/${id}/propose`);
    await page.locator('#field-wordsEs').fill(es);
    await page.locator('#field-wordsEn').fill(en);
    await page.getByRole('button', { name: 'Proponer', exact: true }).first().click();
    await expect(page.getByText('La propuesta está en el texto, entre corchetes')).toBeVisible();
  }
  await page.goto(`${address}?view=compilation`);
  await expect(page.locator(`#p-${id}`)).toContainText('[Actuar / GT: Obrar / CR: Cooperar] juntos.');
  await expect(page.getByText('2 corchetes abiertos en 1 párrafo.')).toBeVisible();

  await as(presidency);
  await page.goto(`${address}?view=compilation`);
  await page.getByRole('link', { name: 'Propuesta 1, GT' }).click();
  await page.getByRole('link', { name: 'Cambiar o resolver' }).click();
  await page.getByLabel('Qué se recomienda').selectOption('ACCEPT');
  await page.getByLabel('Mostrarla a las delegaciones').check();
  await press(page, 'Guardar la recomendación');
  await expect(page.getByText('La Presidencia recomienda: aceptarla.')).toBeVisible();
  await page.goto(`${address}?view=final`);
  await expect(page.getByText('Obrar juntos.')).toBeVisible();
  await page.goto(`${address}/proposals`);
  await page.getByRole('link', { name: 'Propuesta 1, GT' }).click();
  await page.getByRole('link', { name: 'Cambiar o resolver' }).click();
  await expect(page.locator('#field-merge-isInStep')).toBeChecked();
  await press(page, 'Incorporar');
  await expect(page.getByText('La propuesta está incorporada al texto.')).toBeVisible();
  await page.goto(`${address}?view=compilation`);
  await expect(page.locator(`#p-${id}`)).toContainText('su delegación tiene que verla de nuevo');
  await expect(page.getByText('Los dos idiomas van a la par.')).toBeVisible();
  await page.goto(`${address}/proposals`);
  await page.getByRole('link', { name: 'Propuesta 2, CR' }).click();
  await page.getByRole('link', { name: 'Cambiar o resolver' }).click();
  await page.getByLabel('Queda superada').check();
  await press(page, 'Cerrar el corchete');
  await expect(alert(page)).toBeVisible();
  await page.locator('#field-settle-note').fill('La sala acordó la propuesta de Guatemala.');
  await press(page, 'Cerrar el corchete');
  await expect(page.getByText('La propuesta quedó cerrada: superada.')).toBeVisible();

  for (const account of [observerState, 'delegate.acnur@crm.example']) {
    await as(account);
    expect((await page.goto(`${address}/proposals`))?.status()).toBe(404);
  }
});

test('a text is adopted when all have joined: numbered, sealed, closed, and its decisions are in the register', async ({
  page,
  as,
}) => {
  await as(presidency);
  const address = await begin(page, 'DRAFTING', 'DECLARATION', 'Declaración que se adopta');
  await page.goto(`${address}/write`);
  await page.getByLabel('Texto en español').fill('1. Actuar juntos y adoptado.');
  await page.getByLabel('Texto en inglés').fill('1. To act together, adopted.');
  await press(page, 'Pegar al final');
  await expect(page.getByText('Los dos idiomas van a la par.')).toBeVisible();
  const members = await db.partyStatus.findMany({ where: { class: { kind: 'MEMBER' }, validTo: null } });
  for (const { partyCode } of members) {
    await as(`vice-minister.${partyCode.toLowerCase()}@crm.example`);
    await page.goto(`${address}/consensus/state`);
    const isLast = partyCode === 'CR';
    await page.getByLabel(isLast ? 'No se suma' : 'Se suma', { exact: true }).check();
    if (isLast) await page.getByLabel('Reserva u objeción, en sus palabras').fill('Falta una instrucción.');
    await press(page, 'Dejar en el expediente');
    await expect(page.getByText('La posición de su país quedó en el expediente.')).toBeVisible();
  }
  await as(presidency);
  await page.goto(`${address}/consensus/state`);
  await expect(page.getByText('No se suman: Costa Rica.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Adoptar por consenso' })).toHaveCount(0);
  await as(minister);
  await page.goto(`${address}/consensus/state`);
  await page.getByLabel('Se suma con una reserva').check();
  await press(page, 'Dejar en el expediente');
  await expect(page.getByText('No falta nada: el texto puede adoptarse.')).toBeVisible();
  await as(presidency);
  await page.goto(`${address}/consensus/state`);
  await press(page, 'Adoptar por consenso');
  await expect(page.getByText('El texto está adoptado, numerado y sellado.')).toBeVisible();
  await expect(page.getByText(/CRM\/\d{4}\/VM\/DECL\.1/)).toBeVisible();
  await page.goto(`${address}/write`);
  await expect(page.getByRole('button', { name: 'Añadir el párrafo' })).toHaveCount(0);
  await page.goto('/es/decisions');
  await expect(page.getByText('Actuar juntos y adoptado.')).toBeVisible();
  await as(observerState);
  expect((await page.goto(`${address}/consensus`))?.status()).toBe(404);
});

test('who reads a text sees each change as it happens, and who is there, without reloading; a form that is open stays as it is', async ({
  page,
  as,
  browser,
  world,
}) => {
  await as(presidency);
  const address = await begin(page, 'DRAFTING', 'CONCLUSIONS', 'Texto en vivo');
  await page.goto(`${address}/write`);
  await page.getByLabel('Texto en español').fill('1. Uno.\n2. Dos.');
  await page.getByLabel('Texto en inglés').fill('1. One.\n2. Two.');
  await press(page, 'Pegar al final');
  await expect(page.getByText('Los dos idiomas van a la par.')).toBeVisible();
  const { id } = await db.textParagraph.findFirstOrThrow({
    where: { textId: address.split('/').at(-1) ?? '', words: { some: { words: 'Dos.' } } },
  });
  const context = await browser.newContext({ baseURL: world.origin, locale: 'es-GT' });
  const theirs = await context.newPage();
  await as(drafter, theirs);
  await theirs.goto(address);
  await expect(theirs.getByText(/Presentes: .*GT/)).toBeVisible();
  const form = await context.newPage();
  await form.goto(`${address}/paragraphs/${id}/edit`);
  await form.getByLabel('Español', { exact: true }).fill('A medio escribir');

  await page.goto(`${address}/paragraphs/${id}/edit`);
  await page.getByLabel('Español', { exact: true }).fill('Dos, a la vista de todos.');
  await press(page, 'Guardar el párrafo');
  await expect(theirs.locator(`#p-${id}`)).toContainText('Dos, a la vista de todos.');
  await expect(theirs.getByText(/^Último cambio: Párrafo cambiado/)).toBeVisible();
  await expect(form.getByLabel('Español', { exact: true })).toHaveValue('A medio escribir');
  await context.close();
});
