import { expect, test } from 'vitest';
import { type KnownPaper, keysOf, planOf, type WaitingFile } from '@/lib/documents/translations/plan';

let count = 0;
function aFile(fileName: string, given: Partial<WaitingFile> = {}): WaitingFile {
  count += 1;
  return {
    ...{ id: String(count), fileName, bytes: 1, sha256: `hash ${count}`, refusal: null, symbol: null },
    ...{ language: null, isTaken: null, renders: null, isInfected: false, filedAs: null, ...given },
  };
}
const addedAt = (day: number) => new Date(Date.UTC(2027, 0, day));
const aVersion = (number: number, day: number, rendersNumber: number | null = null) => ({
  ...{ number, rendersNumber, sha256: `version ${number} ${day}`, addedAt: addedAt(day) },
});
const aPaper = (symbol: string, given: Partial<KnownPaper> = {}): KnownPaper => ({
  ...{ id: symbol, symbol, titleEs: 'a', titleEn: 'b', denial: null, newest: {}, ...given },
});

const inShort = (files: readonly WaitingFile[], known: readonly KnownPaper[]) =>
  planOf(files, known).map(({ state, number, why, rendered }) =>
    [state, number, rendered && `${rendered.number} ${rendered.isChosen}`, why?.reason].filter((one) => one).join(' '),
  );

test.each([
  ['nothing of it known', {}, [], 'BLOCKED translation.unknown-symbol'],
  ['two symbols that are written so', {}, ['CRM/2027/L.3', 'CRM/2027.L/3'], 'BLOCKED translation.several-papers'],
  ['what the scanner found', { isInfected: true }, ['CRM/2027/L.3'], 'BLOCKED 1 file.infected'],
  ['left out', { isTaken: false }, ['CRM/2027/L.3'], 'OUT 1'],
  ['filed', { filedAs: { language: 'es', number: 1 } }, ['CRM/2027/L.3'], 'FILED 1'],
] as const)('%s', (_title, given, symbols, expected) => {
  expect(
    inShort(
      [aFile('CRM-2027-L.3-es.pdf', given)],
      symbols.map((symbol) => aPaper(symbol)),
    ),
  ).toEqual([expected]);
});

test.each([
  ['the other is not there', {}, 'READY 1'],
  ['its own is missing', { en: aVersion(4, 1) }, 'READY 1 4 true'],
  ['its own is behind', { es: aVersion(1, 1), en: aVersion(2, 2) }, 'READY 2 2 true'],
  ['both are in step', { es: aVersion(1, 1), en: aVersion(2, 2, 1) }, 'READY 2 2 false'],
  ['the other is behind', { es: aVersion(2, 3), en: aVersion(1, 1) }, 'READY 3 1 false'],
])('what a Spanish file renders where %s', (_title, newest, expected) => {
  expect(inShort([aFile('CRM-2027-L.3-es.pdf')], [aPaper('CRM/2027/L.3', { newest })])).toEqual([expected]);
});

test('of both languages the second renders the first, in whatever order; one that is left out is nobody’s pair', () => {
  const paper = aPaper('CRM/2027/L.3', { newest: { es: aVersion(1, 1) } });
  const [en, es] = [aFile('CRM-2027-L.3-en.pdf'), aFile('CRM-2027-L.3-es.pdf')];
  expect(inShort([en, es], [paper])).toEqual(['READY 1', 'READY 2 1 true']);
  expect(inShort([es, en], [paper])).toEqual(['READY 2', 'READY 1 2 true']);
  expect(inShort([{ ...es, isTaken: false }, en], [paper])).toEqual(['OUT 2', 'READY 1 1 true']);
});

test('nothing is looked up for what was not kept', () => {
  const refusal = { reason: 'file.empty', detail: {} };
  expect(keysOf([aFile('CRM-2027-L.3-es.pdf', { sha256: null, refusal })])).toEqual([]);
  expect(keysOf([aFile('x.pdf', { symbol: 'crm/2027/L.3/Rev.1' })])).toEqual(['crm-2027-l-3']);
});
