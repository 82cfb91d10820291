// Longer than 250 lines: how every page is reached stands in one table.
import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { demonstrationPassword } from '@/prisma/demo/people';
import type { DocumentKind } from '@/prisma/generated/enums';
import { groupVisits } from './group-visits';
import { meetingVisits } from './meeting-visits';
import { textImportVisits } from './text-import-visits';
import { textVisits } from './text-visits';
import { translationVisits } from './translation-visits';
import { coordinator, focalPoint, itSpecialist, observer, type Visit } from './visit';

const callOf = (kindCode: string) => db.reportCall.findFirstOrThrow({ where: { kindCode, closedAt: null } });
const reportIn = async (status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED', partyCode?: string) =>
  db.countryReport.findFirstOrThrow({
    where: { status, ...(partyCode && { partyCode }) },
    include: { call: { include: { template: { include: { sections: { orderBy: { position: 'asc' } } } } } } },
    orderBy: { id: 'asc' },
  });
const idOf = async (email: string) => (await db.user.findUniqueOrThrow({ where: { email } })).id;
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

/** The address of the demonstration's paper of that kind. */
const documentOf = async (kind: DocumentKind): Promise<string> =>
  `/documents/${(await db.document.findFirstOrThrow({ where: { kind, registeredById: { not: null } } })).symbol}`;
/** The first decision that the demonstration registers. */
const decisionOfTheYear = async (): Promise<string> =>
  `/decisions/${(await db.decision.findFirstOrThrow({ where: { part: 'OPEN' }, orderBy: { id: 'asc' } })).code}`;
/** A Spanish version of the concept note by its number. */
const versionOf = async (number: number): Promise<string> =>
  (
    await db.documentVersion.findFirstOrThrow({
      where: { number, language: 'es', document: { kind: 'NOTE', registeredById: { not: null } } },
    })
  ).id;

/** How each page is reached, filled and by whom. A page without an entry fails the first test. */
export const visits: Record<string, readonly Visit[]> = {
  ...meetingVisits,
  ...textImportVisits,
  ...groupVisits,
  ...textVisits,
  ...translationVisits,
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
  '/published': [{ address: () => '/published' }, { address: () => '/published?words=zzzz' }],
  '/published/[...symbol]': [
    {
      address: async () =>
        `/published/${(await db.document.findFirstOrThrow({ where: { publishedAt: { not: null } } })).symbol}`,
    },
    { address: () => '/published/CRM/1/NONE.1', status: 404 },
  ],
  '/adopted': [
    { address: () => '/adopted' },
    { address: () => '/adopted?year=2003' },
    { address: () => '/adopted?year=1996' },
  ],
  '/adopted/[code]': [{ address: () => '/adopted/D-2003-1' }, { address: () => '/adopted/D-1900-1', status: 404 }],
  '/decisions': [
    { address: () => '/decisions', as: coordinator },
    { address: () => '/decisions?words=zzzzzz', as: coordinator },
    { address: () => '/decisions?view=board', as: coordinator },
    { address: () => '/decisions?view=timeline', as: observer },
  ],
  '/decisions/new': [{ address: () => '/decisions/new', as: coordinator }],
  '/decisions/[code]': [
    { address: decisionOfTheYear, as: coordinator },
    { address: decisionOfTheYear, as: observer },
    { address: () => '/decisions/D-2003-1', as: focalPoint },
  ],
  '/decisions/[code]/follow': [
    { address: async () => `${await decisionOfTheYear()}/follow`, as: coordinator },
    { address: async () => `${await decisionOfTheYear()}/follow`, as: observer },
  ],
  '/documents': [
    { address: () => '/documents', as: coordinator },
    { address: () => '/documents?words=zzzzzz', as: coordinator },
    { address: () => '/documents?words=migrante', as: coordinator },
    { address: () => '/documents?kind=NOTE', as: observer },
  ],
  '/find': [
    { address: () => '/find', as: focalPoint },
    { address: () => '/find?q=trata', as: coordinator },
    { address: () => '/find?q=trata&kind=ACTIVITY&language=en', as: observer },
    { address: () => '/find?q=protecion%20consullar', as: itSpecialist },
    { address: () => `/find?q=${'a'.repeat(201)}`, as: focalPoint },
  ],
  '/documents/manage/[...symbol]': [
    { address: async () => (await documentOf('NOTE')).replace('/documents/', '/documents/manage/'), as: coordinator },
    {
      address: async () => `${(await documentOf('NOTE')).replace('/documents/', '/documents/manage/')}?preview=MEMBERS`,
      as: coordinator,
    },
    { address: async () => (await documentOf('NOTE')).replace('/documents/', '/documents/manage/'), as: observer },
  ],
  '/documents/new': [
    { address: () => '/documents/new', as: coordinator },
    { address: () => '/documents/new', as: observer },
  ],
  '/documents/board': [{ address: () => '/documents/board', as: coordinator }],
  '/documents/text/[versionId]': [{ address: async () => `/documents/text/${await versionOf(1)}`, as: coordinator }],
  '/documents/read/[versionId]': [{ address: async () => `/documents/read/${await versionOf(1)}`, as: coordinator }],
  '/documents/compare/[versionId]': [
    { address: async () => `/documents/compare/${await versionOf(2)}`, as: coordinator },
  ],
  '/documents/[...symbol]': [
    { address: () => documentOf('NOTE'), as: coordinator },
    { address: () => documentOf('NOTE'), as: observer },
    { address: () => documentOf('NETWORK_REPORT'), as: coordinator },
    { address: () => documentOf('MEMORANDUM'), as: 'vice-minister.cr@crm.example' },
    { address: () => documentOf('MEMORANDUM'), as: coordinator, status: 404 },
    { address: async () => `/documents/${(await db.document.findFirstOrThrow()).symbol}`, as: coordinator },
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
