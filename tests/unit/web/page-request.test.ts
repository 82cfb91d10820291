import { describe, expect, test } from 'vitest';
import { pageFormLimitMb, refusalOfPageRequest } from '@/lib/web/page-request';

const page = 'http://localhost:3000/es/home';
const own = { Origin: 'http://localhost:3000' };

/** A POST with the length that a browser would give. */
function post(body: string | FormData, headers: Record<string, string> = own, length?: number): Request {
  const request = new Request(page, { method: 'POST', body, headers });
  if (length !== -1)
    request.headers.set('Content-Length', String(length ?? (typeof body === 'string' ? body.length : 500)));
  return request;
}

function form(fields: Readonly<Record<string, string>>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

const action = { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"60","bound":"$@1"}', '$ACTION_1:1': '[{"turn":0}]' };
const broken = 'multipart/form-data; boundary=b';

describe('a request to a page', () => {
  test.each([
    ['is read', new Request(page)],
    ['is read without its body', new Request(page, { method: 'HEAD' })],
    ['is a form of ours', post(form({ ...action, text: 'Un texto.' }))],
    ['has no Origin: its door answers, and the words come back', post(form(action), {})],
    [
      'is a call of our script',
      post(form({ '0': '[{"turn":0},"$K1"]', _1_text: 'x' }), { ...own, 'Next-Action': '60' }),
    ],
    ['is a call without a form', post('[1]', { ...own, 'Next-Action': '60' })],
    [
      'is handed on by Next, without a length',
      post('[1]', { ...own, 'Next-Action': '60', 'X-Action-Forwarded': '1' }, -1),
    ],
  ])('that %s goes on', async (_title, request) => {
    expect(await refusalOfPageRequest(request, own.Origin)).toBeNull();
  });

  test.each([
    ['has another method', new Request(page, { method: 'DELETE', headers: own }), 'method.unknown'],
    ['comes from elsewhere', post(form(action), { Origin: 'https://evil.example' }), 'form.foreign-origin'],
    ['comes from nowhere', post(form(action), { Origin: 'null' }), 'form.foreign-origin'],
    ['says a length beyond the limit', post(form(action), own, pageFormLimitMb * 1_000_000 + 1), 'body.too-large'],
    ['says no length', post(form(action), own, -1), 'body.no-form'],
    ['is a form without a boundary', post('x', { ...own, 'Content-Type': 'multipart/form-data' }), 'body.no-form'],
    ['is a form without a part', post('x', { ...own, 'Content-Type': broken }), 'body.no-form'],
    ['has an action without its state', post(form({ '$ACTION_1:0': action['$ACTION_1:0'] })), 'body.no-form'],
    ['has a state that is cut off', post(form({ ...action, '$ACTION_1:1': '[{"turn' })), 'body.no-form'],
    ['calls with arguments that are cut off', post('[1', { ...own, 'Next-Action': '60' }), 'body.no-form'],
  ])('that %s is refused', async (_title, request, reason) => {
    expect(await refusalOfPageRequest(request, own.Origin)).toMatchObject({ reason });
  });
});
