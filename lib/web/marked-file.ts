import 'server-only';
import { isoIn, now } from '@/lib/core/clock';
import { watermarkPdf } from '@/lib/core/paper/watermark';
import { withFileOf } from '@/lib/core/storage';
import type { OpenedFile } from '@/lib/documents/versions/views';
import type { Locale } from './locale';

const words = { es: 'Ejemplar de', en: 'Copy of' } as const;

/** The file with its reader's name and the instant on every page, where it must bear them and is a PDF; null for all others. */
export async function markedFor(file: OpenedFile, locale: Locale): Promise<Uint8Array | null> {
  if (!file.isMarked || file.mediaType !== 'application/pdf') return null;
  const at = isoIn(now()).slice(0, 16).replace('T', ' ');
  const mark = `${words[locale]} ${file.readerName} · ${file.symbol} · ${at}`;
  return withFileOf(file.sha256, (path) => watermarkPdf(path, mark));
}
