import { createServer } from 'node:net';

/** The test string of the European Institute for Computer Antivirus Research: harmless, and found by every scanner. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/**
 * Speaks clamd's protocol on the loopback address (zPING, zVERSION, zINSTREAM with its length-prefixed chunks) and finds EICAR in whatever it
 * is given. The scanner itself is not ours to test.
 */
export async function openClamd(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((socket) => {
    let given = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      given = Buffer.concat([given, chunk]);
      const text = given.toString('latin1');
      if (/^[zn]?PING/.test(text)) return void socket.end(text.startsWith('z') ? 'PONG\0' : 'PONG\n');
      if (/^[zn]?VERSION/.test(text)) return void socket.end('ClamAV 1.4.0/27000/Thu\0');
      if (!/^[zn]?INSTREAM/.test(text)) return;
      const end = given.length >= 4 && given.readUInt32BE(given.length - 4) === 0;
      if (end) socket.end(text.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `tcp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
