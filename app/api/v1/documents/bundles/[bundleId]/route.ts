import { getBundleFile } from '@/lib/documents/bundles/queries';
import { door } from '@/lib/web/door';
import { idFrom } from '@/lib/web/ids';
import { rangedFile } from '@/lib/web/ranged-file';

/** A bundle for whom it was built; a download that broke off goes on where it was. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ bundleId: string }> }>,
): Promise<Response> {
  return door(request, async (actor) => {
    const file = await getBundleFile(actor, idFrom((await params).bundleId, 'bundle'));
    return rangedFile(request, { ...file, mediaType: 'application/zip' });
  });
}
