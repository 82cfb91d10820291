import type { Page } from '@playwright/test';
import { loadActor } from '@/lib/access/mandates/queries';
import { db } from '@/lib/core/db';
import { beginText, importParagraphs } from '@/lib/texts/texts/commands';
import { expect, test } from '@/tests/support/e2e';
import { rewrittenDocx } from '@/tests/support/office';
import { aKey } from '@/tests/support/reports';

// A text is frozen, goes to capitals, is compared and taken as files; a file comes back and is checked by whoever has it; one word is noticed.
test.use({ story: 'milestones' });
test.describe.configure({ mode: 'serial' });

const presidency = 'presidency-officer.do@crm.example';
const focalPoint = 'focal-point.gt.migration@crm.example';
const observer = 'delegate.acnur@crm.example';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const status = (page: Page) => page.locator('main').getByRole('status');

/** A text of the Drafting Group in two languages, as the Presidency began it. */
async function aText(title: string): Promise<string> {
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email: presidency } });
  const actor = await loadActor(userId, { hasSecondFactor: true });
  const { id: sessionId } = await db.meetingSession.findFirstOrThrow({
    where: { kind: 'DRAFTING', meeting: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' } },
  });
  const titles = { titleEs: title, titleEn: `${title} (en)`, hasLetters: false };
  const { textId } = await beginText(actor, { sessionId, kind: 'CONCLUSIONS', ...titles, key: aKey() });
  const pasted = { pastedEs: '1. Acuerdan esperar.\n2. Dos.', pastedEn: '1. Agree to wait.\n2. Two.' };
  await importParagraphs(actor, { textId, ...pasted, key: aKey() });
  return textId;
}

const upload = async (page: Page, name: string, bytes: Buffer): Promise<void> => {
  await page.goto('/es/verify');
  await page
    .getByLabel('Archivo del texto')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await press(page, 'Verificar el archivo');
};

