import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';
import { aDocx, aPdf } from '@/tests/support/files';
import { press, signIn } from '@/tests/support/journey';

// The issue's own story: a country report from the call to what each class of person reads of it, told with and without script.
test.use({ story: 'journey' });

const guatemala = 'focal-point.gt.migration@crm.example';
const coordinator = 'secretariat.coordinator@crm.example';
const liaison = 'liaison-officer.cr.trafficking@crm.example';
const observer = 'delegate.acnur@crm.example';

const title = 'Informe sobre el combate a la trata de personas y al tráfico ilícito de migrantes, 2027';
const phrase = 'setenta y tres personas asistidas en la frontera';
const correction = 'cifras de enero a octubre, de la institución de migración';
const reason = 'Falta decir de qué meses son las cifras.';

const call = () =>
  db.reportCall.findFirstOrThrow({
    where: { kindCode: 'TRAFFICKING', closedAt: null },
    include: { template: { include: { sections: { orderBy: { position: 'asc' } } } } },
  });
const report = async () => {
  const { submissions, ...row } = await db.countryReport.findFirstOrThrow({
    where: { partyCode: 'GT', callId: (await call()).id },
    include: { submissions: { include: { document: true }, orderBy: { number: 'desc' }, take: 1 } },
  });
  return { ...row, symbol: submissions[0]?.document?.symbol ?? 'no document' };
};

