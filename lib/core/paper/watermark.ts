import 'server-only';
import { readFile } from 'node:fs/promises';

/** The PDF at `path` with these words along the foot of each page; null when the file cannot be written on. Deters, and proves nothing. */
export async function watermarkPdf(path: string, words: string): Promise<Uint8Array | null> {
  const { PDFDocument, StandardFonts, degrees, rgb } = await import('@cantoo/pdf-lib');
  try {
    const pdf = await PDFDocument.load(await readFile(path), { updateMetadata: false });
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    // The built-in fonts hold Western letters only.
    const plain = [...words.normalize('NFC')].map((sign) => (isWestern(sign) ? sign : '?')).join('');
    for (const page of pdf.getPages()) {
      const { width } = page.getSize();
      const size = 8;
      const ink = { font, size, color: rgb(0.45, 0.1, 0.1), opacity: 0.75 };
      page.drawText(plain, { ...ink, x: Math.max(12, (width - font.widthOfTextAtSize(plain, size)) / 2), y: 10 });
      page.drawText(plain, { ...ink, size: 18, opacity: 0.12, x: width * 0.12, y: width * 0.35, rotate: degrees(45) });
    }
    return await pdf.save({ useObjectStreams: true });
  } catch {
    return null;
  }
}

const isWestern = (sign: string): boolean => (sign.codePointAt(0) ?? 0) >= 0x20 && (sign.codePointAt(0) ?? 0) <= 0xff;
