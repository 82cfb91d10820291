const blocks = 'p,h1,h2,h3,h4,h5,h6,li,tr,blockquote,dt,dd,pre,div';
const passedOver = new Set(['STYLE', 'SCRIPT', 'DEL', 'TITLE', 'META', 'LINK']);
const bullet = /^[·•o§▪–*-]\s/;

/** Numbers of what was pasted so far: the one of the first depth as it was shown, and counts below it. */
type Counts = { top: string; below: [number, number] };

/**
 * What Word, a browser or a mail program puts on the clipboard as HTML, as lines that say their structure: headings begin with `#`, numbers of
 * lists are written out (`2.1`), cells have a bar between them. Words that were taken out with changes tracked are passed over, as Word shows them.
 */
export function linesOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const counts: Counts = { top: '', below: [0, 0] };
  const lines: string[] = [];
  for (const block of body.querySelectorAll(blocks)) {
    // Only what holds words itself: a row counts as one line, with all that is in it.
    if (block.parentElement?.closest('tr') != null) continue;
    const words = block.tagName === 'TR' ? rowOf(block) : ownWords(block);
    if (words !== '') lines.push(lineOf(block, words, counts));
  }
  return lines.length > 0 ? lines.join('\n') : clean(body.textContent ?? '');
}

const clean = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The words of a block without those of blocks inside it. */
const ownWords = (block: Element): string => clean(rawWords(block));

/** The same with every blank: Word puts those after a number into an element of their own. */
function rawWords(block: Element): string {
  let words = '';
  for (const node of block.childNodes) {
    if (node instanceof Text) words += node.data;
    else if (node instanceof Element && !passedOver.has(node.tagName)) {
      if (node.tagName === 'BR') words += ' ';
      else if (!node.matches(`${blocks},ul,ol,table,tbody`)) words += rawWords(node);
    }
  }
  return words;
}

const rowOf = (row: Element): string =>
  [...row.querySelectorAll('td,th')]
    .map((cell) => clean(cell.textContent ?? ''))
    .filter((words) => words !== '')
    .join(' | ');

function lineOf(block: Element, words: string, counts: Counts): string {
  const level = levelOf(block);
  if (level === null) {
    const number = /^(\d{1,3})[.)]\s/.exec(words);
    if (number !== null) begin(counts, number[1] ?? '');
    return isHeading(block, words) ? `# ${words}` : words;
  }
  const list = block.closest('ol,ul');
  const mark = list === null ? '' : markIn(block, list, counts, level);
  const line = `${mark}${words}`;
  const [, shown = '', rest = ''] = /^(\S{1,8})\s(.*)$/.exec(line) ?? [];
  if (bullet.test(line)) return `• ${rest}`;
  if (level === 0) {
    begin(counts, /^(\d{1,3})[.)]$/.exec(shown)?.[1] ?? '');
    return line;
  }
  if (counts.top === '') return line;
  const depth = Math.min(level, 2) - 1;
  counts.below[depth] = (counts.below[depth] ?? 0) + 1;
  if (depth === 0) counts.below[1] = 0;
  else counts.below[0] ||= 1;
  return `${[counts.top, ...counts.below.slice(0, depth + 1)].join('.')} ${rest}`;
}

function begin(counts: Counts, top: string): void {
  counts.top = top;
  counts.below = [0, 0];
}

/** How deep in a list: by Word's own mark, by what its editor in the browser writes, or by the lists around it; null for no list. */
function levelOf(block: Element): number | null {
  const words = /mso-list:\s*l\d+\s+level(\d)/.exec(block.getAttribute('style') ?? '')?.[1];
  if (words !== undefined) return Number(words) - 1;
  if (block.tagName !== 'LI') return null;
  const given = block.getAttribute('aria-level') ?? block.getAttribute('data-aria-level');
  if (given !== null) return Number(given) - 1 || 0;
  let level = -1;
  for (let list = block.closest('ol,ul'); list !== null; list = list.parentElement?.closest('ol,ul') ?? null)
    level += 1;
  return Math.max(0, level);
}

/** The number that the browser would have drawn before an item. */
function markIn(item: Element, list: Element, counts: Counts, level: number): string {
  if (list.tagName === 'UL') return '• ';
  const place = [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(item);
  const number = (Number(list.getAttribute('start')) || 1) + Math.max(0, place);
  const style = `${list.getAttribute('type') ?? ''} ${list.getAttribute('style') ?? ''} ${item.getAttribute('style') ?? ''}`;
  const isLettered = level === 0 && (/\b(?:lower|upper)-(?:alpha|latin)\b/.test(style) || /^[aA]\s/.test(style));
  if (isLettered) return `(${String.fromCharCode(96 + Math.min(26, number))}) `;
  return level === 0 || counts.top === '' ? `${number}. ` : `${number}) `;
}

/** «Anexo I» says itself that it is one. */
function isHeading(block: Element, words: string): boolean {
  if (/^(?:anexo|annex)\b/i.test(words)) return false;
  if (/^H[1-6]$/.test(block.tagName) || /\bMso(?:Title|Subtitle|Heading)/.test(block.className)) return true;
  const bold = [...block.querySelectorAll('b,strong')].map(({ textContent }) => clean(textContent ?? '')).join('');
  return words.length <= 120 && !/[.,;]$/.test(words) && bold.replaceAll(' ', '') === words.replaceAll(' ', '');
}
