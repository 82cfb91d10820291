import { readFile } from 'node:fs/promises';
import { Invalid } from '../errors';

const patienceMs = 15_000;

/**
 * Returns when the PDF at `path` opens without a password and carries no protection.
 * @throws Invalid `file.is-encrypted`, `file.is-damaged`
 */
export async function inspectPdf(path: string): Promise<void> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(await readFile(path));
  const task = getDocument({
    data,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  const timer = setTimeout(() => void task.destroy(), patienceMs);
  try {
    const document = await task.promise;
    if (document.numPages === 0) throw new Invalid('file.is-damaged');
    const { info } = await document.getMetadata();
    // Protected against printing or copying only: opens, but could not be compiled, searched or archived.
    if ('EncryptFilterName' in info && info.EncryptFilterName) throw new Invalid('file.is-encrypted');
  } catch (error) {
    if (error instanceof Invalid) throw error;
    const isPassword = error instanceof Error && error.name === 'PasswordException';
    throw new Invalid(isPassword ? 'file.is-encrypted' : 'file.is-damaged');
  } finally {
    clearTimeout(timer);
    await task.destroy();
  }
}
