import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pdfCodeAnswer } from '@/lib/web/pdf-code';
import { pdfCodeAddress, pdfCodeVersion } from '@/lib/web/pdf-code-address';

const statusOf = async (name: string, version = pdfCodeVersion) => (await pdfCodeAnswer(version, name)).status;

test('the version in the address is that of the package', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  expect(pdfCodeVersion).toBe(dependencies['pdfjs-dist']);
  expect(pdfCodeAddress).toContain(pdfCodeVersion);
});

test('all that pdf.js asks for is handed out, for a year, under a policy of its own', async () => {
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    const files = readdirSync(`node_modules/pdfjs-dist/${folder}`).filter((name) => !/^LICENSE/.test(name));
    for (const file of files) expect(await statusOf(`${folder}/${file}`), file).toBe(200);
  }
  const worker = await pdfCodeAnswer(pdfCodeVersion, 'legacy/build/pdf.worker.min.mjs');
  expect(Object.fromEntries(worker.headers)).toEqual({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  });
});

test('nothing else is: no other version, no other part, no way out of the folder', async () => {
  expect(await statusOf('wasm/qcms_bg.wasm', '5.6.204')).toBe(404);
  for (const name of [
    ...['package.json', 'build/pdf.mjs', 'legacy/build/pdf.sandbox.min.mjs', 'wasm/none.wasm', ''],
    ...['cmaps/../package.json', '../next/package.json', 'wasm/..%2f..%2fx.wasm', 'cmaps/a\0.bcmap', '/etc/passwd'],
  ]) {
    expect(await statusOf(name), name).toBe(404);
  }
});
