import type { Locale } from '@/lib/web/locale';

/** One file of a bundle. `folder` is 0 for what belongs to no session, then the sessions in order of time. */
export type Entry = Readonly<{
  documentId: string;
  versionId: string;
  symbol: string;
  title: string;
  language: 'es' | 'en';
  number: number;
  fileName: string;
  sha256: string;
  bytes: number;
  /** What its copy bears on every page (closed doors, Networks); null for a file that goes out as it is kept. */
  mark: string | null;
  issuedOn: string;
  folder: number;
  folderTitle: string;
}>;

const words = {
  es: {
    title: 'Índice',
    general: 'General',
    columns: ['Carpeta', 'Símbolo', 'Título', 'Idioma', 'Versión', 'Fecha', 'Archivo', 'SHA-256'],
  },
  en: {
    title: 'Index',
    general: 'General',
    columns: ['Folder', 'Symbol', 'Title', 'Language', 'Version', 'Date', 'File', 'SHA-256'],
  },
} as const;

/** A name that every system can unpack: no separators, no dots at its ends, at most 80 signs. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[.\s]+|[.\s]+$/g, '');

/** Where each file lies: `02 Sesión técnica/CRM-2027-GRCM-L.3 es v1.pdf`. No two are alike, and none leads out of its folder. */
export function entryNames(entries: readonly Entry[], locale: Locale): string[] {
  return entries.map(({ folder, folderTitle, symbol, language, number, fileName }) => {
    const title = plain(folderTitle) || words[locale].general;
    const extension = /\.[a-z0-9]{1,8}$/i.exec(fileName)?.[0] ?? '';
    return `${String(folder).padStart(2, '0')} ${title}/${plain(symbol.replaceAll('/', '-'))} ${language} v${number}${extension}`;
  });
}

/** The index as rows, its head first. */
export function indexRows(entries: readonly Entry[], names: readonly string[]): string[][] {
  return [
    [...words.es.columns.map((column, index) => `${column} / ${words.en.columns[index] ?? ''}`)],
    ...entries.map((one, index) => [
      ...[one.folderTitle, one.symbol, one.title, one.language, String(one.number), one.issuedOn],
      // A copy that bears a name has other bytes than the one that is kept.
      ...[names[index] ?? '', one.mark === null ? one.sha256 : ''],
    ]),
  ];
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The index as a page that needs nothing but itself; its links are relative. */
export function indexPage(entries: readonly Entry[], names: readonly string[], locale: Locale): string {
  const { title, columns } = words[locale];
  const [folder, symbol, name, language, version, date, file] = columns;
  const head = [folder, symbol, name, language, version, date, file]
    .map((one) => `<th scope="col">${one}</th>`)
    .join('');
  const rows = entries.map((one, index) => {
    const path = names[index] ?? '';
    const link = path.split('/').map(encodeURIComponent).join('/');
    const cells = [one.folderTitle, one.symbol, one.title, one.language, String(one.number), one.issuedOn];
    return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}<td><a href="${link}">${escaped(path)}</a></td></tr>`;
  });
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><table border="1"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></html>`;
}
