import { describe, expect, test } from 'vitest';
import { wordsAsked } from '@/lib/core/asked-words';
import { compareTexts } from '@/lib/core/comparison';
import { type DocumentFacts, documentPolicy, keepsDocuments, sendsFor } from '@/lib/documents/documents/policy';
import { versionIn } from '@/lib/documents/documents/schema';
import { principalsOf } from '@/lib/documents/documents/visibility';
import { type ByPersona, cellsOf, coordinator } from '@/tests/support/personas';

const open: DocumentFacts = { classification: 'CONFERENCE', status: 'RECEIVED', partyCode: 'GT', isCustodian: false };
const closed: DocumentFacts = {
  classification: 'CLOSED_DOOR',
  status: 'RECEIVED',
  partyCode: null,
  isCustodian: false,
};

/** K: keeps an open paper; S: sends one for Guatemala; V: adds to what Guatemala sent; P: publishes; C: keeps a closed-door one. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '_SV__',
  'focal-point.PA.FOREIGN_AFFAIRS': '_____',
  'vice-minister.GT': '_SV_C',
  'vice-minister.HN': '____C',
  'grcm-delegate.GT': '_SV__',
  'grcm-delegate.HN': '_____',
  'liaison-officer.GT.NETWORK_CONSULAR': '_SV__',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '_____',
  'liaison-officer.HN.NETWORK_CONSULAR': '_____',
  'presidency-officer.PA': 'KSV__',
  'drafter.HN': '_____',
  'secretariat.coordinator': 'KSVP_',
  'secretariat.assistant': 'KSVP_',
  'secretariat.it-specialist': '_____',
  'delegate.AR': '_____',
  'delegate.ACNUR': '_____',
  'delegate.RROCM': '_____',
  guest: '_____',
  'former-official.GT': '_____',
  nobody: '_____',
};

const keepersActs = [
  'edit',
  'receive',
  'review',
  'translate',
  'ready',
  'issue',
  'reclassify',
  'grant',
  'withdraw',
  'relate',
] as const;
const closedActs = [
  'register',
  'edit',
  'addVersion',
  'receive',
  'review',
  'translate',
  'ready',
  'issue',
  'withdraw',
  'relate',
] as const;

describe('who does what to a paper (DR-66, DR-24, P-05, P-15)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    for (const act of keepersActs) {
      expect(documentPolicy[act].may(persona, open) === null ? 'K' : '_', act).toBe(cell[0]);
    }
    expect(keepsDocuments(persona) ? 'K' : '_').toBe(cell[0]);
    expect(documentPolicy.register.may(persona, open) === null ? 'S' : '_').toBe(cell[1]);
    expect(documentPolicy.addVersion.may(persona, open) === null ? 'V' : '_').toBe(cell[2]);
    for (const act of ['publish', 'unpublish'] as const) {
      expect(documentPolicy[act].may(persona, open) === null ? 'P' : '_', act).toBe(cell[3]);
    }
    for (const act of closedActs) {
      expect(documentPolicy[act].may(persona, closed) === null ? 'C' : '_', act).toBe(cell[4]);
    }
    // Closed doors are opened to nobody, whoever asks.
    for (const act of ['reclassify', 'grant', 'publish', 'unpublish'] as const) {
      expect(documentPolicy[act].may(persona, closed)).toBe('document.closed-doors-stay');
    }
  });

  test('whoever has the custody files and does not read', () => {
    const custody = { ...closed, isCustodian: true };
    expect(documentPolicy.addVersion.may(coordinator, custody)).toBeNull();
    expect(documentPolicy.open.may(coordinator, custody)).toBe('document.custody-reads-nothing');
    expect(documentPolicy.open.may(coordinator, open)).toBeNull();
  });

  test('what was sent is its party’s to complete until it is looked at', () => {
    const [gt] = cellsOf(table).filter(([name]) => name === 'focal-point.GT.MIGRATION');
    if (gt === undefined) throw new Error('no focal point');
    const at = (status: DocumentFacts['status']) => documentPolicy.addVersion.may(gt[1], { ...open, status });
    expect([at('AWAITED'), at('RECEIVED')]).toEqual([null, null]);
    expect(at('IN_REVIEW')).toBe('document.kept-by-secretariat');
    expect(sendsFor(gt[1])).toEqual(['GT']);
  });

  test('nobody holds a principal without an office', () => {
    for (const [name, persona] of cellsOf(table)) {
      if (name === 'nobody' || name === 'former-official.GT') expect(principalsOf(persona)).toEqual([]);
      else expect(principalsOf(persona)).toContain(`user:${persona.userId}`);
    }
  });
});

test('what a search box is asked for', () => {
  expect(wordsAsked('"protección consular" niñez -trata')).toEqual({
    ...{ words: 'niñez', phrases: ['protección consular'], without: ['trata'] },
  });
  expect(wordsAsked('INF-2027-TRATA')).toEqual({ words: 'INF-2027-TRATA', phrases: [], without: [] });
  expect(wordsAsked('«niñas y niños» -"sin papeles" "nunca cerrado')).toEqual({
    ...{ words: '', phrases: ['niñas y niños', 'nunca cerrado'], without: ['sin papeles'] },
  });
});

test('a symbol says which version it means', () => {
  expect(versionIn('CRM/2027/GRCM/L.3/Rev.1')).toEqual({ symbol: 'CRM/2027/GRCM/L.3', number: 2 });
  expect(versionIn('CRM/2027/GRCM/L.3')).toEqual({ symbol: 'CRM/2027/GRCM/L.3', number: null });
});

describe('a comparison', () => {
  const kinds = (before: string, after: string) => compareTexts(before, after).map(({ kind }) => kind);

  test('keeps a bracketed group whole', () => {
    const [changed] = compareTexts('Acuerdan [México: cooperar] siempre.', 'Acuerdan [México: coordinar] siempre.');
    expect(changed?.pieces.filter(({ kind }) => kind !== 'SAME').map(({ text }) => text)).toEqual([
      ...['[México: cooperar]', '[México: coordinar]'],
    ]);
  });

  test('shows a move as a move', () => {
    const [a, b, c] = ['Primero, la protección consular.', 'Segundo, la niñez migrante.', 'Tercero, el retorno digno.'];
    expect(kinds([a, b, c].join('\n'), [b, c, a].join('\n'))).toEqual(['MOVED_FROM', 'SAME', 'SAME', 'MOVED_TO']);
  });

  test('loses nothing: each side can be read back from it', () => {
    const before = 'Uno dos tres.\nCuatro cinco.\nSeis [siete] ocho.';
    const after = 'Uno dos.\nNueve.\nSeis [siete y medio] ocho.\nCuatro cinco.';
    const side = (wanted: 'ADDED' | 'REMOVED') =>
      compareTexts(before, after)
        .map(({ pieces }) =>
          pieces
            .filter(({ kind }) => kind === 'SAME' || kind === wanted)
            .map(({ text }) => text)
            .join(''),
        )
        .filter((line) => line !== '');
    expect(side('REMOVED').join('\n')).toBe(before);
    expect(side('ADDED').join('\n')).toBe(after);
  });
});
