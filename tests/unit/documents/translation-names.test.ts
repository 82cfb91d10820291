import { describe, expect, test } from 'vitest';
import { readName, symbolKey } from '@/lib/documents/translations/names';

/** The symbols that there are in this table. */
const symbols = ['CRM/2027/GRCM/L.3', 'CRM/2027/GRCM/L.31', 'CRM/2027/RT/INF.12', 'CRM/2027/L.2', 'CRM/2027/VM/PC.1'];
const byKey = new Map(symbols.map((symbol) => [symbolKey(symbol), symbol]));

/** What a page would find: symbol, language and revision of the longest symbol that there is. */
function found(name: string): string {
  const read = readName(name).find(({ key }) => byKey.has(key));
  if (read === undefined) return 'unknown';
  const revision = read.revision === null ? '' : ` Rev.${read.revision}`;
  return `${byKey.get(read.key)}${revision} ${read.language ?? '?'}`;
}

describe('a file is matched by its name', () => {
  test.each([
    ['CRM-2027-GRCM-L.3-es.docx', 'CRM/2027/GRCM/L.3 es'],
    ['CRM_2027_GRCM_L.3_EN.pdf', 'CRM/2027/GRCM/L.3 en'],
    ['crm_2027_grcm_l_3_es.docx', 'CRM/2027/GRCM/L.3 es'],
    ['CRM 2027 GRCM L3 (en).docx', 'CRM/2027/GRCM/L.3 en'],
    ['CRM2027-GRCM-L3es.docx', 'CRM/2027/GRCM/L.3 es'],
    ['CRM-2027-GRCM-L.03-en.docx', 'CRM/2027/GRCM/L.3 en'],
    ['CRM-2027-GRCM-L.3.en.pdf', 'CRM/2027/GRCM/L.3 en'],
    ['CRM-2027-GRCM-L.3 [ES].pdf', 'CRM/2027/GRCM/L.3 es'],
    ['CRM–2027–GRCM–L.3–es.pdf', 'CRM/2027/GRCM/L.3 es'],
    ['CRM:2027:GRCM:L.3:es.pdf', 'CRM/2027/GRCM/L.3 es'],
    ['CRM-2027-GRCM-L.31-es.docx', 'CRM/2027/GRCM/L.31 es'],
    ['CRM-2027-L.2-es.docx', 'CRM/2027/L.2 es'],
    // Spellings of the language.
    ['CRM-2027-RT-INF.12-esp.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12-SPA.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12 español.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12 espan\u0303ol.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12_castellano.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12_Spanish.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12-eng.pdf', 'CRM/2027/RT/INF.12 en'],
    ['CRM-2027-RT-INF.12-ing.pdf', 'CRM/2027/RT/INF.12 en'],
    ['CRM-2027-RT-INF.12 inglés.pdf', 'CRM/2027/RT/INF.12 en'],
    ['CRM-2027-RT-INF.12 ENGLISH.pdf', 'CRM/2027/RT/INF.12 en'],
    ['CRM-2027-RT-INF.12-es-MX.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12_es_419.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12-en-US.pdf', 'CRM/2027/RT/INF.12 en'],
    ['es_CRM-2027-RT-INF.12.pdf', 'CRM/2027/RT/INF.12 es'],
    ['EN CRM-2027-RT-INF.12.pdf', 'CRM/2027/RT/INF.12 en'],
    // Other words around.
    ['CRM-2027-RT-INF.12-es (1).pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12-es final v2.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12 Informe en español.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12 en español.pdf', 'CRM/2027/RT/INF.12 es'],
    ['CRM-2027-RT-INF.12 en inglés.pdf', 'CRM/2027/RT/INF.12 en'],
    ['CRM-2027-RT-INF.12 Trata en la region_en.pdf', 'CRM/2027/RT/INF.12 en'],
    ['CRM-2027-RT-INF.12 Nota de la Ing Soto_es.pdf', 'CRM/2027/RT/INF.12 es'],
    // A revision is a version, not another symbol.
    ['CRM-2027-GRCM-L.3-Rev.1-es.docx', 'CRM/2027/GRCM/L.3 Rev.1 es'],
    ['CRM_2027_GRCM_L3_Rev2_EN.docx', 'CRM/2027/GRCM/L.3 Rev.2 en'],
    ['CRM-2027-GRCM-L.3-es-Rev.1.docx', 'CRM/2027/GRCM/L.3 Rev.1 es'],
    // No language, or more than one.
    ['CRM-2027-GRCM-L.3.docx', 'CRM/2027/GRCM/L.3 ?'],
    ['CRM-2027-GRCM-L.3-E.docx', 'CRM/2027/GRCM/L.3 ?'],
    ['CRM-2027-GRCM-L.3-es-en.docx', 'CRM/2027/GRCM/L.3 ?'],
    ['es CRM-2027-GRCM-L.3-en.docx', 'CRM/2027/GRCM/L.3 ?'],
    ['CRM-2027-RT-INF.12 Estado en la región.pdf', 'CRM/2027/RT/INF.12 ?'],
    // A symbol that goes on is another symbol: never the shorter one.
    ['CRM-2027-GRCM-L.32-es.docx', 'unknown'],
    ['CRM-2027-GRCM-L.3.1-es.docx', 'unknown'],
    ['CRM-2027-GRCM-L.3-Add.1-es.docx', 'unknown'],
    ['CRM-2027-GRCM-L.3-Corr-es.docx', 'unknown'],
    ['CRM-2027-L.2-INF.4-es.docx', 'unknown'],
    ['CRM-2026-GRCM-L.3-es.docx', 'unknown'],
    ['Agenda provisional_es.docx', 'unknown'],
    ['es.docx', 'unknown'],
    ['.docx', 'unknown'],
    ['documento', 'unknown'],
  ])('%s: %s', (name, expected) => {
    expect(found(name)).toBe(expected);
  });

  test('a very long name is read in no time', () => {
    expect(readName(`${'a1'.repeat(70)}-es.pdf`).length).toBeLessThanOrEqual(24);
  });
});
