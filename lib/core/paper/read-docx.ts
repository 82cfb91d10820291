import 'server-only';
import { textParts, unescaped } from '../file-text/zip-parts';
import type { PaperPart } from './model';

/** What a Word file shows in its body: a row for each of its lines, a tab as `\t`; `isPlain` when nothing but words is there. */
export type ShownInDocx = Readonly<{ part: string | null; rows: readonly string[]; isPlain: boolean }>;

/** Longest part of a file that is looked at, unpacked. */
const mostBytes = 8_000_000;

/** What shows otherwise than as words in a row, or does not show: pictures, boxes, notes, fields, hidden or struck words, other sizes and colours. */
const notPlain =
  /<(?:w:(?:drawing|pict|object|txbxContent|sym|altChunk|footnoteReference|endnoteReference|fldSimple|instrText|vanish|webHidden|specVanish|strike|dstrike|color|sz|w|fitText|position|del|moveFrom|cellDel)|m:oMath|mc:AlternateContent)[\s/>]/;

/**
 * What the Word file shows, and the text of its part of that namespace. Nothing in the file is run; words outside the body (head, foot, comments)
 * do not count. @throws Error when it is no Word file or a damaged one
 */
export async function shownInDocx(bytes: Buffer, { namespace }: Pick<PaperPart, 'namespace'>): Promise<ShownInDocx> {
  const wanted = /^(word\/document\.xml|customXml\/item\d+\.xml)$/;
  const parts = await textParts(bytes, (name) => wanted.test(name), mostBytes);
  const documents = parts.filter(({ name }) => name === 'word/document.xml');
  const body = /<w:body>([\s\S]*)<\/w:body>/.exec(documents[0]?.text ?? '')?.[1];
  if (body === undefined || documents.length !== 1) throw new Error('no Word file');
  const own = parts.flatMap(({ name, text }) => (name.startsWith('customXml/') ? [partIn(text, namespace)] : []));
  const found = own.filter((one) => one !== null);
  return { part: found.length === 1 ? (found[0] ?? null) : null, rows: rowsOf(body), isPlain: !notPlain.test(body) };
}

function partIn(xml: string, namespace: string): string | null {
  const [, prefix = '', attributes = '', text = ''] =
    /<(?:(\w+):)?text\b([^>]*)>([^<]*)<\/(?:\w+:)?text>\s*$/.exec(xml) ?? [];
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  return attributes.includes(`${name}="${namespace}"`) ? unescaped(text) : null;
}

/** The lines as Word breaks them: at breaks and at the ends of paragraphs; empty ones are none. */
function rowsOf(body: string): string[] {
  const pieces = body.matchAll(
    /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|ptab|br|cr|noBreakHyphen)(?:\s[^>]*)?\/>|(<\/w:p>)/g,
  );
  let rows = '';
  for (const [whole, text, sign, end] of pieces) {
    if (text !== undefined) rows += unescaped(text);
    else if (end !== undefined) rows += '\n';
    // A tab stop of a paragraph is written as a tab is, but says where it stands.
    else if (sign === 'tab' || sign === 'ptab') rows += whole.includes('w:pos=') ? '' : '\t';
    else rows += sign === 'noBreakHyphen' ? '\u2011' : '\n';
  }
  return rows.split('\n').filter((row) => row.trim() !== '');
}
