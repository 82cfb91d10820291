import { Invalid } from '@/lib/core/errors';
import { manageAddress } from '@/lib/documents/documents/schema';
import { addVersion, authorizeAddVersion } from '@/lib/documents/versions/commands';
import { AddVersion } from '@/lib/documents/versions/schema';
import { door } from '@/lib/web/door';
import { idFrom } from '@/lib/web/ids';
import { receiveFiles } from '@/lib/web/upload';
import { uploadAnswer } from '@/lib/web/upload-answer';

/** A version of a document, from a plain form or from our script. No byte is read before the right is checked. */
export function POST(
  request: Request,
  { params }: Readonly<{ params: Promise<{ documentId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const documentId = idFrom((await params).documentId, 'document');
    const { symbol } = await authorizeAddVersion(actor, documentId);
    const received = await receiveFiles(request, async (staged, givenName, fields) => {
      const { language, note, renders } = fields;
      const asked = AddVersion.safeParse({ language, note, renders });
      if (!asked.success) throw new Invalid('document.no-language');
      await addVersion(actor, documentId, asked.data, { staged, givenName });
    });
    if (received.files.length === 0) throw new Invalid('file.none');
    return uploadAnswer(request, received, locale, manageAddress(symbol));
  });
}
