// The floor: a bare Node server that asks the same database the same questions, one prepared statement each, and writes the rows as
// JSON, or the file that they name. What the product costs beyond it is what it does for people: pages, words, rights by rule, two languages.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { asRole } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { readFileOf } from '@/lib/core/storage';
import { ask } from './questions';

const { DATABASE_URL, DATABASE_POOL: max } = env();
const pools = {
  app: new Pool({ connectionString: asRole(DATABASE_URL, 'crm_app'), max }),
  public: new Pool({ connectionString: asRole(DATABASE_URL, 'crm_public'), max }),
};

const tokenIn = (cookie: string | undefined): string => cookie?.split('=')[1] ?? '';

const isFile = (row: unknown): row is Readonly<{ sha256: string; bytes: string }> =>
  typeof row === 'object' && row !== null && 'sha256' in row;

async function write(answer: ServerResponse, rows: unknown[] | null): Promise<void> {
  const [first] = rows ?? [];
  if (isFile(first)) {
    const file = await readFileOf(first.sha256);
    answer.writeHead(200, { 'Content-Type': 'application/pdf', 'Content-Length': first.bytes });
    file.pipe(answer);
    return;
  }
  const isFound = first !== undefined;
  answer.writeHead(isFound ? 200 : 404, { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' });
  answer.end(isFound ? JSON.stringify(rows) : '{"reason":"not-found"}');
}

const server = createServer((request, answer) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  ask(pools, url, tokenIn(request.headers.cookie))
    .then((rows) => write(answer, rows))
    .catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      answer.writeHead(500).end();
    });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
// Ends with whoever started it.
process.on('disconnect', () => process.exit(0));
