import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { instant } from '@/lib/core/clock';
import { paperToDocx } from '@/lib/core/paper/docx';
import type { Paper, PaperBlock } from '@/lib/core/paper/model';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { type CanonicalText, canonicalOf, hashOf } from '@/lib/texts/milestones/canonical';
import { checkFile } from '@/lib/texts/milestones/checked-file';
import { groupsOf } from '@/lib/texts/milestones/hash';
import { textPaper } from '@/lib/texts/milestones/paper';
import type { TextPaperView } from '@/lib/texts/milestones/views';
import { numberedLines } from '@/lib/texts/texts/lines';
import { partsOfDocx, rewrittenDocx } from '@/tests/support/office';
import { readPdf, wordsIn } from '@/tests/support/papers';

const long =
  'Reconociendo que la movilidad ordenada, segura y regular beneficia a los países de origen, tránsito y destino, y';
const text: CanonicalText = {
  code: 'CRM-2027-DRAFTING-DECLARATION',
  kind: 'DECLARATION',
  paragraphs: [
    { kind: 'TITLE', level: 0, number: '', es: 'Declaración <de> prueba', en: 'Test & declaration' },
    { kind: 'PREAMBULAR', level: 0, number: '(a)', es: `${long} ${long}`, en: 'Recognising\nthat it benefits all,' },
    { kind: 'HEADING', level: 0, number: '', es: 'ACUERDAN', en: 'AGREE' },
    { kind: 'OPERATIVE', level: 0, number: '1', es: 'Actuar [sin demora] con eficacia: ﬁn, m², ①, 😀.', en: '' },
    {
      kind: 'OPERATIVE',
      level: 1,
      number: '1.1',
      es: 'Cada semestre “siempre”; niñez\u00ad migrante.',
      en: 'Every half-year.',
    },
    ...Array.from({ length: 25 }, (_, index) => ({
      ...{ kind: 'OPERATIVE' as const, level: 0, number: String(index + 2) },
      ...{ es: `${long} punto ${index}.`, en: `Point ${index}.` },
    })),
  ],
};
const canonical = canonicalOf(text);
const sha256 = hashOf(canonical);
const at = instant('2026-11-27T12:00:00Z');

const head = { id: 't', code: text.code, kind: text.kind, titleEs: 'Declaración', titleEn: 'Declaration' };
const milestone = { number: 3, isAdopted: false, frozenAt: at, sha256 };
const view = (frozen = true) =>
  ({ text: head, milestone: frozen ? milestone : null, canonical }) as unknown as TextPaperView;

const made = async (paper: Paper, format: 'pdf' | 'docx'): Promise<Buffer> =>
  format === 'pdf' ? buffer(await paperToPdf(paper)) : paperToDocx(paper);
const languagesOf = { es: ['es'], en: ['en'], both: ['es', 'en'] } as const;

/** The same file, as if somebody had changed what it shows and left the form in it. */
const forged = (paper: Paper, change: (block: Extract<PaperBlock, { kind: 'lines' }>) => typeof block): Paper => ({
  ...paper,
  blocks: paper.blocks.map((block) => (block.kind === 'lines' ? change(block) : block)),
});

describe.each(['docx', 'pdf'] as const)('a %s of a text', (format) => {
  test.each(['es', 'en', 'both'] as const)('in %s carries the form and shows what it says', async (lang) => {
    const file = await made(textPaper(view(), lang, 'es', at), format);
    expect(await checkFile(file)).toEqual({ verdict: 'WHOLE', sha256, languages: languagesOf[lang] });
  });

  test('in which one word, one sign, one number or one paragraph differs is not the text', async () => {
    const paper = textPaper(view(), 'both', 'en', at);
    const word = forged(paper, (block) => ({
      ...block,
      lines: block.lines.map((line) => ({ ...line, words: line.words.replace('Every half-year', 'Every year') })),
    }));
    expect(await checkFile(await made(word, format))).toEqual({ verdict: 'ALTERED', line: 5 });
    for (const [was, is] of [
      ['[sin demora]', 'sin demora'],
      ['m²', 'm2'],
      ['“siempre”', '"siempre"'],
      ['ACUERDAN', 'ACUERDEN'],
    ] as const) {
      const sign = forged(paper, (block) => ({
        ...block,
        lines: block.lines.map((line) => ({ ...line, words: line.words.replace(was, is) })),
      }));
      expect(await checkFile(await made(sign, format)), is).toMatchObject({ verdict: 'ALTERED' });
    }
    const counted = forged(paper, (block) => ({
      ...block,
      lines: block.lines.map((line) => ({ ...line, number: line.number + (line.number > 3 ? 1 : 0) })),
    }));
    expect(await checkFile(await made(counted, format))).toEqual({ verdict: 'ALTERED', line: 4 });
    const number = forged(paper, (block) => ({ ...block, number: block.number.replace('(a)', '(b)') }));
    expect(await checkFile(await made(number, format))).toMatchObject({ verdict: 'ALTERED' });
    for (const blocks of [
      paper.blocks.slice(1),
      paper.blocks.slice(0, -1),
      [...paper.blocks, paper.blocks.at(-1)],
      paper.blocks.toReversed(),
    ]) {
      const other = { ...paper, blocks: blocks as PaperBlock[] };
      expect(await checkFile(await made(other, format))).toMatchObject({ verdict: 'ALTERED' });
    }
    const form = {
      ...paper,
      part: { name: '', namespace: '', ...paper.part, text: canonical.replace('ACUERDAN', 'DECIDEN') },
    };
    expect(await checkFile(await made(form, format))).toMatchObject({ verdict: 'ALTERED' });
    const { part: _part, ...without } = paper;
    expect(await checkFile(await made(without, format))).toEqual({ verdict: 'FORMLESS' });
  });
});

