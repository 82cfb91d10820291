import { Forbidden, Invalid, type Refusal } from '@/lib/core/errors';

/** Largest form that a page takes, in MB (`bodySizeLimit` in next.config.ts): a text that is far too long still comes back to its writer. */
export const pageFormLimitMb = 4;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Is this a whole form, and what Next put into it for itself still readable? A call by script without a form is JSON. */
async function isReadable(request: Request): Promise<boolean> {
  const isForm = /^multipart\/form-data/i.test(request.headers.get('content-type') ?? '');
  const isCall = request.headers.has('next-action');
  if (!isForm) return !isCall || isJson(await request.clone().text());
  const fields = await request
    .clone()
    .formData()
    .catch(() => null);
  if (fields === null) return false;
  const names = [...fields.keys()];
  // An action without script comes with its state (`:1`) beside its name (`:0`); one called by script has its arguments in `0`.
  const isWhole = names.every((name) => !/^\$ACTION_\d+:0$/.test(name) || fields.has(name.replace(/0$/, '1')));
  const own = isCall ? names.filter((name) => name === '0') : names.filter((name) => /^\$ACTION_\d+:\d+$/.test(name));
  return isWhole && own.every((name) => isJson(String(fields.get(name))));
}

/**
 * Null, or why this request to a page is refused before Next reads it: Next would answer each of these with a bare 500 and lose what
 * was typed. It is no wall: every door checks its origin itself (lib/web/origin.ts).
 */
export async function refusalOfPageRequest(request: Request, ownOrigin: string): Promise<Refusal | null> {
  const { method, headers } = request;
  if (method === 'GET' || method === 'HEAD') return null;
  if (method !== 'POST') return new Invalid('method.unknown');
  const origin = headers.get('origin');
  if (origin !== null && origin !== ownOrigin) return new Forbidden('form.foreign-origin');
  // What Next hands on to another of its own pages has no length; whoever forges that gets Next's bare answer.
  const length = headers.get('content-length') ?? (headers.has('x-action-forwarded') ? '0' : null);
  if (length === null) return new Invalid('body.no-form');
  if (Number(length) > pageFormLimitMb * 1_000_000)
    return new Invalid('body.too-large', {}, { limit: pageFormLimitMb });
  return (await isReadable(request)) ? null : new Invalid('body.no-form');
}
