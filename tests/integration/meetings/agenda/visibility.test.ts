import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { now } from '@/lib/core/clock';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { getConsultation } from '@/lib/meetings/agenda/consultation-queries';
import { exportAgenda } from '@/lib/meetings/agenda/export-commands';
import { addItem } from '@/lib/meetings/agenda/item-commands';
import { agendaPaper } from '@/lib/meetings/agenda/paper';
import { getAgenda } from '@/lib/meetings/agenda/queries';
import { getProjector, getVersion } from '@/lib/meetings/agenda/version-queries';
import { grantException } from '@/lib/meetings/sessions/exception-commands';
import { can } from '@/lib/rights/acts';
import { type AgendaWorld, anAgendaWorld, aTopic, begun, consulted, published } from '@/tests/support/agenda-world';
import { at } from '@/tests/support/clock';
import { partsOfDocx } from '@/tests/support/office';
import { readPdf } from '@/tests/support/papers';
import { type ByPersona, cellsOf, type PersonaName } from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';
import { aKey } from '@/tests/support/reports';

let world: AgendaWorld;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  world = await anAgendaWorld();
  await begun(world);
});

/** The words that a person finds by every way that leads to an agenda: page, version, projector, both papers. */
async function found(name: PersonaName) {
  const actor = world.as(name);
  const { code } = world.meeting;
  const view = await getAgenda(actor, code).catch(() => null);
  const lines = view?.sessions.flatMap((session) => session.lines) ?? [];
  const versions = view?.agenda?.versions ?? [];
  const texts = [JSON.stringify(view)];
  for (const { number } of versions) texts.push(JSON.stringify(await getVersion(actor, code, number)));
  // What is not in the list is not there by its number either.
  const all = [1, 2, 3].filter((number) => !versions.some((one) => one.number === number));
  for (const number of all) {
    await expect(getVersion(actor, code, number), `${name} ${number}`).rejects.toThrow(/not-found/);
    await expect(exportAgenda(actor, code, { version: number, format: 'docx' })).rejects.toThrow(/not-found/);
  }
  texts.push(JSON.stringify(await getProjector(actor, code, {}).catch(() => null)));
  const papers = [...versions.map(({ number }) => number), undefined];
  for (const version of papers) {
    const paper = await exportAgenda(actor, code, { version, format: 'docx' }).catch(() => null);
    if (paper === null) continue;
    texts.push((await partsOfDocx(await paperToDocx(agendaPaper(paper, 'es', now())))).get('word/document.xml') ?? '');
    texts.push((await readPdf(await buffer(await paperToPdf(agendaPaper(paper, 'es', now()))))).pages.join(' '));
  }
  const consultation = await getConsultation(actor, code).catch(() => null);
  texts.push(JSON.stringify(consultation));
  const whole = texts.join('\n');
  return {
    isThere: view?.agenda !== null && view !== null,
    count: lines.length,
    versions: versions.map(({ kind }) => kind[0]).join(''),
    isSecretTold: /zafiro|sapphire|CLOSED_DOOR/i.test(whole),
    isTopicTold: whole.includes('Niñez migrante'),
  };
}

type Cell = readonly [draft: string, consultation: string, final: string];

// In each state: `D` the working text, `V` versions only (how many), `-` nothing; `*` with what is behind closed doors.
const member: Cell = ['D', 'D1', 'D2'];
const closed: Cell = ['D*', 'D1*', 'D2*'];
const later: Cell = ['-', '-', 'V1'];
const never: Cell = ['-', '-', '-'];
const table: ByPersona<Cell> = {
  'focal-point.GT.MIGRATION': member,
  'focal-point.PA.FOREIGN_AFFAIRS': member,
  'vice-minister.GT': closed,
  'vice-minister.HN': closed,
  'grcm-delegate.GT': member,
  'grcm-delegate.HN': member,
  'liaison-officer.GT.NETWORK_CONSULAR': member,
  'liaison-officer.HN.NETWORK_TRAFFICKING': member,
  'liaison-officer.HN.NETWORK_CONSULAR': member,
  'presidency-officer.PA': member,
  'drafter.HN': never,
  'secretariat.coordinator': member,
  'secretariat.assistant': member,
  'secretariat.it-specialist': never,
  'delegate.AR': later,
  'delegate.ACNUR': ['-', 'V1', 'V2'],
  'delegate.RROCM': later,
  guest: never,
  'former-official.GT': never,
  nobody: never,
};

