import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingParts } from '@/tests/architecture/lock-file';

test('package-lock.json names the parts for every system, or `npm ci` refuses it', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof missingParts>[0];
  expect(missingParts(lock).map(([place]) => place)).toEqual([]);
});

test('a part that is left out is found, with the machine that it is for', () => {
  const lock = {
    packages: { 'node_modules/a': { dev: true, optionalDependencies: { '@a/core-linux-arm64-musl': '1.2.3' } } },
  };
  expect(missingParts(lock)).toEqual([
    [
      'node_modules/@a/core-linux-arm64-musl',
      { version: '1.2.3', dev: true, optional: true, os: ['linux'], cpu: ['arm64'], libc: ['musl'] },
    ],
  ]);
});
