import { openVersion, openVersionPart } from '@/lib/documents/versions/commands';
import { FileAsked } from '@/lib/documents/versions/schema';
import { door } from '@/lib/web/door';
import { fileAnswer } from '@/lib/web/download';
import { idFrom } from '@/lib/web/ids';
import { markedFor } from '@/lib/web/marked-file';
import { queryOf } from '@/lib/web/query';
import { bodyFor, rangedFile } from '@/lib/web/ranged-file';

/**
 * The file of a version, always to be saved, never shown in our own origin; a Network's or a closed-door PDF bears its reader's name. The reader's page
 * asks for it part by part; a marked copy is made anew for each answer and comes whole.
 */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ versionId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const { as } = queryOf(request, FileAsked);
    const versionId = idFrom((await params).versionId, 'document');
    const isRead = as === 'read';
    const file = isRead ? await openVersionPart(actor, versionId) : await openVersion(actor, versionId, 'DOWNLOAD');
    const marked = await markedFor(file, locale);
    if (marked !== null) return fileAnswer({ ...file, bytes: marked.byteLength, body: marked });
    if (isRead) return rangedFile(request, file);
    return fileAnswer({ ...file, body: await bodyFor(request, file.sha256) });
  });
}
