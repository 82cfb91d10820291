import 'server-only';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { readFileText } from '@/lib/core/file-text/read';
import { withFileOf } from '@/lib/core/storage';

/**
 * What stands in the version's file is kept, and the paper is found by it; a file that cannot be read is marked so and stays as it is. Given
 * twice it changes nothing more.
 */
export async function readVersion(versionId: string): Promise<void> {
  const version = await db.documentVersion.findUnique({
    where: { id: versionId },
    select: { sha256: true, mediaType: true, text: { select: { versionId: true } } },
  });
  if (version === null || version.text !== null) return;
  const found = await withFileOf(version.sha256, (path) => readFileText(path, version.mediaType).catch(() => null));
  await db.documentVersionText.createMany({
    data: [
      {
        ...{ versionId, readAt: now() },
        ...(found === null ? { text: '', fault: 'file.is-damaged' } : { text: found.text, pageCount: found.pageCount }),
      },
    ],
    skipDuplicates: true,
  });
}
