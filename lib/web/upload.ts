import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import { env } from '@/lib/core/env';
import { Invalid, type Refusal } from '@/lib/core/errors';
import { type StagedFile, stageFile } from '@/lib/core/storage';
import { refusalOf } from './refusal-of';

/** One file of a form: kept, or refused with its reason. `name` is as the sender gave it. */
export type ReceivedFile = Readonly<{ name: string; refusal: Refusal | null }>;
export type ReceivedForm = Readonly<{ files: readonly ReceivedFile[]; fields: Readonly<Record<string, string>> }>;

/** As `uploadLimitBytes`, in the unit that pages state. */
export const uploadLimitMb = (): number => env().UPLOAD_LIMIT_MB;

/** What becomes of a file; `fields` holds those fields of the form that stand before it, `field` is the one in which it came. */
type Keep = (
  staged: StagedFile,
  name: string,
  fields: Readonly<Record<string, string>>,
  field: string,
) => Promise<void>;

/** Largest file accepted, in bytes. */
export const uploadLimitBytes = (): number => env().UPLOAD_LIMIT_MB * 1_000_000;

const mostFiles = 20;

/** Files beyond the most are named and refused as long as there are no more of them than that. */
const mostNamed = 200;

/**
 * Every file of the multipart form was streamed to disk and given to `keep`, one after another, never in memory as a whole; one that
 * is refused does not stop the others, and those beyond `most` are refused by name. Called outside the proxy's matcher only: behind it bodies are cut.
 * @throws Invalid `file.none` (no form of files), `file.too-large` (by its declared length), `file.cut-off` (no whole form came)
 */
export async function receiveFiles(request: Request, keep: Keep, most = mostFiles): Promise<ReceivedForm> {
  const headers = Object.fromEntries(request.headers) as BusboyHeaders;
  if (request.body === null || !/^multipart\/form-data;/i.test(headers['content-type'] ?? ''))
    throw new Invalid('file.none');
  if (Number(headers['content-length'] ?? 0) > uploadLimitBytes() * most) {
    throw new Invalid('file.too-large', {}, { limit: env().UPLOAD_LIMIT_MB });
  }
  return parse(Readable.fromWeb(request.body as unknown as NodeWebStream), headers, keep, most);
}

async function parse(body: Readable, headers: BusboyHeaders, keep: Keep, most: number): Promise<ReceivedForm> {
  const files: ReceivedFile[] = [];
  const fields: Record<string, string> = {};
  const open = new Set<BusboyFileStream>();
  let turn: Promise<void> = Promise.resolve();
  let taken = 0;
  let parser: InstanceType<typeof Busboy>;
  try {
    const limits = { files: most + mostNamed, fields: 20, fieldSize: 10_000, parts: most + mostNamed + 40 };
    parser = new Busboy({ headers, limits });
  } catch {
    throw new Invalid('file.none');
  }
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (field, stream, name) => {
    // A browser sends a nameless empty part for a file field that was left alone.
    if (name === undefined || name === '') return void stream.resume();
    taken += 1;
    if (taken > most) {
      stream.resume();
      const refusal = new Invalid('file.too-many-at-once', {}, { limit: most });
      turn = turn.then(() => void files.push({ name, refusal }));
      return;
    }
    open.add(stream);
    const staged = stageFile(stream, uploadLimitBytes()).finally(() => {
      open.delete(stream);
      stream.resume();
    });
    staged.catch(() => undefined);
    turn = turn.then(
      async () => void files.push({ name, refusal: await refused(staged, (file) => keep(file, name, fields, field)) }),
    );
  });
  const whole = await new Promise<boolean>((resolve) => {
    const cutOff = () => {
      // Whoever still reads a file must learn that its end will never come.
      for (const stream of open) stream.destroy(new Error('cut off'));
      resolve(false);
    };
    parser.once('finish', () => resolve(true));
    parser.once('error', cutOff);
    body.once('error', cutOff);
    body.pipe(parser);
  });
  await turn;
  if (!whole) throw new Invalid('file.cut-off');
  return { files, fields };
}

async function refused(
  staged: Promise<StagedFile>,
  keep: (file: StagedFile) => Promise<void>,
): Promise<Refusal | null> {
  try {
    await keep(await staged);
    return null;
  } catch (error) {
    return refusalOf(error, 'upload');
  }
}
