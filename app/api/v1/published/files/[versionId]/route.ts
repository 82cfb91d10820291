// Open to everybody: what the Secretariat has published (P-15); it is read as the portal's role.
import { readFileOf } from '@/lib/core/storage';
import { getPublishedFile } from '@/lib/documents/published/queries';
import { openDoor } from '@/lib/web/door';
import { fileAnswer } from '@/lib/web/download';
import { idFrom } from '@/lib/web/ids';

/** A file of a published paper, always to be saved. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ versionId: string }> }>,
): Promise<Response> {
  return openDoor(request, async () => {
    const file = await getPublishedFile(idFrom((await params).versionId, 'document'));
    return fileAnswer({ ...file, body: await readFileOf(file.sha256) });
  });
}
