import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { instant } from '@/lib/core/clock';
import { type Answer, type Asked, answerS3, fault, type S3World } from './s3-objects';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const hex = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

const secret = 'crm-test-secret';

/** The signature of AWS, version 4, worked out anew from what came: another key, or one byte of head or body changed on the way, is refused. */
function isSigned(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=crm-test\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/;
  const [, day = '', region = '', names = '', signature = ''] = given.exec(request.headers.authorization ?? '') ?? [];
  const at = String(request.headers['x-amz-date']);
  const payload = String(request.headers['x-amz-content-sha256']);
  const clock = instant(at.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  // The machine's own clock: tests move the product's.
  const machine = performance.timeOrigin + performance.now();
  if (Math.abs(machine - clock.getTime()) > 900_000 || !at.startsWith(day)) return false;
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== hex(body)) return false;
  const query = [...url.searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const heads = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const asked = [request.method, url.pathname, query.join('&'), heads.join(''), names, payload].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (own, part) => hmac(own, part),
    `AWS4${secret}`,
  );
  const wanted = hmac(key, ['AWS4-HMAC-SHA256', at, scope, hex(asked)].join('\n')).toString('hex');
  return names.split(';').includes('host') && wanted === signature;
}

/** Do the body's bytes have the checksum that its sender stated? */
function isAsStated(request: IncomingMessage, body: Buffer): boolean {
  const sha256 = request.headers['x-amz-checksum-sha256'];
  const md5 = request.headers['content-md5'];
  if (sha256 !== undefined && sha256 !== createHash('sha256').update(body).digest('base64')) return false;
  return md5 === undefined || md5 === createHash('md5').update(body).digest('base64');
}

async function answer(world: S3World, request: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  // A sender that dies in the middle has put nothing.
  if (!request.complete) return fault(400, 'IncompleteBody');
  if (world.mood.isAway) return fault(503, 'SlowDown');
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!isSigned(request, url, body)) return fault(403, 'SignatureDoesNotMatch');
  if (/aws-chunked/.test(request.headers['content-encoding'] ?? '')) return fault(501, 'NotImplemented');
  if (!isAsStated(request, body)) return fault(400, 'BadDigest');
  const [, bucket = '', ...rest] = url.pathname.split('/');
  if (bucket !== 'crm-test') return fault(404, 'NoSuchBucket');
  const asked: Asked = {
    ...{ method: request.method ?? '', key: decodeURIComponent(rest.join('/')), query: url.searchParams },
    ...{ headers: request.headers, body },
  };
  world.requests.push(`${asked.method} ${asked.key}`);
  return answerS3(world, asked);
}

export type S3Server = S3World & Readonly<{ settings: Readonly<Record<string, string>>; close: () => Promise<void> }>;

/**
 * A small S3 service on the loopback address: path style, signatures of version 4, conditional PUTs, ranges, lists in short pages, uploads in
 * parts. Strict where services are: what it does not know it refuses. `settings` are ours for it. No service of its kind on npm checks
 * signatures or conditions (docs/decisions/0032).
 */
export async function openS3(): Promise<S3Server> {
  const world: S3World = { objects: new Map(), uploads: new Map(), requests: [], mood: { isAway: false } };
  const server = createServer((request, response) => {
    answer(world, request).then(
      ({ status, headers, body }) =>
        response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    ...world,
    settings: {
      ...{ S3_BUCKET: 'crm-test', S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_PATH_STYLE: '1' },
      ...{ S3_ACCESS_KEY_ID: 'crm-test', S3_SECRET_ACCESS_KEY: secret, S3_REGION: 'us-east-1' },
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
