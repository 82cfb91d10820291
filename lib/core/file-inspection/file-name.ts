/** Characters that a name may not carry: controls, and the invisible ones that turn the reading direction (`gpj.exe`). */
const forbidden = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const pathLike = /[\\/]/;

const longest = 150;

/**
 * `given` as a name to show and to save under: the last part of a path, no control or direction characters, no leading dots, at most
 * 150 characters with the extension kept. It never becomes a path of ours. Empty names become `documento`.
 */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(pathLike).at(-1) ?? '';
  const clean = last
    .replace(forbidden, '')
    .replace(/["<>|:*?]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean === '') return 'documento';
  const extension = extensionOf(clean);
  const stem = extension === '' ? clean : clean.slice(0, -(extension.length + 1));
  const room = longest - extension.length - 1;
  return [...stem].slice(0, room).join('') + (extension === '' ? '' : `.${extension}`);
}

/** `docx` for `Informe.DOCX`; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
