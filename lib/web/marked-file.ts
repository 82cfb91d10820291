import 'server-only';
import { now } from '@/lib/core/clock';
import { watermarkPdf } from '@/lib/core/paper/watermark';
import { withFileOf } from '@/lib/core/storage';
import { markOf } from '@/lib/documents/versions/mark';
import type { OpenedFile } from '@/lib/documents/versions/views';
import type { Locale } from './locale';

/** The file with its reader's name and the instant on every page, where it must bear them and is a PDF; null for all others. */
export async function markedFor(file: OpenedFile, locale: Locale): Promise<Uint8Array | null> {
  if (!file.isMarked || file.mediaType !== 'application/pdf') return null;
  const mark = markOf({ ...file, at: now() }, locale);
  return withFileOf(file.sha256, (path) => watermarkPdf(path, mark));
}
