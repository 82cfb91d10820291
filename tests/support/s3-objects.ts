import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { now } from '@/lib/core/clock';

type Kept = { body: Buffer; at: Date; metadata: Record<string, string> };
type Upload = Readonly<{ key: string; at: Date; parts: Map<number, Buffer> }>;

/** What the service holds; a test may cut an object short or take it away. */
export type S3World = Readonly<{
  objects: Map<string, Kept>;
  uploads: Map<string, Upload>;
  requests: string[];
  mood: { isAway: boolean };
}>;
export type Asked = Readonly<{
  method: string;
  key: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
}>;
export type Answer = Readonly<{ status: number; headers: Record<string, string>; body?: Buffer | string }>;

/** Lists are given in pages of three: whoever forgets to go on loses the fourth. */
const pageSize = 3;
const smallestPart = 5 * 1024 * 1024;

const xml = (name: string, inner: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}</${name}>`,
});
const tag = (name: string, value: string | number): string => `<${name}>${value}</${name}>`;
const done = (headers: Record<string, string> = {}, status = 200): Answer => ({ status, headers });
const etagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`;
const metadataIn = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'))) as Record<
    string,
    string
  >;

/** A refusal as services word it. */
export const fault = (status: number, code: string): Answer => ({
  ...xml('Error', tag('Code', code) + tag('Message', code)),
  status,
});

/** What the service answers to a request that was found to be in order. */
export function answerS3(world: S3World, asked: Asked): Answer {
  const { method, key, query } = asked;
  const kind = `${method} ${key === '' ? 'bucket' : 'object'}`;
  if (kind === 'GET bucket') return query.has('uploads') ? listUploads(world, query) : list(world, query);
  if (kind === 'POST bucket' && query.has('delete')) return removeMany(world, asked);
  if (kind === 'POST object' && query.has('uploads')) return begin(world, asked);
  const id = query.get('uploadId');
  if (id !== null && key !== '') return ofUpload(world, asked, id);
  if (kind === 'PUT object') return put(world, asked);
  if (kind === 'DELETE object') return world.objects.delete(key) ? done({}, 204) : done({}, 204);
  if (kind === 'GET object' || kind === 'HEAD object') return give(world, asked);
  return fault(501, 'NotImplemented');
}

function put(world: S3World, { key, headers, body }: Asked): Answer {
  if (headers['if-none-match'] === '*' && world.objects.has(key)) return fault(412, 'PreconditionFailed');
  if (headers['content-length'] === undefined) return fault(411, 'MissingContentLength');
  world.objects.set(key, { body, at: now(), metadata: metadataIn(headers) });
  return done({ etag: etagOf(body) });
}

function give(world: S3World, { key, headers }: Asked): Answer {
  const found = world.objects.get(key);
  if (found === undefined) return fault(404, 'NoSuchKey');
  const { body } = found;
  const own = {
    etag: etagOf(body),
    'last-modified': found.at.toUTCString(),
    'accept-ranges': 'bytes',
    ...found.metadata,
  };
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  if (from === undefined || to === undefined) {
    return { status: 200, headers: { ...own, 'content-length': String(body.length) }, body };
  }
  const part = body.subarray(Number(from), Number(to) + 1);
  if (part.length === 0) return fault(416, 'InvalidRange');
  const range = `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`;
  return {
    status: 206,
    headers: { ...own, 'content-length': String(part.length), 'content-range': range },
    body: part,
  };
}

function list(world: S3World, query: URLSearchParams): Answer {
  if (query.get('list-type') !== '2') return fault(501, 'NotImplemented');
  const [prefix, after] = [query.get('prefix') ?? '', query.get('continuation-token') ?? ''];
  const keys = [...world.objects.keys()]
    .filter((key) => key.startsWith(prefix) && key > after)
    .filter((key) => !query.has('delimiter') || !key.slice(prefix.length).includes('/'))
    .sort();
  const page = keys.slice(0, pageSize);
  const contents = page.map((key) =>
    tag('Contents', tag('Key', key) + tag('LastModified', (world.objects.get(key)?.at ?? now()).toISOString())),
  );
  const isCut = keys.length > page.length;
  const next = isCut ? tag('NextContinuationToken', page.at(-1) ?? '') : '';
  return xml('ListBucketResult', tag('IsTruncated', String(isCut)) + contents.join('') + next);
}

function listUploads(world: S3World, query: URLSearchParams): Answer {
  const after = query.get('upload-id-marker') ?? '';
  const ids = [...world.uploads.keys()].filter((id) => id > after).sort();
  const page = ids.slice(0, pageSize);
  const rows = page.map((id) => {
    const { key, at } = world.uploads.get(id) ?? { key: '', at: now() };
    return tag('Upload', tag('Key', key) + tag('UploadId', id) + tag('Initiated', at.toISOString()));
  });
  const isCut = ids.length > page.length;
  const last = page.at(-1) ?? '';
  const next = isCut ? tag('NextKeyMarker', world.uploads.get(last)?.key ?? '') + tag('NextUploadIdMarker', last) : '';
  return xml('ListMultipartUploadsResult', tag('IsTruncated', String(isCut)) + next + rows.join(''));
}

function removeMany(world: S3World, { headers, body }: Asked): Answer {
  const isStated = Object.keys(headers).some((name) => name === 'content-md5' || name.startsWith('x-amz-checksum-'));
  if (!isStated) return fault(400, 'MissingContentMD5');
  for (const [, key = ''] of body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)) world.objects.delete(key);
  return xml('DeleteResult', '');
}

function begin(world: S3World, { key }: Asked): Answer {
  const id = randomBytes(8).toString('hex');
  world.uploads.set(id, { key, at: now(), parts: new Map() });
  return xml('InitiateMultipartUploadResult', tag('Bucket', 'crm-test') + tag('Key', key) + tag('UploadId', id));
}

function ofUpload(world: S3World, { method, key, query, body }: Asked, id: string): Answer {
  const upload = world.uploads.get(id);
  if (upload === undefined || upload.key !== key) return fault(404, 'NoSuchUpload');
  const { parts } = upload;
  if (method === 'PUT') {
    parts.set(Number(query.get('partNumber')), body);
    return done({ etag: etagOf(body) });
  }
  if (method === 'DELETE') {
    world.uploads.delete(id);
    return done({}, 204);
  }
  const numbers = [...parts.keys()].sort((a, b) => a - b);
  if (method === 'GET') {
    const rows = numbers.map((number) => {
      const part = parts.get(number) ?? Buffer.alloc(0);
      return tag('Part', tag('PartNumber', number) + tag('ETag', etagOf(part)) + tag('Size', part.length));
    });
    return xml('ListPartsResult', tag('IsTruncated', 'false') + rows.join(''));
  }
  const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, number]) => Number(number));
  const whole = named.map((number) => parts.get(number));
  if (whole.some((part, at) => part === undefined || (at < whole.length - 1 && part.length < smallestPart))) {
    return fault(400, whole.includes(undefined) ? 'InvalidPart' : 'EntityTooSmall');
  }
  world.objects.set(key, { body: Buffer.concat(whole as Buffer[]), at: now(), metadata: {} });
  world.uploads.delete(id);
  return xml('CompleteMultipartUploadResult', tag('Key', key));
}
