import { gzipSync } from 'node:zlib';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';
import { aStandingReport } from '@/tests/support/report-in-status';

// What a page costs whoever reads it on a poor line.
test.use({ story: 'weight' });

const mostScript = 130_000;
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
  'a paper': () => first(aStandingReport('ACCEPTED'), ({ symbol }) => `/documents/${symbol}`),
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
      reading.push(response.body().then((body) => void scripts.set(response.url(), gzipSync(body).length)));
    });
    const answer = await page.goto(`/es${await addressOf()}`, { waitUntil: 'load' });
    expect(answer?.status()).toBe(200);
    await Promise.all(reading);
    const inline = await page.evaluate(() =>
      [...document.scripts]
        .filter(({ src }) => src === '')
        .map(({ text }) => text)
        .join(''),
    );
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
    expect(scripts.size).toBeGreaterThan(0);
    expect(total, `script files: ${total}, inline beside: ${gzipSync(inline).length}`).toBeLessThanOrEqual(mostScript);

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
