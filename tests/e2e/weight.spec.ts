import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '@/cli/installation';
import { db } from '@/lib/core/db';
import { pdfCodeAddress } from '@/lib/web/pdf-code-address';
import { expect, test } from '@/tests/support/e2e';
import { aStandingReport } from '@/tests/support/report-in-status';

// What a page costs whoever reads it on a poor line. The budget of 130 kB of script cannot be held on Next 16.4.6: its own part (React DOM
// and the router, the same on every page) is 132 kB gzipped. What is held is our part, and that the whole does not grow.
test.use({ story: 'weight' });

const mostOwnScript = 15_000;
const mostScript = 145_000;
const mostBeforeContent = 5;
const reader = 'secretariat.coordinator@crm.example';

const first = async <T>(found: Promise<T>, at: (row: T) => string) => at(await found);

/** Pages on which one reads or looks for something; those on which one writes are not among them. */
const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  portal: () => '/',
  members: () => '/members',
  'a member': () => '/members/GT',
  observers: () => '/observers',
  presidencies: () => '/presidencies',
  'a presidency': () => '/presidencies/2003',
  'Plan of Action': () => '/plan-of-action',
  activities: () => '/plan-of-action/activities',
  'an activity': () => first(db.activity.findFirstOrThrow(), ({ code }) => `/plan-of-action/activities/${code}`),
  documents: () => '/plan-of-action/documents',
  'an area': () => first(db.area.findFirstOrThrow(), ({ code }) => `/plan-of-action/areas/${code}`),
  'a subtheme': () => first(db.subtheme.findFirstOrThrow(), ({ code }) => `/plan-of-action/subthemes/${code}`),
  partners: () => '/partners',
  forums: () => '/forums',
  chronology: () => '/chronology',
  acronyms: () => '/acronyms',
  search: () => '/search?q=retorno',
  home: () => '/home',
  reports: () => '/reports',
  'a report': () => first(aStandingReport('ACCEPTED'), ({ id }) => `/reports/${id}`),
  matrix: () => '/reports/matrix',
  comparison: () => '/reports/compare',
  compilations: () => '/reports/compilation',
  papers: () => '/documents',
  texts: () => '/texts',
  'a text': () =>
    first(db.negotiatedText.findFirstOrThrow({ where: { isClosed: false } }), ({ id }) => `/texts/${id}?view=both`),
  'a paper that is read': () =>
    first(
      db.documentVersion.findFirstOrThrow({ where: { mediaType: 'application/pdf', document: { kind: 'NOTE' } } }),
      ({ id }) => `/documents/read/${id}`,
    ),
  'a paper': () => first(aStandingReport('ACCEPTED'), ({ symbol }) => `/documents/${symbol}`),
};

/** What Next loads on every page. */
const { rootMainFiles: framework } = JSON.parse(readFileSync(path.join(root, '.next/build-manifest.json'), 'utf8')) as {
  rootMainFiles: string[];
};

for (const [name, addressOf] of Object.entries(pages)) {
  test(`${name}: little script, few requests before the words, no other host`, async ({ page, as, world }) => {
    await as(reader);
    const scripts = new Map<string, number>();
    const hosts = new Set<string>();
    const reading: Promise<void>[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      // What draws the pages of a PDF comes after the page, and only there (docs/decisions/0031).
      if (new URL(response.url()).pathname.startsWith(pdfCodeAddress)) return;
      reading.push(response.body().then((body) => void scripts.set(response.url(), gzipSync(body).length)));
    });
    const answer = await page.goto(`/es${await addressOf()}`, { waitUntil: 'load' });
    expect(answer?.status()).toBe(200);
    await Promise.all(reading);
    const sum = (given: readonly (readonly [string, number])[]) => given.reduce((total, [, bytes]) => total + bytes, 0);
    const own = [...scripts].filter(([address]) => !framework.some((file) => address.endsWith(file)));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(scripts.size);
    expect(sum(own), JSON.stringify(own)).toBeLessThanOrEqual(mostOwnScript);
    expect(sum([...scripts]), JSON.stringify([...scripts])).toBeLessThanOrEqual(mostScript);

    // The page itself, and what stands in the way of its first words.
    const blocking = await page.evaluate(
      () =>
        document.querySelectorAll(
          'link[rel=stylesheet], script[src]:not([async]):not([defer]):not([type=module]), link[rel=preload][as=font]',
        ).length,
    );
    expect(1 + blocking).toBeLessThanOrEqual(mostBeforeContent);
    expect([...hosts]).toEqual([world.origin]);
  });
}
