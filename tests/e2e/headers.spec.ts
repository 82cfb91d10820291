// Longer than 250 lines: every header of every answer stands in one place.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '@/cli/local-postgres';
import { serve } from '@/cli/serve';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { demonstrationPassword } from '@/prisma/demo/people';
import { callerOf } from '@/tests/support/callers';
import { expect, test } from '@/tests/support/e2e';
import { callerAt, formWith, payloadOf, sendForm } from '@/tests/support/http';
import { aStandingReport } from '@/tests/support/report-in-status';

// What stands around every answer: headers, cookies, and where an answer may lead to.
test.use({ story: 'headers' });

const writer = 'focal-point.gt.migration@crm.example';
const always = {
  'strict-transport-security': /^max-age=(\d{8,}); includeSubDomains$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-frame-options': /^DENY$/,
  'permissions-policy': /camera=\(\), microphone=\(\), geolocation=\(\)/,
};

test('one page may ask for the camera: where badges are read', async ({ world }) => {
  const caller = await callerOf(world.origin, 'secretariat.coordinator@crm.example');
  const { code } = await db.meeting.findFirstOrThrow({ where: { status: 'PLANNED' } });
  const there = await caller.get(`/es/meetings/${code}/check-in`);
  expect([there.status, there.headers['permissions-policy']]).toEqual([
    200,
    'camera=(self), microphone=(), geolocation=()',
  ]);
  expect((await caller.get(`/es/meetings/${code}/delegations`)).headers['permissions-policy']).toContain('camera=()');
});

test('every answer carries the headers: pages, files, redirects, refusals and what is not there', async ({ world }) => {
  const report = await aStandingReport('SUBMITTED');
  const caller = await callerOf(world.origin, writer);
  const nobody = callerAt(world.origin);
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec((await nobody.get('/es')).text)?.[1] ?? '';
  const own = { Origin: world.origin };
  const answers = {
    'the portal': nobody.get('/es'),
    'a page inside': caller.get(`/en/reports/${report.id}`),
    'the way to sign in': nobody.get(`/es/reports/${report.id}`),
    'a missing page': caller.get('/es/no-such-page'),
    'a missing address': caller.get('/no-such-page'),
    'an address that is no text': caller.get('/es/%E0%A4%A'),
    'the language choice': nobody.get('/'),
    'a script': nobody.get(script),
    'the icon': nobody.get('/icon.svg'),
    'what machines ask': nobody.get('/readyz'),
    'the map of the site': nobody.get('/sitemap.xml'),
    'a file': caller.get(`/api/v1/reports/${report.id}/attachments/${report.attachmentId}`),
    'an export': caller.get(`/api/v1/reports/${report.id}/paper?format=pdf`),
    'a refused export': nobody.get(`/api/v1/reports/${report.id}/paper?format=pdf`),
    'a hidden file': (await callerOf(world.origin, 'delegate.acnur@crm.example')).get(
      `/api/v1/reports/${report.id}/attachments/${report.attachmentId}`,
    ),
    'no such service': nobody.get('/api/v1/nothing'),
    'a wrong method': caller.send('DELETE', `/es/reports/${report.id}`, { headers: own }),
    'a foreign form': caller.send('POST', '/es/home', { headers: { Origin: 'https://evil.example' }, body: '' }),
    'a wrong method of a service': caller.send('DELETE', `/api/v1/reports/${report.id}/paper`, { headers: own }),
    'next-auth': nobody.get('/api/auth/csrf'),
    'the end of a session': (await callerOf(world.origin, 'guest@crm.example')).send('POST', '/api/v1/session/end', {
      headers: own,
    }),
  };
  for (const [name, asked] of Object.entries(answers)) {
    const { headers, status, text } = await asked;
    expect(status, name).toBeLessThan(500);
    for (const [header, value] of Object.entries(always)) expect(headers[header], `${name}: ${header}`).toMatch(value);
    expect(headers['x-powered-by'], name).toBeUndefined();
    expect(headers.server, name).toBeUndefined();
    const type = String(headers['content-type'] ?? '');
    if (/^text|json|^application\/xml/.test(type))
      expect(type, name).toMatch(/charset=utf-8|^application\/(json|xml)/i);
    expect(text, name).not.toMatch(/at \w+ \(|node_modules|PrismaClient|SELECT /);
  }
});

test('every HTML has a policy of its own, and no script without its nonce', async ({ world }) => {
  const caller = await callerOf(world.origin, writer);
  const nonces = new Set<string>();
  const addresses = [
    '/es',
    '/en',
    '/es/home',
    '/es/home',
    '/es/reports',
    '/es/documents',
    '/es/sign-in',
    '/es/search?q=%3Cscript%3E',
    '/es/no-such-page',
    '/no-such-page',
    '/en/reports/no',
  ];
  for (const address of addresses) {
    const { headers, text } = await caller.get(address);
    const policy = String(headers['content-security-policy']);
    const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]{22,})' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
    expect(nonce, address).not.toBe('');
    nonces.add(nonce);
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split('; '), address).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    for (const [tag] of text.matchAll(/<(script|style)\b[^>]*>/g)) expect(tag, address).toContain(`nonce="${nonce}"`);
    expect(text, address).not.toMatch(/<[^>]+\son\w+="/);
    expect(text, address).not.toContain('<script>');
  }
  expect(nonces.size).toBe(addresses.length);
});

