import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dispositionOf, fileAnswer, safeFileName } from '@/lib/web/download';

describe('the name of a file', () => {
  test('travels whole, and as plain letters for old programs', () => {
    expect(dispositionOf('Compilación – trata 2027.docx')).toBe(
      `attachment; filename="Compilacion _ trata 2027.docx"; filename*=UTF-8''Compilaci%C3%B3n%20%E2%80%93%20trata%202027.docx`,
    );
  });

  test.each([
    ['a"b\r\nSet-Cookie: x.pdf', 'a b Set-Cookie x.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['informe\u202efdp.exe', 'informe fdp.exe'],
    ['', 'file'],
    ['.pdf', 'pdf'],
    [`${'ñ'.repeat(400)}.docx`, `${'ñ'.repeat(145)}.docx`],
  ])('%j is stored as %j', (given, stored) => {
    expect(safeFileName(given)).toBe(stored);
  });

  test('has a plain name also where nothing of it is plain', () => {
    expect(dispositionOf('\u{11c92}')).toMatch(/^attachment; filename="file"; /);
  });

  test('never leaves its header, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const header = dispositionOf(name);
        expect(header).toMatch(
          /^attachment; filename="[\x20\x21\x23-\x24\x26-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/,
        );
        expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
      }),
    );
  });
});

describe('the answer that hands over a file', () => {
  test('is saved, kept by no cache, and has no right in a browser', async () => {
    const answer = fileAnswer({ body: 'a,b', fileName: 'matriz.csv', mediaType: 'text/csv; charset=utf-8' });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-length': '3',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'text/csv; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(await answer.text()).toBe('a,b');
  });

  test('hands over a stream, with its length where it is known', async () => {
    const of = (bytes?: number) =>
      fileAnswer({
        body: Readable.from([Buffer.from('ab'), Buffer.from('c')]),
        fileName: 'x.pdf',
        mediaType: 'application/pdf',
        bytes,
      });
    expect(of().headers.get('content-length')).toBeNull();
    expect(of(3).headers.get('content-length')).toBe('3');
    expect(await of(3).text()).toBe('abc');
  });

  test('stops the work when the reader goes away', async () => {
    const body = new Readable({
      read() {
        this.push(Buffer.alloc(1000));
      },
    });
    const reader = fileAnswer({ body, fileName: 'x.pdf', mediaType: 'application/pdf' }).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(body.destroyed).toBe(true);
  });
});