describe('what others read in the files', () => {
  const es = numberedLines(text.paragraphs.map((one) => one.es)).flat();

  test('Word: another library finds every line with its number, and the foot the hash', async () => {
    const file = await paperToDocx(textPaper(view(), 'es', 'es', at));
    const { value, messages } = await mammoth.convertToHtml({ buffer: file }, { ignoreEmptyParagraphs: true });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const { value: raw } = await mammoth.extractRawText({ buffer: file });
    for (const row of ['1\tDeclaración <de> prueba', '5\tACUERDAN', '6\t1. Actuar [sin demora]', '7\t1.1. Cada'])
      expect(raw).toContain(row);
    expect(value).toContain('Declaración &lt;de&gt; prueba');
    expect(value.match(/<br \/>/g)?.length).toBe(es.length - text.paragraphs.length);
    const parts = await partsOfDocx(file);
    expect(parts.get('word/footer1.xml')).toContain(groupsOf(sha256));
    expect(parts.get('word/_rels/document.xml.rels')).toContain('../customXml/item1.xml');
  });

  test.each(['<w:vanish/>', '<w:strike/>', '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])(
    'Word: words made to look otherwise (%s) are noticed, though they are all there',
    async (look) => {
      const file = await paperToDocx(textPaper(view(), 'es', 'es', at));
      const rewritten = async (change: (xml: string) => string) => checkFile(await rewrittenDocx(file, change));
      expect(await rewritten((xml) => xml)).toMatchObject({ verdict: 'WHOLE' });
      expect(await rewritten((xml) => xml.replace('<w:rPr>', `<w:rPr>${look}`))).toMatchObject({ verdict: 'ALTERED' });
    },
  );

  test('PDF: every line with its number on its page, the hash at the foot of each, or that it is no milestone', async () => {
    const paper = textPaper(view(), 'both', 'es', at);
    const { pages, lang } = await readPdf(await paperToPdf(paper));
    expect(lang).toBe('es');
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(page).toContain(`SHA-256 ${groupsOf(sha256)}`);
      expect(page).toMatch(/Página \d+ de \d+/);
      expect(page).toContain('Hito 3');
    }
    const found = wordsIn(pages.join('\n')).join(' ');
    for (const row of [
      '3 origen, tránsito y destino',
      '5 ACUERDAN',
      '6 1. Actuar [sin demora]',
      '5 1.1. Every half-year.',
    ])
      expect(found).toContain(row);
    const standing = await readPdf(await paperToPdf(textPaper(view(false), 'en', 'en', at)));
    for (const page of standing.pages) {
      expect(page).toContain('Not a milestone: the text as it stood on 27 November 2026, 06:00');
      expect(page).not.toContain('SHA-256');
    }
  });
});

describe('other files', () => {
  test('the form itself is the text; a byte beside it, another encoding, an image, nothing are none', async () => {
    expect(await checkFile(Buffer.from(canonical))).toEqual({ verdict: 'WHOLE', sha256, languages: ['es', 'en'] });
    for (const bytes of [
      Buffer.from(`\ufeff${canonical}`),
      Buffer.from(canonical, 'latin1'),
      Buffer.from(`${canonical}\n`),
      Buffer.alloc(0),
      Buffer.from('%PDF-1.7 broken'),
      Buffer.from('PK\u0003\u0004broken'),
    ])
      expect(await checkFile(bytes)).toEqual({ verdict: 'FORMLESS' });
  });
});