test('the Presidency freezes and circulates a text; a capital reads, compares and takes it; its file is checked @without-script', async ({
  page,
  as,
}) => {
  const title = `Conclusiones ${test.info().project.name}`;
  const textId = await aText(title);
  await as(presidency);
  await page.goto(`/es/texts/${textId}`);
  await page.getByRole('link', { name: 'Hitos y archivos' }).click();
  await expect(page.getByText('El texto aún no tiene hitos')).toBeVisible();
  await page.getByLabel('Nota en español').fill('Después de la primera lectura.');
  await press(page, 'Fijar el hito');
  await expect(page.locator('main').getByRole('alert')).toContainText('Nota en inglés');
  await page.getByLabel('Nota en inglés').fill('After the first reading.');
  await press(page, 'Fijar el hito');
  await expect(status(page)).toContainText('El texto quedó fijado.');
  await expect(page.getByText('Está palabra por palabra como en el hito 1.')).toBeVisible();
  await page.getByRole('link', { name: 'Hito 1', exact: true }).click();
  await press(page, 'Circular a las capitales');
  await expect(status(page)).toContainText('El hito se circuló.');
  await expect(page.getByRole('button', { name: 'Circular a las capitales' })).toHaveCount(0);

  const paragraph = await db.textParagraph.findFirstOrThrow({
    where: { textId, words: { some: { words: 'Acuerdan esperar.' } } },
  });
  await page.goto(`/es/texts/${textId}/paragraphs/${paragraph.id}/edit`);
  await page.getByLabel('Español', { exact: true }).fill('Acuerdan actuar.');
  await press(page, 'Guardar el párrafo');

  await as(focalPoint);
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { topic: 'text.circulate', toAddress: focalPoint, subject: { contains: title } },
  });
  expect(mail.text).toContain(`/texts/${textId}/milestones/1`);
  await page.goto(`/es/texts/${textId}`);
  await page.getByRole('link', { name: /El hito 1 se circuló a las capitales/ }).click();
  await expect(page).toHaveTitle(new RegExp(`^${title}: hito 1`));
  await page.getByRole('link', { name: 'Comparar con lo que está ahora' }).click();
  await expect(page.getByRole('insertion')).toHaveText('actuar');
  await expect(page.getByRole('deletion')).toHaveText('esperar');

  await page.goto(`/es/texts/${textId}/milestones/1`);
  const take = async (name: string): Promise<Buffer> => {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    const answer = await page.context().request.get(href ?? '');
    expect(answer.status(), name).toBe(200);
    return answer.body();
  };
  const [word, pdf, form] = [
    await take('Word, los dos idiomas'),
    await take('PDF, inglés'),
    await take('Forma canónica'),
  ];
  for (const [name, bytes] of [
    ['a.docx', word],
    ['a.pdf', pdf],
    ['a.jsonl', form],
  ] as const) {
    await upload(page, name, bytes);
    await expect(status(page)).toContainText(`Es el hito 1 del texto «${title}»`);
    await expect(status(page)).toContainText('No es un texto adoptado.');
  }
  await page.getByRole('link', { name: 'Ir al hito 1' }).click();
  await expect(page).toHaveURL(new RegExp(`/texts/${textId}/milestones/1$`));

  const changed = await rewrittenDocx(word, (xml) => xml.replace('Agree to wait.', 'Agree to pay.'));
  await upload(page, 'a.docx', changed);
  await expect(page.locator('main').getByRole('alert')).toContainText('El archivo fue cambiado');
  await expect(page.locator('main').getByRole('alert')).toContainText('renglón 2');
  await upload(page, 'a.jsonl', Buffer.from(form.toString('utf8').replace('esperar', 'pagar')));
  await expect(status(page)).toContainText('Ningún texto que usted pueda conocer tiene esta huella.');

  // Whoever does not read the text is told of it what is told of one that is not there.
  const { sha256 } = await db.textMilestone.findFirstOrThrow({ where: { textId } });
  for (const account of [observer, null]) {
    if (account === null) await page.context().clearCookies();
    else await as(account);
    // Anew each time: the answer before says the same words.
    for (const hash of [sha256, '0'.repeat(64)]) {
      await page.goto('/es/verify');
      await page.getByLabel('Huella (SHA-256)').fill(hash);
      await press(page, 'Verificar la huella');
      await expect(status(page)).toHaveText('Ningún texto que usted pueda conocer tiene esta huella.');
    }
    await page.goto('/es/verify');
    await page.getByLabel('Huella (SHA-256)').fill('nada');
    await press(page, 'Verificar la huella');
    await expect(page.locator('main').getByRole('alert')).toContainText('64 cifras hexadecimales');
  }
});

test('behind closed doors a milestone is for those in the room, and is circulated to nobody', async ({ page, as }) => {
  const { id } = await db.negotiatedText.findFirstOrThrow({ where: { isClosed: true }, orderBy: { begunAt: 'asc' } });
  const { sha256 } = await db.textMilestone.findFirstOrThrow({ where: { textId: id } });
  await as('vice-minister.cr@crm.example');
  await page.goto(`/es/texts/${id}/milestones/1`);
  await expect(page.getByText('Lo que está a puerta cerrada no se circula')).toBeVisible();
  expect(await db.auditEntry.count({ where: { act: 'text.read', subjectId: id } })).toBeGreaterThan(0);
  await page.goto('/es/verify');
  await page.getByLabel('Huella (SHA-256)').fill(sha256);
  await press(page, 'Verificar la huella');
  await expect(status(page)).toContainText('Es el hito 1');
  for (const account of ['secretariat.coordinator@crm.example', presidency, focalPoint]) {
    await as(account);
    expect((await page.goto(`/es/texts/${id}/milestones/1`))?.status(), account).toBe(404);
    const file = await page.context().request.get(`/api/v1/texts/${id}/paper?format=pdf&milestone=1`);
    expect(file.status(), account).toBe(404);
    await page.goto('/es/verify');
    await page.getByLabel('Huella (SHA-256)').fill(sha256);
    await press(page, 'Verificar la huella');
    await expect(status(page)).toHaveText('Ningún texto que usted pueda conocer tiene esta huella.');
  }
});