test('what is answered to somebody who is signed in is kept by no cache', async ({ world }) => {
  const report = await aStandingReport('DRAFT');
  const caller = await callerOf(world.origin, writer);
  const addresses = [
    '/es',
    '/es/home',
    `/es/reports/${report.id}/edit`,
    '/es/no-such-page',
    '/api/auth/session',
    `/api/v1/reports/${report.id}/attachments/${report.attachmentId}`,
    `/api/v1/reports/${report.id}/paper?format=docx&text=working`,
    '/api/v1/reports/matrix?format=csv',
    '/api/v1/reports/nothing/paper?format=pdf',
  ];
  for (const address of addresses) {
    expect(String((await caller.get(address)).headers['cache-control']), address).toMatch(/no-store/);
  }
  const rsc = await payloadOf(caller, `/es/reports/${report.id}/edit`);
  expect(rsc.headers['content-type']).toContain('text/x-component');
  expect(rsc.headers['cache-control']).toMatch(/no-store/);
  expect(`${rsc.text}${(await caller.get('/es/home')).text}`).not.toContain(caller.cookie.split('=')[1]);
});

const elsewhere = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'http:evil.example',
  '/%2f%2fevil.example',
  '/\t/evil.example',
  '/\r\nSet-Cookie:a=b',
  'javascript:alert(1)',
  '/es//evil.example',
  '/.//evil.example',
  '/en/..//evil.example',
  'evil.example',
  '@evil.example',
  '/api/v1/session/end',
  ' //evil.example',
];

