import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { expect, test } from '@/tests/support/e2e';
import { everyPage } from '@/tests/support/routes';
import { visits } from '@/tests/support/visits';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ofColours = ['color-contrast', 'link-in-text-block'];

// Each look is asked for what it can change: the dark one changes colours only, the narrow one and the other language everything but them.
type Look = Readonly<{ width: number; colorScheme: 'light' | 'dark'; ask: RunOptions }>;
const without = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { enabled: false }]));
const light: Look = { width: 1280, colorScheme: 'light', ask: { runOnly: tags } };
const ofWords: RunOptions = { runOnly: tags, rules: without(ofColours) };
const looks: readonly Look[] = [
  light,
  { ...light, colorScheme: 'dark', ask: { runOnly: { type: 'rule', values: ofColours } } },
  { ...light, width: 320, ask: ofWords },
];
const inOtherWords: readonly Look[] = [{ ...light, ask: ofWords }];

async function seeNoFault(page: Page, { width, colorScheme, ask }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const { faults, overflow } = await page.evaluate(async (options) => {
    // No page of ours has frames or sheets of others, and what passes need not be described.
    const asked = { ...options, iframes: false, preload: false, resultTypes: ['violations' as const] };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, asked);
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      faults: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      overflow: scrollWidth - clientWidth,
    };
  }, ask);
  expect(faults, `${page.url()} at ${width} px, ${colorScheme}`).toEqual([]);
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
        await page.evaluate(axe.source);
        for (const look of locale === 'es' ? looks : inOtherWords) await seeNoFault(page, look);
      }
    }
  });
}

test('every page is visited', () => {
  expect(everyPage().filter((pattern) => !(pattern in visits))).toEqual([]);
});
