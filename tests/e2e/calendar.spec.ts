import type { APIRequestContext, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { addDays, dayOf } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';

// The calendar of a person, and the addresses by which other programs read it, told with and without script.
test.use({ story: 'calendar' });
test.describe.configure({ mode: 'serial' });

const viceMinister = 'vice-minister.cr@crm.example';
const delegate = 'delegate.acnur@crm.example';

/** The month and the address of the Vice-Ministers' coming meeting. */
async function coming() {
  const meeting = await db.meeting.findFirstOrThrow({
    where: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' },
    orderBy: { startsOn: 'desc' },
    include: { sessions: true },
  });
  const closed = meeting.sessions.find(({ kind }) => kind === 'CLOSED_DOOR');
  if (closed === undefined) throw new Error('no closed-door session');
  return { meeting, month: dayOf(meeting.startsOn).slice(0, 7), closed };
}

/** What another program finds at an address. */
async function eventsAt(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

const feedPart = (page: Page) => page.getByRole('region', { name: 'Calendario en su teléfono o computadora' });

async function renew(page: Page, button: string): Promise<string> {
  await page.goto('/es/account');
  await feedPart(page).getByRole('button', { name: button }).click();
  const address = feedPart(page).getByLabel('Dirección del calendario');
  await expect(address).toHaveValue(/\/api\/v1\/calendar\/feeds\/[\w-]{43}\.ics$/);
  return address.inputValue();
}

test('month and list say the same, filters stand in the address, and today is marked @without-script', async ({
  page,
  as,
}) => {
  const { month, meeting, closed } = await coming();
  await as(viceMinister);
  await page.goto(`/es/calendar?month=${month}`);
  await expect(page).toHaveTitle(/^Calendario/);
  const grid = page.getByRole('table');
  await expect(grid.getByRole('link', { name: meeting.titleEs }).first()).toBeVisible();
  await expect(grid.getByRole('link', { name: closed.titleEs, exact: true })).toBeVisible();

  await page.getByLabel('Órgano').selectOption('GRCM');
  await page.getByLabel('Mostrar', { exact: true }).selectOption('SESSION');
  await page.getByRole('button', { name: 'Mostrar', exact: true }).click();
  await expect(page).toHaveURL(/month=\d{4}-\d\d&body=GRCM&kind=SESSION/);
  await expect(page.getByRole('link', { name: closed.titleEs, exact: true })).toHaveCount(0);

  await page.getByRole('link', { name: 'Quitar filtros' }).click();
  // The filters leave with the page that is read, not with the click.
  await expect(page).not.toHaveURL(/body=/);
  await page.getByRole('link', { name: 'Lista', exact: true }).click();
  await expect(page.getByRole('table').getByRole('link', { name: closed.titleEs, exact: true })).toBeVisible();

  await page.goto('/es/calendar');
  await expect(page.locator('[aria-current="date"]')).toHaveCount(1);
  const next = page.getByRole('link', { name: /^Siguiente:/ });
  const words = (await next.textContent())?.replace(/^Siguiente: | ›$/g, '') ?? '';
  await next.click();
  await expect(page.getByRole('heading', { level: 2, name: words })).toBeVisible();
});

test('what happens behind closed doors is not in the calendar of whoever may not know of it', async ({ page, as }) => {
  const { month, meeting, closed } = await coming();
  await as(delegate);
  for (const view of ['month', 'list']) {
    await page.goto(`/en/calendar?month=${month}&view=${view}`);
    await expect(page.getByRole('link', { name: meeting.titleEn }).first()).toBeVisible();
    expect(await page.content()).not.toContain(closed.titleEn);
    expect(await page.content()).not.toContain(closed.id);
  }
});

test('the arrow keys lead from day to day', async ({ page, as }) => {
  const { month, meeting } = await coming();
  await as(viceMinister);
  await page.goto(`/es/calendar?month=${month}`);
  const day = (moved: number) => page.locator(`[data-day="${addDays(dayOf(meeting.startsOn), moved)}"]`);
  const first = day(0).getByRole('link').first();
  await expect(async () => {
    await first.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator(':focus')).not.toHaveText((await first.textContent()) ?? '', { timeout: 500 });
  }).toPass();
  await page.keyboard.press('ArrowRight');
  await expect(first).toBeFocused();
});

test('the address is shown once, follows the offices of the moment, and ends when it is replaced or revoked @without-script', async ({
  page,
  request,
  as,
}) => {
  const { closed, meeting } = await coming();
  await as(viceMinister);
  const had = await db.calendarFeed.count();
  const first = await renew(page, had === 0 ? 'Crear la dirección' : 'Reemplazar la dirección');
  const events = await eventsAt(request, first);
  const session = events.find(({ uid }) => uid === `session-${closed.id}`);
  expect(session?.summary).toBe(closed.titleEs);
  expect(session?.startDate.toUnixTime()).toBe(closed.startsAt.getTime() / 1000);
  const whole = events.find(({ uid }) => uid === `meeting-${meeting.id}`);
  expect(whole?.startDate.toString()).toBe(dayOf(meeting.startsOn));

  await page.goto('/es/account');
  expect(await page.content()).not.toContain(first.split('/').at(-1)?.slice(0, 43));
  const second = await renew(page, 'Reemplazar la dirección');
  const gone = await request.get(first);
  const unknown = await request.get(first.replace(/feeds\/.*/, 'feeds/no-such-address.ics'));
  expect([gone.status(), await gone.text()]).toEqual([404, await unknown.text()]);

  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email: viceMinister } });
  await db.mandate.updateMany({ where: { userId }, data: { revokedAt: new Date() } });
  expect(await eventsAt(request, second)).toEqual([]);
  await db.mandate.updateMany({ where: { userId }, data: { revokedAt: null } });
  expect((await eventsAt(request, second)).length).toBe(events.length);

  await page.goto('/es/account');
  await feedPart(page).getByRole('button', { name: 'Revocar la dirección' }).click();
  await expect(feedPart(page).getByText('La dirección dejó de servir.')).toBeVisible();
  expect((await request.get(second)).status()).toBe(404);
});

test('the public calendar holds what the record prints the days of, in both languages', async ({ request }) => {
  for (const [locale, title] of [
    ['es', /^IV CRM, /],
    ['en', /^IV RCM, /],
  ] as const) {
    const events = await eventsAt(request, `/api/v1/calendar/public.ics?locale=${locale}`);
    expect(events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()])).toEqual([
      ['1999-01-28', '1999-01-30'],
    ]);
    expect(events[0]?.summary).toMatch(title);
  }
});

test('past meetings are read by body and year, and found from the search @without-script', async ({ page }) => {
  await page.goto('/es/meetings-held');
  await expect(page).toHaveTitle(/^Reuniones celebradas/);
  const grcm = page.getByRole('region', { name: 'Grupo Regional de Consulta sobre Migración' });
  await expect(grcm.getByRole('row', { name: /2002/ })).toContainText('octubre de 2002');
  await page.goto('/en/search?q=RCGM%202002%20Guatemala&kind=MEETING');
  await page.getByRole('link', { name: 'RCGM, 2002' }).click();
  await expect(page).toHaveURL(/\/en\/meetings-held#GRCM-2002$/);
});
