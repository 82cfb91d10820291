import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { now } from '@/lib/core/clock';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { getConsultation } from '@/lib/meetings/agenda/consultation-queries';
import { exportAgenda } from '@/lib/meetings/agenda/export-commands';
import { agendaPaper } from '@/lib/meetings/agenda/paper';
import { getAgenda } from '@/lib/meetings/agenda/queries';
import { getProjector, getVersion } from '@/lib/meetings/agenda/version-queries';
import { type AgendaWorld, anAgendaWorld, begun, consulted, published } from '@/tests/support/agenda-world';
import { at } from '@/tests/support/clock';
import { partsOfDocx } from '@/tests/support/office';
import { readPdf } from '@/tests/support/papers';
import { type ByPersona, cellsOf, type PersonaName } from '@/tests/support/personas';

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
