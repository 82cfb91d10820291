// Open to everybody: what the Secretariat has published (P-15); it is read as the portal's role.
import { getPublishedFile } from '@/lib/documents/published/queries';
import { openDoor } from '@/lib/web/door';
import { idFrom } from '@/lib/web/ids';
import { publishedFileAnswer } from '@/lib/web/published-answer';

/** A file of a published paper, always to be saved. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ versionId: string }> }>,
): Promise<Response> {
  return openDoor(request, async () => {
    const file = await getPublishedFile(idFrom((await params).versionId, 'document'));
    return publishedFileAnswer(request, file);
  });
}
