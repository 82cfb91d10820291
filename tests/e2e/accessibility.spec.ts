import AxeBuilder from '@axe-core/playwright';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';
import { everyPage } from '@/tests/support/routes';

type Visit = Readonly<{ address: () => Promise<string> | string; as?: string; status?: number }>;

/** How each page is reached, filled and by whom. A page without an entry fails the first test. */
const visits: Record<string, readonly Visit[]> = {
  '/': [{ address: () => '/' }],
  '/[...missing]': [{ address: () => '/no-such-page', status: 404 }],
  '/acronyms': [{ address: () => '/acronyms' }],
  '/chronology': [{ address: () => '/chronology' }],
  '/forums': [{ address: () => '/forums' }],
  '/how-it-works': [{ address: () => '/how-it-works' }],
  '/members': [{ address: () => '/members' }],
  '/members/[code]': [{ address: () => '/members/GT' }, { address: () => '/members/US' }],
  '/observers': [{ address: () => '/observers' }],
  '/partners': [{ address: () => '/partners' }],
  '/partners/[code]': [{ address: async () => `/partners/${(await db.partner.findFirstOrThrow()).code}` }],
  '/plan-of-action': [{ address: () => '/plan-of-action' }],
  '/plan-of-action/activities': [
    { address: () => '/plan-of-action/activities' },
    { address: () => '/plan-of-action/activities?kind=WORKSHOP&state=HELD&country=SV' },
    { address: () => '/plan-of-action/activities?year=1997' },
  ],
  '/plan-of-action/activities/[code]': [
    { address: async () => `/plan-of-action/activities/${(await db.activity.findFirstOrThrow()).code}` },
  ],
  '/plan-of-action/areas/[code]': [
    { address: async () => `/plan-of-action/areas/${(await db.area.findFirstOrThrow()).code}` },
  ],
  '/plan-of-action/documents': [{ address: () => '/plan-of-action/documents' }],
  '/plan-of-action/documents/[code]': [
    { address: async () => `/plan-of-action/documents/${(await db.planDocument.findFirstOrThrow()).code}` },
  ],
  '/plan-of-action/subthemes/[code]': [
    { address: async () => `/plan-of-action/subthemes/${(await db.subtheme.findFirstOrThrow()).code}` },
  ],
  '/presidencies': [{ address: () => '/presidencies' }],
  '/presidencies/[year]': [{ address: () => '/presidencies/2003' }],
  '/record-notes': [{ address: () => '/record-notes' }],
  '/search': [
    { address: () => '/search' },
    { address: () => '/search?q=niñez' },
    { address: () => '/search?q=retorno' },
    { address: () => '/search?q=zzzzzz' },
  ],
};

for (const locale of ['es', 'en'] as const) {
  for (const [pattern, ways] of Object.entries(visits)) {
    test(`${pattern} in ${locale} has no fault that axe knows`, async ({ page, as }) => {
      for (const { address, as: account, status = 200 } of ways) {
        if (account !== undefined) await as(account);
        const answer = await page.goto(`/${locale}${await address()}`);
        expect(answer?.status()).toBe(status);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page).toHaveTitle(/\S/);
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
          ).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });
  }
}

test('every page is visited', () => {
  expect(everyPage().filter((pattern) => !(pattern in visits))).toEqual([]);
});
