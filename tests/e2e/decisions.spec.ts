import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// A decision from the register to the portal, and what became of it; told with and without script.
test.use({ story: 'decisions' });
test.describe.configure({ mode: 'serial' });

const assistant = 'secretariat.assistant@crm.example';
const focalPoint = 'focal-point.gt.migration@crm.example';
const organization = 'delegate.acnur@crm.example';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const unfold = (page: Page, name: string) => page.getByText(name, { exact: true }).first().click();
/** Each telling registers its own. */
const wordsOf = (project: string) => `Compartir lecciones aprendidas, ${project}.`;
const codeOf = async (project: string) =>
  (await db.decision.findFirstOrThrow({ where: { textEs: wordsOf(project) } })).code;

test('the assistant registers what a plenary decided, and is told what is missing first @without-script', async ({
  page,
  as,
}, { project }) => {
  await as(assistant);
  await page.goto('/es/decisions');
  await page.getByRole('link', { name: 'Inscribir una decisión' }).click();
  const session = await db.meetingSession.findFirstOrThrow({
    where: { kind: 'TECHNICAL', meeting: { status: 'HELD' } },
    include: { meeting: true },
  });
  await page.getByLabel('Sesión que decidió').selectOption(session.id);
  await page.getByLabel('Día de la adopción').fill(session.meeting.endsOn.toISOString().slice(0, 10));
  await page.getByLabel('Texto en español').fill(wordsOf(project.name));
  await page.getByLabel('Texto en inglés').fill('Share lessons learnt.');
  await press(page, 'Inscribir');
  await expect(page.locator('main').getByRole('alert')).toContainText('Diga a quién pide algo');
  await expect(page.getByLabel('Texto en español')).toHaveValue(wordsOf(project.name));
  await page.getByLabel('Guatemala').check();
  await page.getByLabel('Grupo Regional de Consulta').check();
  await press(page, 'Inscribir');
  await expect(page.getByText('La decisión está inscrita.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(await codeOf(project.name));
  await expect(page.locator('main')).toContainText('Guatemala; Grupo Regional de Consulta sobre Migración');
});

test('the country that it asks reports; the Secretariat puts on record where it stands @without-script', async ({
  page,
  as,
}, { project }) => {
  const code = await codeOf(project.name);
  await as(focalPoint);
  await page.goto(`/es/decisions/${code}/follow`);
  await expect(page.getByText('Anotar el estado')).toHaveCount(0);
  await unfold(page, 'Informar de un avance');
  await page.getByLabel('Qué se hizo').fill('Se celebró el primer intercambio.');
  await press(page, 'Informar de un avance');
  await expect(page.getByText('El avance consta.')).toBeVisible();

  await as(assistant);
  await page.goto(`/es/decisions/${code}/follow`);
  await unfold(page, 'Anotar el estado');
  await page.getByLabel('Cumplida').check();
  await page.getByLabel('En qué se basa').fill('Informe de Guatemala.');
  await press(page, 'Anotar el estado');
  await expect(page.getByText('El estado consta.')).toBeVisible();
  await expect(page.locator('main')).toContainText('Estado: Cumplida');
  await expect(page.locator('main')).toContainText('Se celebró el primer intercambio.');
});

test('an observer organisation reads it and not what was reported; the portal shows it when it is published @without-script', async ({
  page,
  as,
}, { project }) => {
  const code = await codeOf(project.name);
  await as(organization);
  await page.goto(`/es/decisions/${code}`);
  await expect(page.locator('main')).toContainText(wordsOf(project.name));
  await expect(page.locator('main')).not.toContainText('intercambio');
  await page.context().clearCookies();
  expect((await page.goto(`/es/adopted/${code}`))?.status()).toBe(404);

  await as(assistant);
  await page.goto(`/es/decisions/${code}/follow`);
  await unfold(page, 'Publicar en el portal');
  await press(page, 'Publicar en el portal');
  await expect(page.getByText('La decisión está en el portal.')).toBeVisible();
  await page.context().clearCookies();
  expect((await page.goto(`/en/adopted/${code}`))?.status()).toBe(200);
  await expect(page.locator('main')).toContainText('Share lessons learnt.');
  await expect(page.locator('main')).toContainText('Implemented');
});

test('the register goes out as a file, of what its reader may know', async ({ as, page }) => {
  await as(organization);
  const answer = await page.request.get('/api/v1/decisions/file?format=csv&locale=es');
  expect(answer.headers()['content-disposition']).toContain('decisiones.csv');
  const text = await answer.text();
  expect(text).toContain('D-2003-1');
  expect(text).toContain('"Código"');
});
