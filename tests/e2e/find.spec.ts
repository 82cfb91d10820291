import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// One search over everything, from the header of every page; told with and without script.
test.use({ story: 'find' });

const coordinator = 'secretariat.coordinator@crm.example';
const minister = 'vice-minister.cr@crm.example';
const observer = 'delegate.ar@crm.example';

const main = (page: Page) => page.locator('main');

test('from any page one asks for everything and is led to one kind of it @without-script', async ({ page, as }) => {
  await as(coordinator);
  await page.goto('/es/calendar');
  await page.getByRole('banner').getByRole('searchbox', { name: 'Buscar en todo' }).fill('trata');
  await page.getByRole('banner').getByRole('button', { name: 'Buscar' }).click();
  await expect(page).toHaveURL(/\/es\/find\?q=trata/);
  await expect(page).toHaveTitle(/^Buscar: trata/);
  await expect(main(page).locator('mark').first()).toHaveText(/trat/i);
  await page.getByRole('navigation', { name: 'Acotar la búsqueda' }).getByRole('link', { name: 'Actividades' }).click();
  await expect(main(page).getByRole('heading', { level: 2, name: 'Actividades' })).toBeVisible();
  await expect(main(page).getByRole('heading', { level: 2, name: 'Documentos' })).toHaveCount(0);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(main(page).getByRole('heading', { level: 2, name: 'Activities' })).toBeVisible();
});

test('a slip of the hand is told what was likely meant @without-script', async ({ page, as }) => {
  await as(observer);
  await page.goto('/en/find?q=protecion+consullar');
  await expect(main(page)).toContainText('Nothing that you may read contains: protecion consullar');
  await page.getByRole('link', { name: 'protección consular' }).click();
  await expect(main(page).getByRole('status')).toContainText(/\d+ results/);
});

test('the `/` key leads to the box', async ({ page, as }) => {
  await as(observer);
  await page.goto('/es/home');
  await expect(page.getByRole('searchbox', { name: 'Buscar en todo' })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Buscar en todo' })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('GRCM');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/es\/find\?q=GRCM/);
});

test('what stands behind closed doors is found by those in the room and by nobody else @without-script', async ({
  page,
  as,
}, { project }) => {
  const number = project.name.length + 900;
  const session = await db.meetingSession.findFirstOrThrow({ where: { kind: 'CLOSED_DOOR' } });
  const word = `lapislazulel${project.name.replace(/[^a-z]/g, '')}`;
  await db.decision.create({
    data: {
      ...{
        code: `D-2027-PC${number}`,
        year: 2027,
        number,
        part: 'CLOSED_DOOR',
        paragraph: '1',
        bodyCode: 'VICE_MINISTERS',
      },
      ...{
        textEs: `Aprobar el ${word}.`,
        textEn: `Approve the ${word}.`,
        registeredAt: new Date('2027-02-01T00:00:00Z'),
      },
      ...{ sessionId: session.id, meetingId: session.meetingId },
    },
  });
  for (const person of [coordinator, observer]) {
    await as(person);
    await page.goto(`/es/find?q=${word}`);
    await expect(main(page)).toContainText('Nada de lo que usted puede leer contiene');
    await expect(main(page).locator('mark')).toHaveCount(0);
  }
  await as(minister);
  await page.goto(`/es/find?q=${word}`);
  await expect(main(page).locator('mark').first()).toHaveText(word);
});
