import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';
import { aPdf } from '@/tests/support/files';
import { aDeclarationFile, declarationCount, declarationWords } from '@/tests/support/word-files';

// A declaration of six pages comes from Word in both languages: seen and corrected before a word is written, taken whole; and what is
// pasted from Word keeps its structure.
test.use({ story: 'text-imports' });
test.describe.configure({ mode: 'serial' });

const presidency = 'presidency-officer.do@crm.example';
const drafter = 'drafter.gt@crm.example';
const observerState = 'delegate.ar@crm.example';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function begin(page: Page, title: string): Promise<string> {
  const { id } = await db.meetingSession.findFirstOrThrow({
    where: { kind: 'DRAFTING', meeting: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' } },
  });
  await page.goto(`/es/texts/new?session=${id}`);
  await page.getByLabel('Clase de texto').selectOption('DECLARATION');
  await page.getByLabel('Título en español').fill(title);
  await page.getByLabel('Título en inglés').fill(`${title} (en)`);
  await press(page, 'Empezar el texto');
  await expect(page.getByText('El texto está empezado.')).toBeVisible();
  return new URL(page.url()).pathname;
}

test('six pages in both languages are read, corrected and taken; a bad file says why and nothing changes @without-script', async ({
  page,
  as,
}) => {
  await as(presidency);
  const address = await begin(page, `Declaración de Word ${test.info().project.name}`);
  await page.goto(`${address}/write`);
  await page.getByRole('link', { name: 'Traer de Word' }).click();
  await page.getByLabel('Archivo de Word en español').setInputFiles({
    ...{ name: 'declaracion.pdf', mimeType: 'application/pdf', buffer: await aPdf() },
  });
  await press(page, 'Leer los archivos');
  await expect(page.getByRole('alert').filter({ hasText: 'declaracion.pdf' })).toContainText('es de otra clase (pdf)');

  for (const language of ['es', 'en'] as const) {
    await page.getByLabel(`Archivo de Word en ${language === 'es' ? 'español' : 'inglés'}`).setInputFiles({
      ...{ name: `declaracion-${language}.docx`, mimeType: word, buffer: await aDeclarationFile(language) },
    });
  }
  await press(page, 'Leer los archivos');
  await expect(page.getByRole('heading', { name: 'Revisar lo que se leyó' })).toBeVisible();
  await expect(page.getByText('1 inserción y 1 eliminación, de Presidencia').first()).toBeVisible();
  await expect(page.getByText(`«${declarationWords.es.header}»`)).toBeVisible();
  await expect(page.getByRole('group', { name: /^Párrafo \d+ de / })).toHaveCount(declarationCount);

  // Changes refused in Spanish, accepted in English; one paragraph corrected and kept for later.
  await page
    .getByRole('group', { name: 'Cambios con seguimiento en español' })
    .getByLabel(/^Rechazados/)
    .check();
  await press(page, 'Leer así');
  await expect(page.getByText('Los archivos se leyeron así.')).toBeVisible();
  const changed = page.getByRole('group', { name: new RegExp(`^Párrafo 7 de ${declarationCount}`) });
  await expect(changed.getByLabel('Español')).toHaveValue(new RegExp(`${declarationWords.es.deleted},$`));
  await expect(changed.getByLabel('Inglés')).toHaveValue(new RegExp(`${declarationWords.en.inserted},$`));
  await changed.getByLabel('Español').fill('Considerando la vulnerabilidad de la niñez migrante,');
  await press(page, 'Guardar las correcciones');
  await expect(page.getByText('Sus correcciones quedaron guardadas.')).toBeVisible();
  const preview = new URL(page.url()).pathname;

  await as(drafter);
  expect((await page.goto(preview))?.status()).toBe(404);
  await as(observerState);
  expect((await page.goto(`${address}/import`))?.status()).toBe(404);

  await as(presidency);
  await page.goto(preview);
  await press(page, 'Llevar al final del texto');
  await expect(page.getByText('Los párrafos están al final del texto.')).toBeVisible();
  await expect(page.getByText('Los dos idiomas van a la par.')).toBeVisible();
  await expect(page.getByText('Considerando la vulnerabilidad de la niñez migrante,').first()).toBeVisible();
  const textId = address.split('/').at(-1) ?? '';
  expect(await db.textParagraph.count({ where: { textId, removedAt: null } })).toBe(declarationCount);
  expect((await page.goto(preview))?.status()).toBe(404);
});

test('what is pasted from Word keeps its headings, numbers and levels', async ({ page, as }) => {
  await as(presidency);
  const address = await begin(page, 'Declaración pegada');
  await page.goto(`${address}/write`);
  const box = page.getByLabel('Texto en español');
  await box.focus();
  const html = await readFile('tests/support/pasted-from-word.html.txt', 'utf8');
  await box.evaluate((target, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    clipboardData.setData('text/plain', 'sin estructura');
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  await expect(box).toHaveValue(
    [
      '# Considerandos',
      'Reconociendo lo hecho,',
      '# ACUERDAN',
      '1. Fortalecer los consulados:',
      '1.1 en las fronteras;',
      '1.2 en las capitales.',
      '2. Compartir datos.',
      '• con la Red.',
      'País | Fecha',
      'Anexo I. Calendario',
    ].join('\n'),
  );
  await press(page, 'Pegar al final');
  await expect(page.getByText('Los párrafos están al final del texto.')).toBeVisible();
  await expect(page.getByText('1.2.', { exact: true })).toBeVisible();
});
