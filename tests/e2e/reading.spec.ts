import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { issueDocument, registerDocument } from '@/lib/documents/documents/commands';
import { actorOf } from '@/tests/support/callers';
import { on, paperForm } from '@/tests/support/document-world';
import { expect, test } from '@/tests/support/e2e';
import { aPdf } from '@/tests/support/files';
import { aBadVersion, anUploadedVersion, keptOf } from '@/tests/support/kept-versions';
import { aChangedWordFile, aLongPdf, aScannedPdf, aWorkbookWithFormulas } from '@/tests/support/papers-to-read';

// Papers are read in the browser: page by page, searched, by keyboard, in both languages, and without script.
test.use({ story: 'reading' });

const assistant = 'secretariat.assistant@crm.example';
const reader = 'vice-minister.cr@crm.example';
const organization = 'delegate.acnur@crm.example';

let writer: Actor;
test.beforeEach(async ({ world }) => {
  expect(world.origin).not.toBe('');
  writer = await actorOf(assistant);
});

/** A paper of Members with this file. */
async function aPaper(keep: (documentId: string) => Promise<string>): Promise<{ id: string; symbol: string }> {
  const { symbol } = await registerDocument(writer, paperForm({ place: 'body:GRCM' }));
  const { documentId } = await on(symbol);
  const id = await keep(documentId);
  await issueDocument(writer, await on(symbol));
  return { id, symbol };
}
const uploaded = async (bytes: Promise<Buffer>, name: string) => {
  const content = await bytes;
  return aPaper((documentId) => anUploadedVersion(writer, documentId, content, name));
};

const pages = (page: Page) => page.getByRole('region', { name: /^(Páginas de|Pages of)/ });
const said = (page: Page, words: string) => expect(page.getByText(words).first()).toBeVisible();
const readings = (versionId: string) => db.documentOpening.count({ where: { versionId, kind: 'READ' } });

/** Words that no compression makes short, as those of a real paper. */
const uneven = (n: number): string =>
  Array.from({ length: 40 }, (_, index) => createHash('sha256').update(`${n} ${index}`).digest('hex')).join(' ');

test('a paper of 400 pages opens by parts, and is turned, searched and enlarged', async ({ page, as, world }) => {
  const words = (n: number): string =>
    n === 321 ? 'Folio 321. Aquí está el ornitorrinco.' : `Folio ${n}. ${uneven(n)}`;
  const { id, symbol } = await uploaded(aLongPdf(400, words), 'largo.pdf');
  const { bytes } = await keptOf(id);
  const parts: number[] = [];
  const wrong: string[] = [];
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (url.origin !== world.origin) wrong.push(response.url());
    if (!url.pathname.startsWith('/api/') || !url.pathname.endsWith(id)) return;
    const [, from, to] = /^bytes (\d+)-(\d+)/.exec(response.headers()['content-range'] ?? '') ?? [];
    parts.push(response.status() === 206 ? Number(to) - Number(from) + 1 : Number(bytes));
  });
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  await as(reader);
  await page.goto(`/es/documents/${symbol}`);
  await page.getByRole('link', { name: /^Leer ?: Español, versión 1$/ }).click();
  await expect(pages(page).getByText('Folio 1.')).toBeVisible();
  await said(page, 'de 400');
  // In parts, none of them twice, and never the whole in one answer.
  expect(parts.length).toBeGreaterThan(2);
  expect(Math.max(...parts)).toBeLessThan(Number(bytes) / 2);
  expect(parts.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(Number(bytes));

  await page.getByLabel('Página', { exact: true }).fill('200');
  await page.keyboard.press('Enter');
  await expect(pages(page).getByText('Folio 200.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Página 200' })).toBeVisible();
  await page.getByRole('button', { name: 'Página siguiente' }).click();
  await expect(page.getByLabel('Página', { exact: true })).toHaveValue('201');
  await pages(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByLabel('Página', { exact: true })).toHaveValue('200');
  await page.keyboard.press('+');
  await page.keyboard.press('0');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('Ornitorrinco');
  await page.keyboard.press('Enter');
  await said(page, '1 de 1');
  await expect(page.getByLabel('Página', { exact: true })).toHaveValue('321');
  await expect(pages(page).locator('.highlight')).toHaveText('ornitorrinco');
  await page.getByLabel('Buscar en el documento').fill('salamandra');
  await page.keyboard.press('Enter');
  await said(page, 'No se encontró.');
  expect(wrong).toEqual([]);
  expect(await readings(id)).toBe(1);
});

