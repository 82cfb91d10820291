import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@/tests/support/e2e';
import { everyPage } from '@/tests/support/routes';
import { visits } from '@/tests/support/visits';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Each look is asked for what it can change: the dark one changes colours only, the narrow one everything but them.
const looks = [
  { width: 1280, colorScheme: 'light', ask: (axe: AxeBuilder) => axe.withTags(tags) },
  {
    width: 1280,
    colorScheme: 'dark',
    ask: (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block']),
  },
  {
    width: 320,
    colorScheme: 'light',
    ask: (axe: AxeBuilder) => axe.withTags(tags).disableRules(['color-contrast']),
  },
] as const;
const inOtherWords = [
  { ...looks[0], ask: (axe: AxeBuilder) => axe.withTags(tags).disableRules(['color-contrast', 'link-in-text-block']) },
];

// axe looks at every pair of neighbours: the page of 243 notes takes it minutes on a busy machine.
test.describe.configure({ mode: 'parallel', timeout: 900_000 });

for (const locale of ['es', 'en'] as const) {
  for (const [pattern, ways] of Object.entries(visits)) {
    test(`${pattern} in ${locale} has no fault that axe knows`, async ({ page, as }) => {
      for (const { address, as: account, status = 200, before } of ways) {
        await (account === undefined ? page.context().clearCookies() : as(account));
        await before?.(page);
        const there = `/${locale}${await address()}`;
        // Words change with the language, colours and widths do not: what only they can change is asked once.
        for (const { width, colorScheme, ask } of locale === 'es' ? looks : inOtherWords) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const answer = await page.goto(there);
          expect(answer?.status()).toBe(status);
          await expect(page.locator('html')).toHaveAttribute('lang', locale);
          await expect(page).toHaveTitle(/\S/);
          const { violations } = await ask(new AxeBuilder({ page })).analyze();
          const faults = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          );
          expect(faults, `${page.url()} at ${width} px, ${colorScheme}`).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${page.url()}: sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });
  }
}

test('every page is visited', () => {
  expect(everyPage().filter((pattern) => !(pattern in visits))).toEqual([]);
});
