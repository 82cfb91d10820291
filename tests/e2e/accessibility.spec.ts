import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@/tests/support/e2e';
import { everyPage } from '@/tests/support/routes';
import { visits } from '@/tests/support/visits';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ofColours = ['color-contrast', 'link-in-text-block'];

// Each look is asked for what it can change: the dark one changes colours only, the narrow one and the other language everything but them.
type Look = Readonly<{ width: number; colorScheme: 'light' | 'dark'; ask: (axe: AxeBuilder) => AxeBuilder }>;
const light: Look = { width: 1280, colorScheme: 'light', ask: (axe) => axe.withTags(tags) };
const looks: readonly Look[] = [
  light,
  { ...light, colorScheme: 'dark', ask: (axe) => axe.withRules(ofColours) },
  { ...light, width: 320, ask: (axe) => axe.withTags(tags).disableRules(ofColours) },
];
const inOtherWords: readonly Look[] = [{ ...light, ask: (axe) => axe.withTags(tags).disableRules(ofColours) }];

async function seeNoFault(page: Page, { width, colorScheme, ask }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // No page of ours has frames, and what passes need not be described.
  const axe = ask(new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }));
  const { violations } = await axe.analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(faults, `${page.url()} at ${width} px, ${colorScheme}`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()}: sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
}

// axe looks at every pair of neighbours: the page of 243 notes takes it minutes on a busy machine.
test.describe.configure({ mode: 'parallel', timeout: 900_000 });

for (const [pattern, ways] of Object.entries(visits)) {
  test(`${pattern} has no fault that axe knows, in either language`, async ({ page, as }) => {
    for (const { address, as: account, status = 200, before } of ways) {
      await (account === undefined ? page.context().clearCookies() : as(account));
      await before?.(page);
      const there = await address();
      for (const locale of ['es', 'en'] as const) {
        const answer = await page.goto(`/${locale}${there}`);
        expect(answer?.status()).toBe(status);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page).toHaveTitle(/\S/);
        for (const look of locale === 'es' ? looks : inOtherWords) await seeNoFault(page, look);
      }
    }
  });
}

test('every page is visited', () => {
  expect(everyPage().filter((pattern) => !(pattern in visits))).toEqual([]);
});
