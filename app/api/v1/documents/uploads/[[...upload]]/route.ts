import { door } from '@/lib/web/door';
import { resumableUpload } from '@/lib/web/resumable-upload';

/** Begins an upload that can go on after the line broke off (tus 1.0). */
export function POST(request: Request): Promise<Response> {
  return door(request, (actor, locale) => resumableUpload(request, actor, locale));
}

/** How much of it has come. */
export function HEAD(request: Request): Promise<Response> {
  return door(request, (actor, locale) => resumableUpload(request, actor, locale));
}

/** The next part. */
export function PATCH(request: Request): Promise<Response> {
  return door(request, (actor, locale) => resumableUpload(request, actor, locale));
}

/** It is given up. */
export function DELETE(request: Request): Promise<Response> {
  return door(request, (actor, locale) => resumableUpload(request, actor, locale));
}
