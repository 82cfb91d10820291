import type { Page } from '@playwright/test';
import { today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// A chain of meetings from one date, moved, read by those who may know of each, cancelled; told with and without script.
test.use({ story: 'cycles' });
test.describe.configure({ mode: 'serial' });

const assistant = 'secretariat.assistant@crm.example';
const organization = 'delegate.acnur@crm.example';
const observerState = 'delegate.ar@crm.example';

const year = Number(today().slice(0, 4)) + 3;
const cycle = `/es/meetings/cycles/${year}-2`;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** A Wednesday of November. */
function wednesday(): string {
  const first = new Date(Date.UTC(year, 10, 8));
  const day = 8 + ((3 - first.getUTCDay() + 7) % 7);
  return `${year}-11-${String(day).padStart(2, '0')}`;
}

test('the assistant plans the second half with both Networks and a joint session from one date @without-script', async ({
  page,
  as,
}) => {
  await as(assistant);
  await page.goto('/es/meetings');
  await page.getByRole('link', { name: 'Prever un ciclo' }).click();
  await expect(heading(page, 'Prever un ciclo')).toBeVisible();
  await page.getByLabel('Segundo semestre: Redes y GRCM').check();
  await page.getByLabel('Primer día del GRCM').fill(wednesday());
  await page.getByLabel('Después de sus reuniones (DR-58)').check();
  await page.getByLabel('País anfitrión').selectOption('PA');
  await page.getByLabel('Ciudad').fill('Panamá');
  await page.getByLabel('Zona horaria de la sede').selectOption('America/Panama');
  await press(page, 'Ver la propuesta');
  await expect(page.getByRole('heading', { name: 'Lo que se preverá' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '15:00–17:00 Reunión conjunta de las Redes' })).toBeVisible();
  await press(page, 'Prever el ciclo');
  await expect(page.getByText('El ciclo está previsto, con todas sus reuniones.')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(4);
});

test('the same half is not planned twice, and says why with the rule @without-script', async ({ page, as }) => {
  await as(assistant);
  const query = new URLSearchParams({
    ...{ half: '2', startsOn: wednesday(), joint: 'NONE', hostPartyCode: 'PA' },
    ...{ city: '', timeZone: 'America/Panama' },
  });
  await page.goto(`/es/meetings/cycles/new?${query}`);
  await press(page, 'Prever el ciclo');
  await expect(page.locator('main').getByRole('alert')).toContainText('(DR-45)');
});

test('a Network moved behind the GRCM is warned of by DR-52 before it moves @without-script', async ({ page, as }) => {
  await as(assistant);
  await page.goto(cycle);
  const row = page.getByRole('row').filter({ hasText: 'Protección Consular' });
  await row.getByRole('link', { name: /^Otras fechas/ }).click();
  const { startsOn } = await db.meeting.findFirstOrThrow({ where: { code: `GRCM-${year}-1` } });
  const after = new Date(startsOn.getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Nuevo primer día').fill(after);
  await page.getByLabel('Nuevo último día').fill(after);
  await press(page, 'Ver qué se movería');
  await expect(page.getByText('(DR-52)')).toBeVisible();
});

test('a bar is taken to another day by the arrow keys, and by the pointer; nothing moves before it is confirmed', async ({
  page,
  as,
}) => {
  await as(assistant);
  const { startsOn, endsOn } = await db.meeting.findFirstOrThrow({ where: { code: `GRCM-${year}-1` } });
  const after = (days: number) => new Date(startsOn.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const bar = page.getByRole('link', { name: /^Grupo Regional de Consulta.*Las flechas/ });
  const listed = page.getByRole('heading', { name: 'Esto se movería' });

  await page.goto(cycle);
  await bar.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(bar).toHaveAttribute('href', new RegExp(`startsOn=${after(1)}`));
  await page.keyboard.press('Escape');
  await expect(bar).not.toHaveAttribute('href', /startsOn/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`startsOn=${after(1)}`));
  await expect(listed).toBeVisible();

  await page.goto(cycle);
  const box = await bar.locator('rect').boundingBox();
  if (box === null) throw new Error('no bar is drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + box.width / ((endsOn.getTime() - startsOn.getTime()) / 86_400_000 + 1), y, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/startsOn=/);
  await expect(listed).toBeVisible();
  expect(new URL(page.url()).searchParams.get('startsOn')).toBe(after(1));
  expect(await db.meeting.count({ where: { code: `GRCM-${year}-1`, startsOn } })).toBe(1);
});

test('an observer organisation sees the GRCM of it and no Network; an observer State nothing @without-script', async ({
  page,
  as,
}) => {
  await as(organization);
  await page.goto(cycle);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.locator('main')).not.toContainText(/Red de Funcionarios|conjunta/);
  await as(observerState);
  expect((await page.goto(cycle))?.status()).toBe(404);
});

test('what is planned of it is cancelled at once, with the reason at each meeting @without-script', async ({
  page,
  as,
}) => {
  await as(assistant);
  await page.goto(cycle);
  await page.getByText('Cancelar lo que queda previsto del ciclo').click();
  await page.getByLabel('Motivo').fill('Emergencia en el país anfitrión.');
  await press(page, 'Cancelar el ciclo');
  await expect(page.getByText('Lo que estaba previsto del ciclo quedó cancelado.')).toBeVisible();
  await as(organization);
  await page.goto(`/es/meetings/GRCM-${year}-1`);
  await expect(page.getByText('Motivo: Emergencia en el país anfitrión.')).toBeVisible();
});
