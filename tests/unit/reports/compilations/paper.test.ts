import { describe, expect, test } from 'vitest';
import { inAlphabet } from '@/lib/core/alphabet';
import { instant } from '@/lib/core/clock';
import type { PaperBlock } from '@/lib/core/paper/model';
import { compilationPaper, type PaperForm, reportPaper } from '@/lib/reports/compilations/paper';
import { answersSheet, partsOf } from '@/lib/reports/compilations/sheets';
import type { Compilation, CompiledReport } from '@/lib/reports/compilations/views';

const named = (code: string, nameEs: string, nameEn = nameEs) => ({ code, nameEs, nameEn });
const call = {
  id: 'call',
  kind: named('TRAFFICKING', 'Informe sobre la trata', 'Report on trafficking'),
  year: 2027,
  meeting: { titleEs: 'XXXII Reunión', titleEn: 'XXXII Meeting' },
};

const aSection = (textEs: string, textEn: string) => ({
  key: 'legislation',
  titleEs: 'Legislación',
  titleEn: 'Legislation',
  textEs,
  textEn,
});

const aReport = (country: CompiledReport['country'], more: Partial<CompiledReport> = {}): CompiledReport => ({
  id: `report ${country.code}`,
  country,
  status: 'ACCEPTED',
  language: 'es',
  reference: 'INF-2027-1',
  submittedAt: instant('2027-05-15T05:59:59.999Z'),
  isLate: false,
  symbol: null,
  isWorking: false,
  sections: [aSection('Texto.', 'Text.')],
  ...more,
});

const us = named('US', 'Estados Unidos', 'United States');
const sv = named('SV', 'El Salvador');
const aCompilation = (more: Partial<Compilation> = {}): Compilation => ({
  call,
  scope: 'accepted',
  reports: [aReport(us), aReport(sv)],
  silent: [named('DO', 'República Dominicana', 'Dominican Republic')],
  absent: [],
  ...more,
});

const form: PaperForm = { locale: 'es', languages: 'both', layout: 'side', at: instant('2027-06-01T03:00:00Z') };
const headings = (blocks: readonly PaperBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
const said = (blocks: readonly PaperBlock[]) => JSON.stringify(blocks);

describe('the order of countries', () => {
  test('is that of the alphabet of the language', () => {
    expect(headings(compilationPaper(aCompilation(), form).blocks).slice(0, 2)).toEqual([
      'El Salvador',
      'Estados Unidos',
    ]);
    expect(headings(compilationPaper(aCompilation(), { ...form, locale: 'en' }).blocks).slice(0, 2)).toEqual([
      'El Salvador',
      'United States',
    ]);
    expect(inAlphabet('es', ['Nz', 'Ñandú', 'Oz', 'Ática'], (name) => name)).toEqual(['Ática', 'Nz', 'Ñandú', 'Oz']);
  });

  test('is that of the language asked for, whatever the reader’s', () => {
    const paper = compilationPaper(aCompilation(), { ...form, languages: 'en' });
    expect(paper.lang).toBe('en');
    expect(paper.title).toBe('Report on trafficking, XXXII Meeting');
    expect(headings(paper.blocks)).toEqual(['El Salvador', 'United States', 'No report received']);
  });
});

describe('the words of a country', () => {
  const one = (sections: CompiledReport['sections'], given: Partial<PaperForm> = {}) =>
    reportPaper({ call, report: aReport(us, { sections }) }, { ...form, ...given }).blocks.filter(
      ({ kind }) => kind === 'text' || kind === 'pair' || kind === 'note',
    );

  test('stand side by side or one after the other in both languages', () => {
    expect(one([aSection('Uno.', 'One.')])).toContainEqual({
      kind: 'pair',
      left: { text: 'Uno.', lang: 'es' },
      right: { text: 'One.', lang: 'en' },
    });
    expect(one([aSection('Uno.', 'One.')], { locale: 'en' })).toContainEqual({
      kind: 'pair',
      left: { text: 'One.', lang: 'en' },
      right: { text: 'Uno.', lang: 'es' },
    });
    expect(one([aSection('Uno.', 'One.')], { layout: 'sequence' }).filter(({ kind }) => kind === 'text')).toEqual([
      { kind: 'text', text: 'Uno.', lang: 'es' },
      { kind: 'text', text: 'One.', lang: 'en' },
    ]);
  });

  test('are never left out for their language', () => {
    const spanish = said(one([aSection('', 'One.')], { languages: 'es' }));
    expect(spanish).toContain('"text":"One.","lang":"en"');
    expect(spanish).toContain('solo en inglés');
    expect(said(one([aSection('Uno.', '')], { languages: 'en' }))).toContain('in Spanish only');
    expect(said(one([aSection('Uno.', 'One.')], { languages: 'es' }))).not.toContain('One.');
    expect(said(one([aSection('', '')]))).toContain('Sin respuesta');
  });

  test('of a working text say that it is one, in text and head', () => {
    const working = aReport(us, { isWorking: true, status: 'DRAFT', reference: null, submittedAt: null });
    const paper = reportPaper({ call, report: working }, form);
    expect(said(paper.blocks)).toContain('BORRADOR');
    expect(paper.header.left).toContain('Borrador');
  });
});

describe('what a compilation lacks', () => {
  test('is told to those who may know who is silent, and to others as one list', () => {
    const whole = said(compilationPaper(aCompilation({ absent: [sv] }), form).blocks);
    expect(whole).toContain('No se recibió informe');
    expect(whole).toContain('está en corrección');
    const other = said(compilationPaper(aCompilation({ silent: null, absent: [sv] }), form).blocks);
    expect(other).not.toContain('No se recibió informe');
    expect(other).toContain('Solo se incluyen los que puede leer');
  });

  test('the date is the Conference’s, late reports say so', () => {
    const paper = compilationPaper(aCompilation({ reports: [aReport(us, { isLate: true })] }), form);
    expect(paper.header.right).toBe('31 de mayo de 2027');
    expect(said(paper.blocks)).toContain('14 de mayo de 2027 (fuera de plazo)');
  });
});

describe('the table of answers', () => {
  test('has a row for each language in which a section was answered', () => {
    const sections = [aSection('Uno.', 'One.'), { ...aSection('', 'Two.'), key: 'prevention' }];
    const { rows } = answersSheet(aCompilation({ reports: [aReport(us, { sections })] }), 'es');
    expect(rows.map((row) => [row[8], row[10], row[12]])).toEqual([
      ['legislation', 'es', 'Uno.'],
      ['legislation', 'en', 'One.'],
      ['prevention', 'en', 'Two.'],
    ]);
  });

  test('parts a text that a cell does not hold, and loses nothing', () => {
    const text = 'palabra '.repeat(2000).trim();
    const parts = partsOf(text, 500);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(500);
    expect(parts.join(' ')).toBe(text);
    const faces = '😀'.repeat(400);
    expect(partsOf(faces, 99).join('')).toBe(faces);
    expect(partsOf(faces, 99).every((part) => part.isWellFormed())).toBe(true);
  });
});
