import { Invalid } from '@/lib/core/errors';
import {
  authorizeTranslations,
  beginTranslations,
  type KeptFile,
  keepTranslation,
} from '@/lib/documents/translations/receive-commands';
import { mostTogether } from '@/lib/documents/translations/schema';
import { door } from '@/lib/web/door';
import { receiveFiles } from '@/lib/web/upload';
import { givenFiles, uploadAnswer, uploadLeadsTo } from '@/lib/web/upload-answer';

/** Many language versions at once, from a plain form or from our script; they wait to be seen. No byte is read before the right is checked. */
export function POST(request: Request): Promise<Response> {
  return door(request, async (actor, locale) => {
    await authorizeTranslations(actor);
    const kept: KeptFile[] = [];
    const { files } = await receiveFiles(
      request,
      async (staged, name) => void kept.push(await keepTranslation(staged, name)),
      mostTogether,
    );
    if (files.length === 0) {
      const nothing = { files: [{ name: '', refusal: new Invalid('file.none') }], fields: {} };
      return uploadAnswer(request, nothing, locale, '/documents/translations');
    }
    const { batchId } = await beginTranslations(actor, givenFiles(files, kept));
    return uploadLeadsTo(request, `/${locale}/documents/translations/${batchId}`);
  });
}