test('signing in, and every address, lead to our own pages only', async ({ world }) => {
  const page = '/es/sign-in';
  const leadsHome = (location: string | undefined, title: string) => {
    const address = new URL(location ?? '', world.origin);
    expect(address.origin, title).toBe(world.origin);
    expect(address.pathname, title).toMatch(/^\/(es|en)\//);
    expect(address.pathname, title).not.toMatch(/^\/\w\w\/(\/|api\/)/);
  };
  for (const next of elsewhere) {
    const caller = callerAt(world.origin);
    const form = formWith((await caller.get(`${page}?next=${encodeURIComponent(next)}`)).text, 'password');
    const given = { email: writer, password: demonstrationPassword, next };
    const { status, headers } = await sendForm(caller, page, form, given);
    expect(status, next).toBe(303);
    leadsHome(headers.location, next);
    const signed = await (await callerOf(world.origin, writer)).get(`${page}?next=${encodeURIComponent(next)}`);
    leadsHome(signed.headers.location, `signed in, ${next}`);
    for (const action of ['signin', 'signout', 'error', 'signin/second-step']) {
      const { headers: led } = await caller.get(`/api/auth/${action}?callbackUrl=${encodeURIComponent(next)}`);
      if (led.location !== undefined) expect(new URL(led.location, world.origin).origin).toBe(world.origin);
      expect(String(led.location) + String(led['set-cookie'])).not.toContain('evil');
    }
  }
  const nobody = callerAt(world.origin);
  for (const address of [
    '//evil.example',
    '//evil.example/%2f..',
    '/\\evil.example',
    '/es//evil.example',
    '/%5cevil.example',
    '/es/..//evil.example/',
    '/%2f%2fevil.example',
  ]) {
    const { headers } = await nobody.get(address);
    if (headers.location !== undefined)
      expect(new URL(headers.location, world.origin).origin, address).toBe(world.origin);
  }
  const forged = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', Forwarded: 'host=evil.example' };
  for (const address of [
    '/',
    '/es',
    '/es/home',
    '/sitemap.xml',
    '/robots.txt',
    '/api/auth/signin',
    '/api/auth/session',
    '/es/forgotten-password',
  ]) {
    const { headers, text } = await nobody.get(address, forged);
    expect(`${JSON.stringify(headers)} ${text}`, address).not.toContain('evil.example');
  }
});

test('behind HTTPS every cookie is for this host alone, for no script, and for no other site', async ({ world }) => {
  const port = await freePort();
  const origin = 'https://secretaria.example';
  const logs = path.join(env().DATA_DIR, 'logs-https');
  mkdirSync(logs, { recursive: true });
  const served = await serve({
    port,
    logs,
    env: { ...process.env, DATABASE_URL: world.databaseUrl, APP_ORIGIN: origin },
  });
  try {
    const behind = { Host: 'secretaria.example', Origin: origin };
    const caller = callerAt(served.address);
    const cookies: string[] = [];
    for (const address of ['/api/auth/csrf', '/api/auth/signin', '/api/auth/session', '/es/sign-in', '/es']) {
      cookies.push(...((await caller.get(address, { Host: 'secretaria.example' })).headers['set-cookie'] ?? []));
    }
    const form = formWith((await caller.get('/es/sign-in', { Host: 'secretaria.example' })).text, 'password');
    for (const email of [writer, 'secretariat.coordinator@crm.example']) {
      const answer = await sendForm(caller, '/es/sign-in', form, { email, password: demonstrationPassword }, behind);
      expect(answer.status).toBe(303);
      cookies.push(...(answer.headers['set-cookie'] ?? []));
    }
    const session = cookies.find((cookie) => cookie.startsWith('__Host-crm-session=')) ?? '';
    const out = await caller.send('POST', '/api/v1/session/end', {
      headers: { ...behind, Cookie: session.split(';')[0] },
    });
    expect(out.headers['clear-site-data']).toContain('"cache"');
    cookies.push(...(out.headers['set-cookie'] ?? []));

    const names = new Set(cookies.map((cookie) => cookie.split('=')[0]));
    expect(names).toContain('__Host-crm-session');
    expect(names).toContain('__Host-crm-challenge');
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-crm-[a-z]+=/);
      expect(cookie).toMatch(/; *Secure/i);
      expect(cookie).toMatch(/; *HttpOnly/i);
      expect(cookie).toMatch(/; *SameSite=Lax/i);
      expect(cookie).toMatch(/; *Path=\/(;|$)/i);
      expect(cookie).not.toMatch(/Domain=/i);
    }
    // The cookie that was just ended, sent again, is nobody's.
    const replayed = await caller.get('/es/home', { Host: 'secretaria.example', Cookie: session.split(';')[0] });
    expect(replayed.headers.location).toContain('/sign-in');
  } finally {
    await served.stop();
  }
});