async function write(page: Page, section: string, text: string): Promise<void> {
  await page.getByRole('link', { name: section, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible();
  await page.getByLabel('Respuesta en español').fill(text);
  await press(page, 'Guardar y volver al índice', title);
}

async function attach(page: Page): Promise<void> {
  await page.getByLabel('Elija uno o varios archivos').setInputFiles([
    { name: 'cifras.pdf', mimeType: 'application/pdf', buffer: await aPdf(phrase) },
    {
      name: 'anexo.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await aDocx(),
    },
  ]);
  await page.getByRole('button', { name: 'Adjuntar', exact: true }).click();
  for (const name of ['cifras.pdf', 'anexo.docx']) {
    await expect(page.getByRole('link', { name: `Descargar ${name}` })).toBeVisible();
  }
}

test.describe.configure({ mode: 'serial' });

test('the focal point writes, attaches and submits @without-script', async ({ page }) => {
  await signIn(page, guatemala);
  const item = page.getByRole('listitem').filter({ hasText: title });
  await item.getByRole('link', { name: 'Escribir' }).click();
  await press(page, 'Empezar', title);
  for (const { titleEs, isRequired } of (await call()).template.sections) {
    if (isRequired) await write(page, titleEs, `Guatemala informa: ${phrase}.`);
  }
  await attach(page);
  await page.getByRole('link', { name: 'Revisar y enviar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Revise antes de enviar' })).toBeVisible();
  await press(page, 'Enviar a la Secretaría Técnica', 'Informe enviado');
  await expect(page.getByText(/INF-2027-\w+-GT-1/).first()).toBeVisible();
  expect(await report()).toMatchObject({ status: 'SUBMITTED' });
});

test('the Secretariat sees it in the matrix, compares and returns it @without-script', async ({ page }) => {
  await signIn(page, coordinator);
  await expect(page.getByRole('listitem').filter({ hasText: 'Guatemala' }).filter({ hasText: title })).toBeVisible();
  await page.goto('/es/reports/matrix');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Guatemala' }) });
  await expect(row.getByRole('link', { name: 'Enviado' })).toHaveCount(1);

  const { id, template } = await call();
  await page.goto(`/es/reports/compare?call=${id}`);
  await page.getByLabel('Apartado').selectOption(template.sections[0]?.key ?? '');
  await page.getByLabel('Guatemala').check();
  await page.getByLabel('México').check();
  await page.getByRole('button', { name: 'Comparar', exact: true }).click();
  await expect(page.getByText(phrase).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'México' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Costa Rica' })).toHaveCount(0);

  await page.goto(`/es/reports/${(await report()).id}`);
  await page.getByLabel('Motivo').fill(reason);
  await page.getByRole('button', { name: 'Devolver para corregir' }).click();
  await expect(page.getByText('Devuelto para corregir').first()).toBeVisible();
  expect(await report()).toMatchObject({ status: 'RETURNED' });
});

test('corrected, submitted again and accepted, it is a document @without-script', async ({ page, as }) => {
  await as(guatemala);
  await page.goto('/es/home');
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: 'Corregir' }).click();
  await expect(page.getByText(reason)).toBeVisible();
  const [first] = (await call()).template.sections;
  await write(page, first?.titleEs ?? '', `Guatemala informa: ${phrase}; ${correction}.`);
  await page.getByRole('link', { name: 'Revisar y enviar' }).click();
  await press(page, 'Enviar a la Secretaría Técnica', 'Informe enviado');

  await as(coordinator);
  await page.goto(`/es/reports/${(await report()).id}`);
  await expect(page.getByText(correction)).toBeVisible();
  await page.getByRole('button', { name: 'Aceptar el informe' }).click();
  await expect(page.getByRole('link', { name: /^Leer como documento CRM\/2027\// })).toBeVisible();
});

test('a liaison officer of another Member reads it, files too @without-script', async ({ page, as }) => {
  await as(liaison);
  const { symbol } = await report();
  await page.goto('/es/documents');
  await page.getByRole('link', { name: symbol }).first().click();
  await expect(page.getByText(correction)).toBeVisible();
  const file = await page.request.get(
    (await page.getByRole('link', { name: 'Descargar cifras.pdf' }).getAttribute('href')) ?? '',
  );
  expect(file.status()).toBe(200);
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('an observer organisation finds no trace of it @without-script', async ({ page, as, world }) => {
  const { id, callId, symbol } = await report();
  const { id: fileId } = await db.reportAttachment.findFirstOrThrow({ where: { reportId: id } });
  const unknown = '01900000-0000-7000-8000-000000000000';
  await as(observer);
  for (const address of [
    '/es/home',
    '/es/documents',
    '/es/reports',
    '/es/reports/matrix',
    '/es/search?q=asistidas',
    '/es/documents?q=Guatemala',
  ]) {
    await page.goto(address);
    await expect(page.locator('body')).not.toContainText(phrase);
    await expect(page.locator('body')).not.toContainText(symbol);
  }
  for (const [hidden, missing] of [
    [`/es/reports/${id}`, `/es/reports/${unknown}`],
    [`/es/reports/${id}/edit`, `/es/reports/${unknown}/edit`],
    [`/es/documents/${symbol}`, '/es/documents/CRM/2027/RT/INF.999'],
    [`/api/v1/reports/${id}/attachments/${fileId}`, `/api/v1/reports/${unknown}/attachments/${unknown}`],
    [`/api/v1/reports/${id}/paper?format=pdf`, `/api/v1/reports/${unknown}/paper?format=pdf`],
    [`/api/v1/reports/calls/${callId}/answers?format=csv`, `/api/v1/reports/calls/${unknown}/answers?format=csv`],
    [
      `/api/v1/reports/calls/${callId}/compilation?format=docx`,
      `/api/v1/reports/calls/${unknown}/compilation?format=docx`,
    ],
  ] as const) {
    const [there, nowhere] = await Promise.all([page.request.get(hidden), page.request.get(missing)]);
    expect([hidden, there.status()]).toEqual([hidden, 404]);
    expect(nowhere.status()).toBe(404);
    expect(await there.text()).not.toContain(phrase);
  }
  // Of the agenda in consultation they are told (DR-12); of the report nothing.
  const letters = world.mail.mails.filter(({ to }) => to.includes(observer)).map(({ text }) => text);
  for (const letter of letters) for (const word of [phrase, symbol, id, callId]) expect(letter).not.toContain(word);
});
