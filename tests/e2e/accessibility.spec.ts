// Longer than 250 lines: how every page is reached stands in one table.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { demonstrationPassword } from '@/prisma/demo/people';
import type { SessionKind } from '@/prisma/generated/enums';
import { expect, test } from '@/tests/support/e2e';
import { everyPage } from '@/tests/support/routes';

type Visit = Readonly<{
  address: () => Promise<string> | string;
  as?: string;
  status?: number;
  /** What has to have happened in this browser. */
  before?: (page: Page) => Promise<void>;
}>;

const coordinator = 'secretariat.coordinator@crm.example';
const focalPoint = 'focal-point.gt.migration@crm.example';
const observer = 'delegate.acnur@crm.example';
const itSpecialist = 'secretariat.it-specialist@crm.example';

const callOf = (kindCode: string) => db.reportCall.findFirstOrThrow({ where: { kindCode, closedAt: null } });
const reportIn = async (status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED', partyCode?: string) =>
  db.countryReport.findFirstOrThrow({
    where: { status, ...(partyCode && { partyCode }) },
    include: { call: { include: { template: { include: { sections: { orderBy: { position: 'asc' } } } } } } },
    orderBy: { id: 'asc' },
  });
const idOf = async (email: string) => (await db.user.findUniqueOrThrow({ where: { email } })).id;
/** A coming meeting of the body. */
const codeOf = async (bodyCode: string) =>
  (await db.meeting.findFirstOrThrow({ where: { bodyCode, status: 'PLANNED' }, orderBy: { startsOn: 'asc' } })).code;
/** The address of a session of the coming Vice-Ministers' Meeting. */
async function sessionAt(kind: SessionKind, rest = ''): Promise<string> {
  const { code, meeting } = await db.meetingSession.findFirstOrThrow({
    where: { kind, meeting: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' } },
    include: { meeting: true },
    orderBy: { startsAt: 'asc' },
  });
  return `/meetings/${meeting.code}/sessions/${code}${rest}`;
}
/** Guatemala's report that was returned: its text is open. */
const returned = () => reportIn('RETURNED', 'GT');

/** The password was given; the second step is next. */
async function givePassword(page: Page, address: string): Promise<void> {
  await page.goto('/es/sign-in');
  await page.getByLabel('Correo electrónico').fill(address);
  await page.getByLabel('Contraseña').fill(demonstrationPassword);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.waitForURL(/second/);
}

/** How each page is reached, filled and by whom. A page without an entry fails the first test. */
const visits: Record<string, readonly Visit[]> = {
  '/': [{ address: () => '/' }],
  '/[...missing]': [{ address: () => '/no-such-page', status: 404 }],
  '/acronyms': [{ address: () => '/acronyms' }],
  '/chronology': [{ address: () => '/chronology' }],
  '/forums': [{ address: () => '/forums' }],
  '/how-it-works': [{ address: () => '/how-it-works' }],
  '/members': [{ address: () => '/members' }],
  '/members/[code]': [{ address: () => '/members/GT' }, { address: () => '/members/US' }],
  '/observers': [{ address: () => '/observers' }],
  '/partners': [{ address: () => '/partners' }],
  '/partners/[code]': [{ address: async () => `/partners/${(await db.partner.findFirstOrThrow()).code}` }],
  '/plan-of-action': [{ address: () => '/plan-of-action' }],
  '/plan-of-action/activities': [
    { address: () => '/plan-of-action/activities' },
    { address: () => '/plan-of-action/activities?kind=WORKSHOP&state=HELD&country=SV' },
    { address: () => '/plan-of-action/activities?year=1997' },
  ],
  '/plan-of-action/activities/[code]': [
    { address: async () => `/plan-of-action/activities/${(await db.activity.findFirstOrThrow()).code}` },
  ],
  '/plan-of-action/areas/[code]': [
    { address: async () => `/plan-of-action/areas/${(await db.area.findFirstOrThrow()).code}` },
  ],
  '/plan-of-action/documents': [{ address: () => '/plan-of-action/documents' }],
  '/plan-of-action/documents/[code]': [
    { address: async () => `/plan-of-action/documents/${(await db.planDocument.findFirstOrThrow()).code}` },
  ],
  '/plan-of-action/subthemes/[code]': [
    { address: async () => `/plan-of-action/subthemes/${(await db.subtheme.findFirstOrThrow()).code}` },
  ],
  '/presidencies': [{ address: () => '/presidencies' }],
  '/meetings-held': [{ address: () => '/meetings-held' }],
  '/presidencies/[year]': [{ address: () => '/presidencies/2003' }],
  '/record-notes': [{ address: () => '/record-notes' }],
  '/search': [
    { address: () => '/search' },
    { address: () => '/search?q=niñez' },
    { address: () => '/search?q=retorno' },
    { address: () => '/search?q=zzzzzz' },
  ],
  '/sign-in/second-step': [
    { address: () => '/sign-in/second-step', before: (page) => givePassword(page, 'vice-minister.pa@crm.example') },
  ],
  '/sign-in/set-up-second-factor': [
    {
      address: () => '/sign-in/set-up-second-factor',
      before: async (page) => {
        const address = 'vice-minister.sv@crm.example';
        await db.totpKey.deleteMany({ where: { user: { email: address } } });
        await givePassword(page, address);
      },
    },
  ],
  '/sign-in': [{ address: () => '/sign-in' }, { address: () => '/sign-in?ended=1' }],
  '/forgotten-password': [{ address: () => '/forgotten-password' }],
  '/link/[token]': [{ address: () => '/link/no-such-link' }],
  '/home': [
    { address: () => '/home', as: focalPoint },
    { address: () => '/home', as: coordinator },
    { address: () => '/home', as: observer },
  ],
  '/calendar': [
    { address: () => '/calendar?month=2027-01', as: 'vice-minister.cr@crm.example' },
    { address: () => '/calendar?view=list', as: focalPoint },
    { address: () => '/calendar?body=GRCM&kind=SESSION', as: observer },
    { address: () => '/calendar?month=2031-01', as: coordinator },
    { address: () => '/calendar', as: 'former-official.gt@crm.example' },
  ],
  '/account': [
    { address: () => '/account', as: 'vice-minister.cr@crm.example' },
    { address: () => '/account', as: focalPoint },
    { address: () => '/account', as: 'former-official.gt@crm.example' },
  ],
  '/account/messages': [
    { address: () => '/account/messages', as: focalPoint },
    { address: () => '/account/messages', as: observer },
  ],
  '/administration/mails': [
    { address: () => '/administration/mails', as: coordinator },
    { address: () => '/administration/mails?status=FAILED', as: itSpecialist },
  ],
  '/administration/presidency': [
    { address: () => '/administration/presidency', as: coordinator },
    { address: () => '/administration/presidency?done=handOver', as: 'presidency-officer.do@crm.example' },
    { address: () => '/administration/presidency', as: focalPoint, status: 404 },
  ],
  '/administration/users': [
    { address: () => '/administration/users', as: itSpecialist },
    { address: () => '/administration/users?words=zzzzzz', as: coordinator },
    { address: () => '/administration/users', as: focalPoint, status: 404 },
  ],
  '/administration/users/invite': [{ address: () => '/administration/users/invite', as: itSpecialist }],
  '/administration/users/[userId]': [
    { address: async () => `/administration/users/${await idOf(focalPoint)}`, as: itSpecialist },
    { address: async () => `/administration/users/${await idOf(itSpecialist)}?done=granted`, as: itSpecialist },
  ],
  '/administration/users/[userId]/grant': [
    { address: async () => `/administration/users/${await idOf(focalPoint)}/grant`, as: itSpecialist },
    {
      address: async () => `/administration/users/${await idOf(focalPoint)}/grant?office=FOCAL_POINT&party=AR`,
      as: itSpecialist,
    },
    {
      address: async () => `/administration/users/${await idOf(focalPoint)}/grant?office=FOCAL_POINT&party=GT`,
      as: itSpecialist,
    },
  ],
  '/documents': [
    { address: () => '/documents', as: coordinator },
    { address: () => '/documents?q=zzzzzz', as: coordinator },
  ],
  '/documents/[...symbol]': [
    { address: async () => `/documents/${(await db.document.findFirstOrThrow()).symbol}`, as: coordinator },
  ],
  '/meetings': [
    { address: () => '/meetings', as: coordinator },
    { address: () => '/meetings?when=past&body=GRCM', as: observer },
    { address: () => '/meetings', as: itSpecialist },
  ],
  '/meetings/new': [
    { address: () => '/meetings/new', as: coordinator },
    { address: () => '/meetings/new', as: focalPoint },
  ],
  '/meetings/[code]': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}?done=plan`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}`, as: 'vice-minister.cr@crm.example' },
    { address: async () => `/meetings/${await codeOf('GRCM')}`, as: observer },
    { address: () => '/meetings/NO-SUCH', as: coordinator, status: 404 },
  ],
  '/meetings/cycles': [
    { address: () => '/meetings/cycles', as: coordinator },
    { address: () => '/meetings/cycles', as: itSpecialist },
  ],
  '/meetings/cycles/new': [
    { address: () => '/meetings/cycles/new', as: coordinator },
    {
      address: () =>
        '/meetings/cycles/new?half=1&startsOn=2031-08-06&joint=AFTER&hostPartyCode=AR&city=&timeZone=America/Panama',
      as: coordinator,
    },
    { address: () => '/meetings/cycles/new?half=1&startsOn=x', as: coordinator },
    { address: () => '/meetings/cycles/new', as: focalPoint },
  ],
  '/meetings/cycles/[cycle]': [
    { address: async () => `/meetings/cycles/${(await db.cycle.findFirstOrThrow()).code}?done=plan`, as: coordinator },
    { address: async () => `/meetings/cycles/${(await db.cycle.findFirstOrThrow()).code}`, as: observer },
    { address: () => '/meetings/cycles/1999-1', as: coordinator, status: 404 },
  ],
  '/meetings/[code]/cancel': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/cancel`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('GRCM')}/cancel`, as: focalPoint },
  ],
  '/meetings/[code]/sessions/new': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/sessions/new`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/sessions/new`, as: focalPoint },
  ],
  '/meetings/[code]/sessions/[session]': [
    { address: () => sessionAt('PLENARY', '?done=add'), as: coordinator },
    { address: () => sessionAt('PLENARY', '?done=grant'), as: 'presidency-officer.do@crm.example' },
    { address: () => sessionAt('CLOSED_DOOR'), as: 'vice-minister.cr@crm.example' },
    { address: () => sessionAt('CLOSED_DOOR'), as: coordinator, status: 404 },
  ],
  '/meetings/[code]/sessions/[session]/edit': [
    { address: () => sessionAt('PLENARY', '/edit'), as: coordinator },
    { address: () => sessionAt('PLENARY', '/edit'), as: focalPoint },
  ],
  '/meetings/[code]/agenda': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda`, as: 'vice-minister.cr@crm.example' },
    {
      address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda`,
      as: 'presidency-officer.do@crm.example',
    },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda`, as: 'delegate.ar@crm.example' },
    { address: async () => `/meetings/${await codeOf('GRCM')}/agenda`, as: observer },
  ],
  '/meetings/[code]/agenda/consultation': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/consultation`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/consultation`, as: focalPoint },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/consultation`, as: observer },
  ],
  '/meetings/[code]/agenda/versions/[number]': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/versions/1`, as: observer },
  ],
  '/meetings/[code]/agenda/projector': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/projector`, as: coordinator },
  ],
  '/meetings/[code]/agenda/items/new': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/items/new`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/agenda/items/new`, as: observer },
  ],
  '/meetings/[code]/agenda/items/[itemId]': [
    {
      address: async () => {
        const code = await codeOf('VICE_MINISTERS');
        const { id } = await db.agendaItem.findFirstOrThrow({ where: { session: { meeting: { code } } } });
        return `/meetings/${code}/agenda/items/${id}`;
      },
      as: coordinator,
    },
  ],
  '/meetings/[code]/move': [
    { address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/move`, as: coordinator },
    {
      address: async () => `/meetings/${await codeOf('VICE_MINISTERS')}/move?startsOn=2031-08-06&endsOn=2031-08-07`,
      as: coordinator,
    },
    { address: async () => `/meetings/${await codeOf('GRCM')}/move?startsOn=x`, as: coordinator },
    { address: async () => `/meetings/${await codeOf('GRCM')}/move`, as: focalPoint },
  ],
  '/reports': [
    { address: () => '/reports', as: focalPoint },
    { address: () => '/reports', as: coordinator },
  ],
  '/reports/[reportId]': [
    { address: async () => `/reports/${(await returned()).id}`, as: focalPoint },
    { address: async () => `/reports/${(await reportIn('SUBMITTED')).id}`, as: coordinator },
    { address: async () => `/reports/${(await reportIn('ACCEPTED')).id}`, as: coordinator },
  ],
  '/reports/[reportId]/check': [{ address: async () => `/reports/${(await returned()).id}/check`, as: focalPoint }],
  '/reports/[reportId]/edit': [{ address: async () => `/reports/${(await returned()).id}/edit`, as: focalPoint }],
  '/reports/[reportId]/edit/[sectionKey]': [
    {
      address: async () => {
        const { id, call } = await returned();
        return `/reports/${id}/edit/${call.template.sections[0]?.key}`;
      },
      as: focalPoint,
    },
  ],
  '/reports/[reportId]/sent': [
    { address: async () => `/reports/${(await reportIn('ACCEPTED', 'GT')).id}/sent`, as: focalPoint },
  ],
  '/reports/calls': [
    { address: () => '/reports/calls', as: coordinator },
    { address: () => '/reports/calls?kind=CONSULAR', as: focalPoint },
  ],
  '/reports/calls/[callId]': [
    { address: async () => `/reports/calls/${(await callOf('COOPERATION')).id}`, as: coordinator },
    { address: async () => `/reports/calls/${(await callOf('TRAFFICKING')).id}?done=open`, as: coordinator },
    { address: async () => `/reports/calls/${(await callOf('TRAFFICKING')).id}`, as: focalPoint },
  ],
  '/reports/calls/new': [
    { address: () => '/reports/calls/new', as: coordinator },
    { address: () => '/reports/calls/new?kind=CONSULAR', as: coordinator },
    { address: () => '/reports/calls/new?kind=TRAFFICKING', as: coordinator },
    { address: () => '/reports/calls/new', as: focalPoint },
  ],
  '/reports/compare': [
    { address: () => '/reports/compare', as: coordinator },
    { address: async () => `/reports/compare?call=${(await callOf('TRAFFICKING')).id}`, as: coordinator },
  ],
  '/reports/compilation': [
    { address: () => '/reports/compilation', as: coordinator },
    { address: async () => `/reports/compilation?call=${(await callOf('TRAFFICKING')).id}`, as: coordinator },
  ],
  '/reports/kinds': [{ address: () => '/reports/kinds', as: coordinator }],
  '/reports/kinds/[code]': [
    { address: () => '/reports/kinds/TRAFFICKING', as: coordinator },
    { address: () => '/reports/kinds/CONSULAR', as: focalPoint },
  ],
  '/reports/kinds/[code]/template': [
    { address: () => '/reports/kinds/TRAFFICKING/template', as: coordinator },
    { address: () => '/reports/kinds/CONSULAR/template', as: focalPoint },
  ],
  '/reports/matrix': [
    { address: () => '/reports/matrix', as: coordinator },
    { address: () => '/reports/matrix?year=all', as: coordinator },
    { address: () => '/reports/matrix', as: focalPoint },
  ],
  '/reports/start/[callId]': [
    { address: async () => `/reports/start/${(await callOf('TRAFFICKING')).id}`, as: focalPoint },
  ],
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Each look is asked for what it can change: the dark one changes colours only, the narrow one everything but them.
const looks = [
  { width: 1280, colorScheme: 'light', ask: (axe: AxeBuilder) => axe.withTags(tags) },
  {
    width: 1280,
    colorScheme: 'dark',
    ask: (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block']),
  },
  {
    width: 320,
    colorScheme: 'light',
    ask: (axe: AxeBuilder) => axe.withTags(tags).disableRules(['color-contrast']),
  },
] as const;

// axe looks at every pair of neighbours: the page of 243 notes takes it minutes on a busy machine.
test.describe.configure({ mode: 'parallel', timeout: 900_000 });

for (const locale of ['es', 'en'] as const) {
  for (const [pattern, ways] of Object.entries(visits)) {
    test(`${pattern} in ${locale} has no fault that axe knows`, async ({ page, as }) => {
      for (const { address, as: account, status = 200, before } of ways) {
        await (account === undefined ? page.context().clearCookies() : as(account));
        await before?.(page);
        const there = `/${locale}${await address()}`;
        // Words change with the language, the rest does not: the other looks are taken once.
        for (const { width, colorScheme, ask } of locale === 'es' ? looks : looks.slice(0, 1)) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const answer = await page.goto(there);
          expect(answer?.status()).toBe(status);
          await expect(page.locator('html')).toHaveAttribute('lang', locale);
          await expect(page).toHaveTitle(/\S/);
          const { violations } = await ask(new AxeBuilder({ page })).analyze();
          const faults = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          );
          expect(faults, `${page.url()} at ${width} px, ${colorScheme}`).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${page.url()}: sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });
  }
}

test('every page is visited', () => {
  expect(everyPage().filter((pattern) => !(pattern in visits))).toEqual([]);
});