async function cellOf(name: PersonaName): Promise<string> {
  const { isThere, count, versions, isSecretTold, isTopicTold } = await found(name);
  expect(isTopicTold, `${name}: the words are where the agenda is`).toBe(isThere);
  if (!isThere) {
    expect([count, versions, isSecretTold], name).toEqual([0, '', false]);
    return '-';
  }
  // Three that the rules demand, one topic; and one behind closed doors for those who are there.
  expect(count, name).toBe(isSecretTold ? 5 : 4);
  const isDraft = (await getAgenda(world.as(name), world.meeting.code)).isDraft;
  return `${isDraft ? 'D' : 'V'}${versions.length || ''}${isSecretTold ? '*' : ''}`;
}

describe('page, count, versions, projector and papers of an agenda agree for every class of person', () => {
  test('while it is prepared, in consultation, and published', async () => {
    for (const [name, , cells] of cellsOf(table)) expect(await cellOf(name), `${name} draft`).toBe(cells[0]);
    await consulted(world);
    for (const [name, , cells] of cellsOf(table)) expect(await cellOf(name), `${name} consulted`).toBe(cells[1]);
    at('2027-05-01T15:00:00Z');
    await published(world, '');
    for (const [name, , cells] of cellsOf(table)) expect(await cellOf(name), `${name} published`).toBe(cells[2]);
  }, 120_000);
});

describe('a session that is kept to the Members (DR-05)', () => {
  test('leaves the working text, every version, the projector and every paper of all others, the Secretariat included', async () => {
    await published(world);
    const given = {
      kind: 'MEMBERS_ONLY',
      partyCode: null,
      right: null,
      scope: '',
      reason: 'Nota.',
      endsOn: null,
    } as const;
    const sessionId = world.sessionId('PLENARY');
    await grantException(world.as('presidency-officer.PA'), { ...given, sessionId, key: aKey() });
    for (const name of ['secretariat.coordinator', 'delegate.AR', 'delegate.ACNUR', 'delegate.RROCM'] as const) {
      const { isTopicTold, count } = await found(name);
      expect([isTopicTold, count], name).toEqual([false, 1]);
    }
    for (const name of ['focal-point.GT.MIGRATION', 'presidency-officer.PA'] as const) {
      expect((await found(name)).isTopicTold, name).toBe(true);
    }
  });
});

test('how many queries an agenda takes does not hang on how long it is', async () => {
  const read = async () =>
    (await statementsOf(() => getAgenda(world.as('secretariat.coordinator'), world.meeting.code))).statements.length;
  const before = await read();
  for (let index = 0; index < 5; index += 1) {
    await addItem(
      world.as('secretariat.coordinator'),
      aTopic(world.sessionId('PLENARY'), { titleEs: `Tema ${index}` }),
    );
  }
  expect(await read()).toBe(before);
  expect(before).toBeLessThan(24);
});

describe('`can` answers as the product does', () => {
  test.each([
    ['secretariat.coordinator', 'publish', 'refuse agenda.presidency-only'],
    ['presidency-officer.PA', 'publish', 'allow right.given'],
    ['secretariat.coordinator', 'add', 'allow right.given'],
    ['vice-minister.GT', 'add', 'refuse agenda.prepared-by-secretariat-only'],
    ['focal-point.GT.MIGRATION', 'see', 'allow right.given'],
    ['focal-point.GT.MIGRATION', 'answer', 'allow right.given'],
    ['delegate.ACNUR', 'see', 'refuse right.invisible'],
    ['delegate.AR', 'see', 'refuse right.invisible'],
    ['nobody', 'see', 'refuse right.invisible'],
  ] as const)('%s: %s, %s', async (name, act, expected) => {
    const answer = await can(world.as(name), act, `agenda:${world.meeting.code}`);
    expect('verdict' in answer ? `${answer.verdict} ${answer.reason}` : answer).toBe(expected);
  });
});
