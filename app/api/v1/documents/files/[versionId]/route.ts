import { openVersion } from '@/lib/documents/versions/commands';
import { FileAsked } from '@/lib/documents/versions/schema';
import { door } from '@/lib/web/door';
import { fileAnswer } from '@/lib/web/download';
import { idFrom } from '@/lib/web/ids';
import { markedFor } from '@/lib/web/marked-file';
import { queryOf } from '@/lib/web/query';
import { bodyFor } from '@/lib/web/ranged-file';

/** The file of a version, always to be saved, never shown in our own origin; a Network's or a closed-door PDF bears its reader's name. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ versionId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const { as } = queryOf(request, FileAsked);
    const versionId = idFrom((await params).versionId, 'document');
    const file = await openVersion(actor, versionId, as === 'read' ? 'READ' : 'DOWNLOAD');
    const marked = await markedFor(file, locale);
    if (marked !== null) return fileAnswer({ ...file, bytes: marked.byteLength, body: marked });
    return fileAnswer({ ...file, body: await bodyFor(request, file.sha256) });
  });
}
