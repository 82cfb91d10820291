import { describe, expect, test } from 'vitest';
import { isPassing } from '@/lib/core/availability';
import { Conflict } from '@/lib/core/errors';

const withCode = (code: string, message = '') => Object.assign(new Error(message), { code });
const throughAdapter = (cause: object) =>
  Object.assign(new Error('Raw query failed'), { code: 'P2010', meta: { driverAdapterError: { cause } } });

describe('a database that cannot serve just now', () => {
  test.each([
    ['is being stopped', withCode('57P01')],
    ['starts', withCode('57P03')],
    ['is full', withCode('53100')],
    ['lost the line', withCode('08006')],
    ['is not there', withCode('ECONNREFUSED')],
    ['has no connection free', new Error('timeout exceeded when trying to connect')],
    ['hung up', new Error('Connection terminated unexpectedly')],
    ['is silent', new Error('Query read timeout')],
    ['is slow, as Prisma says it', throughAdapter({ kind: 'postgres', originalCode: '57014' })],
    ['hung up, as Prisma says it', throughAdapter({ kind: 'ConnectionClosed' })],
    ['hung up, below another error', new Error('failed', { cause: withCode('ECONNRESET') })],
  ])('%s', (_name, error) => {
    expect(isPassing(error)).toBe(true);
  });

  test.each([
    ['a refusal', new Conflict('report.stale')],
    ['a fault of ours', new TypeError('x is not a function')],
    ['data that break a rule', withCode('23505')],
    ['a unique constraint', withCode('P2002')],
    ['a query that is wrong', throughAdapter({ kind: 'postgres', originalCode: '42703' })],
    ['nothing', null],
  ])('is not %s', (_name, error) => {
    expect(isPassing(error)).toBe(false);
  });
});
