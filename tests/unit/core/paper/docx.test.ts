import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { paperToDocx } from '@/lib/core/paper/docx';
import type { PaperBlock } from '@/lib/core/paper/model';
import { partsOfDocx } from '@/tests/support/office';
import { aPaper } from '@/tests/support/papers';

const blocks: PaperBlock[] = [
  { kind: 'heading', level: 1, text: 'Belice', lang: 'es', startsPage: true },
  { kind: 'facts', rows: [{ term: 'Referencia', value: 'INF-2027-TRATA-BZ-1' }] },
  { kind: 'heading', level: 2, text: 'Legislación [nueva]', lang: 'es' },
  { kind: 'pair', left: { text: 'uno\ndos', lang: 'es' }, right: { text: 'one', lang: 'en' } },
  { kind: 'text', text: 'In English \u0000only\ud800.\nSecond & <last>.', lang: 'en' },
  { kind: 'list', items: [{ text: 'Panamá', lang: 'es' }] },
  { kind: 'note', text: 'Una nota.', lang: 'es' },
];

describe('a Word document of a paper', () => {
  test('has real headings, paragraphs, a list and a table', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: await paperToDocx(aPaper(blocks)) });
    expect(html).toMatch(/<h1>(<a id="[^"]*"><\/a>)*Belice<\/h1>/);
    expect(html).toMatch(/<h2>(<a id="[^"]*"><\/a>)*Legislación \[nueva\]<\/h2>/);
    expect(html).toContain('<li>Panamá</li>');
    expect(html).toMatch(/<td>.*dos/s);
    expect(html).toContain('Second &amp; &lt;last&gt;.');
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  test('says of each run its language, and asks nothing when it is opened', async () => {
    const parts = await partsOfDocx(await paperToDocx(aPaper(blocks)));
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toMatch(/<w:lang w:val="en-US"\/><\/w:rPr><w:t xml:space="preserve">In English only\ufffd\.<\/w:t>/);
    expect(body).toMatch(/<w:lang w:val="es-CR"\/><\/w:rPr><w:t xml:space="preserve">dos<\/w:t>/);
    expect(body).toContain('w:fldCharType="begin" w:dirty="false"');
    expect(parts.get('word/settings.xml')).not.toContain('updateFields');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="es-CR"/>');
  });

  test('has a head with title and date and a foot with page numbers', async () => {
    const parts = await partsOfDocx(await paperToDocx(aPaper(blocks)));
    expect(parts.get('word/header1.xml')).toContain('24 de noviembre de 2026');
    expect(parts.get('word/footer1.xml')).toMatch(/Página .*PAGE.* de .*NUMPAGES/s);
  });

  test('lists what it holds in its contents', async () => {
    const body = (await partsOfDocx(await paperToDocx(aPaper(blocks)))).get('word/document.xml') ?? '';
    const contents = body.slice(body.indexOf('<w:sdt>'), body.indexOf('</w:sdt>'));
    expect(contents).toContain('Belice');
    expect(contents).not.toContain('Legislación');
  });

  test('sets a table with a head that is repeated, a cell for each column and their shares of the width', async () => {
    const table: PaperBlock = {
      kind: 'table',
      lang: 'es',
      caption: 'Orden del día',
      columns: [
        { title: 'Hora', width: 1 },
        { title: 'Punto', width: 3 },
      ],
      rows: [
        [
          { text: '09:00', lang: 'es' },
          { text: 'Opening\nby the host', lang: 'en' },
        ],
        [{ text: '09:30', lang: 'es' }],
      ],
    };
    const docx = await paperToDocx(aPaper([table, table]));
    const body = (await partsOfDocx(docx)).get('word/document.xml') ?? '';
    expect(body.match(/<w:tbl>/g)).toHaveLength(2);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body).toContain('<w:gridCol w:w="2340"/><w:gridCol w:w="7020"/>');
    const { value: html } = await mammoth.convertToHtml({ buffer: docx });
    expect(html).toMatch(/<th>.*Hora.*<\/th><th>.*Punto/s);
    expect(html).toMatch(/<td>.*<p>Opening<\/p><p>by the host<\/p><\/td>/s);
    expect(html.match(/<td>/g)).toHaveLength(8);
  });
});