test('in English too, at the page that the address names, and on a phone', async ({ page, as }) => {
  const { id } = await uploaded(
    aLongPdf(3, (n) => `Sheet ${n}`),
    'short.pdf',
  );
  await as(reader);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/en/documents/read/${id}#page=3`);
  await expect(pages(page).getByText('Sheet 3')).toBeVisible();
  await said(page, 'of 3');
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('without script there is the file and its text', async ({ browser, world, as }) => {
  const { id } = await uploaded(aPdf('Solo texto'), 'nota.pdf');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await as(reader, page);
  await page.goto(`${world.origin}/es/documents/read/${id}`);
  // The browser of the tests keeps what is for browsers without script as text.
  expect(await page.content()).toContain('Las páginas se muestran con JavaScript');
  await page.getByRole('link', { name: 'Leer el texto' }).first().click();
  await said(page, 'Solo texto');
  await context.close();
});

test('Word and Excel files are pages: nothing runs, formulas are their values @without-script', async ({
  page,
  as,
}) => {
  const word = await uploaded(aChangedWordFile(2_000), 'cambios.docx');
  const sheet = await uploaded(aWorkbookWithFormulas(), 'aportes.xlsx');
  await as(reader);
  await page.goto(`/es/documents/read/${word.id}`);
  await said(page, 'Lleva control de cambios: 2000 inserciones y 2000 eliminaciones de Guatemala.');
  await said(page, 'Párrafo 2000 insertado 2000');
  await expect(page.locator('main')).not.toContainText('suprimido');
  await page.goto(`/en/documents/read/${sheet.id}`);
  await expect(page.getByRole('row', { name: /Total/ })).toContainText('2501');
  await expect(page.locator('main')).not.toContainText('SUM(');
  await expect(page.locator('main')).not.toContainText('WEBSERVICE');
  await said(page, '<b>fin</b>');
});

test('a paper that cannot be shown says why in both languages, and can be saved', async ({ page, as }) => {
  const broken = (await aPdf('roto')).subarray(0, 40);
  const locked = await aPdf('cerrado', { userPassword: 'secreto' });
  const told = [
    [broken, 'pdf', 'El archivo está dañado o incompleto', 'The file is damaged or incomplete'],
    [locked, 'pdf', 'El archivo está protegido con contraseña', 'The file is protected by a password'],
    [Buffer.from('PK'), 'docx', 'El archivo está dañado o incompleto', 'The file is damaged or incomplete'],
  ] as const;
  await as(reader);
  for (const [bytes, type, es, en] of told) {
    const { id } = await aPaper(async (documentId) => {
      await anUploadedVersion(writer, documentId, await aPdf(), 'antes.pdf');
      return aBadVersion(writer, documentId, bytes, type);
    });
    for (const [locale, words] of [
      ['es', es],
      ['en', en],
    ] as const) {
      await page.goto(`/${locale}/documents/read/${id}`);
      await said(page, words);
    }
    const saved = await page.request.get(`/api/v1/documents/files/${id}`);
    expect((await saved.body()).equals(bytes)).toBe(true);
  }
  const scanned = await uploaded(aScannedPdf(), 'escaneo.pdf');
  await page.goto(`/es/documents/read/${scanned.id}`);
  await said(page, 'Este archivo no tiene texto que se pueda leer ni buscar');
  await said(page, 'de 2');
});

test('who may not see the paper finds no page of it and no part of its file @without-script', async ({ page, as }) => {
  const { id } = await uploaded(aPdf(), 'nota.pdf');
  await db.document.updateMany({ where: { versions: { some: { id } } }, data: { classification: 'MEMBERS' } });
  await as(organization);
  expect((await page.goto(`/es/documents/read/${id}`))?.status()).toBe(404);
  const part = await page.request.get(`/api/v1/documents/files/${id}?as=read`, { headers: { Range: 'bytes=0-9' } });
  expect(part.status()).toBe(404);
  expect(await readings(id)).toBe(0);
  expect((await page.request.get('/files/pdfjs/5.6.205/..%2Fpackage.json')).status()).toBe(404);
});
