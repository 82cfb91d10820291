import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';
import { aPdf } from '@/tests/support/files';

// Many translations at once: matched by their names, seen, corrected and filed; nobody else finds them.
test.use({ story: 'translations' });

const coordinator = 'secretariat.coordinator@crm.example';
const assistant = 'secretariat.assistant@crm.example';

test('three files are given, one is corrected, and they are filed @without-script', async ({ page, as }) => {
  await as(coordinator);
  await page.goto('/es/documents/new');
  await page.getByLabel('Título en español').fill('Nota para traducir');
  await page.getByLabel('Título en inglés').fill('Note to translate');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(page.getByText('El documento tiene su símbolo.')).toBeVisible();
  const { symbol } = await db.document.findFirstOrThrow({
    where: { titleEs: 'Nota para traducir' },
    orderBy: { issuedAt: 'desc' },
  });
  const name = symbol.replaceAll('/', '-');

  await page.goto('/es/documents/board');
  await page.getByRole('link', { name: 'Traer varias traducciones' }).click();
  const file = async (given: string, words: string) => ({
    ...{ name: given, mimeType: 'application/pdf', buffer: await aPdf(words) },
  });
  await page
    .getByLabel('Archivos', { exact: true })
    .setInputFiles([
      await file(`${name}-es.pdf`, 'Nota'),
      await file('translation.pdf', 'Note'),
      await file(`${name}-es.docx`, 'No es Word'),
    ]);
  await page.getByRole('button', { name: 'Ver qué se archivaría' }).click();
  await expect(page.getByRole('heading', { name: 'Qué se archivará' })).toBeVisible();
  await expect(page.getByText(`Será la versión 1 en español de ${symbol}, «Nota para traducir».`)).toBeVisible();
  await expect(page.getByText('El nombre termina en .docx, pero el contenido es pdf.')).toBeVisible();
  const address = page.url();

  const second = page.getByRole('group', { name: /translation\.pdf/ });
  await expect(second.getByText('El nombre no lleva al principio el símbolo')).toBeVisible();
  await second.getByLabel('Símbolo').fill(symbol);
  await second.getByLabel('Idioma').selectOption('en');
  await page.getByRole('button', { name: 'Ver otra vez con estos cambios' }).click();
  await expect(page.getByText(`Será la versión 1 en inglés de ${symbol}`)).toBeVisible();
  expect(await db.documentVersion.count({ where: { document: { symbol } } })).toBe(0);

  await as(assistant);
  expect((await page.goto(address))?.status()).toBe(404);

  await as(coordinator);
  await page.goto(address);
  await page.getByRole('button', { name: 'Archivar 2 archivos' }).click();
  await expect(page.getByText('Hay 2 archivos archivados. No queda ninguno en espera.')).toBeVisible();
  const versions = await db.documentVersion.findMany({
    where: { document: { symbol } },
    orderBy: { language: 'asc' },
    select: { language: true, number: true, rendersNumber: true },
  });
  expect(versions.map(({ language, rendersNumber }) => [language, rendersNumber])).toEqual([
    ['es', null],
    ['en', 1],
  ]);
});
