import { Invalid } from '@/lib/core/errors';
import { authorizeImport, beginImport, readWord, type WordFile } from '@/lib/texts/imports/commands';
import { door } from '@/lib/web/door';
import { idFrom } from '@/lib/web/ids';
import { isLocale } from '@/lib/web/locale';
import { receiveFiles } from '@/lib/web/upload';
import { uploadAnswer } from '@/lib/web/upload-answer';

/** Word files for a text, in the fields `es` and `en` of a plain form. No byte is read before the right is checked. */
export function POST(
  request: Request,
  { params }: Readonly<{ params: Promise<{ textId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const textId = idFrom((await params).textId, 'text');
    await authorizeImport(actor, textId);
    const read: WordFile[] = [];
    const received = await receiveFiles(request, async (staged, name, _fields, field) => {
      read.push(await readWord(staged, name, isLocale(field) ? field : 'es'));
    });
    if (received.files.length === 0) throw new Invalid('file.none');
    if (received.files.some(({ refusal }) => refusal !== null)) {
      return uploadAnswer(request, received, locale, `/texts/${textId}/import`);
    }
    const { importId } = await beginImport(actor, textId, read);
    const location = `/${locale}/texts/${textId}/import/${importId}`;
    return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'private, no-store' } });
  });
}
