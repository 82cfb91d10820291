import { expect, test } from '@/tests/support/e2e';

test('the portal opens in the language of its address, before and without scripts @without-script', async ({
  page,
}) => {
  for (const locale of ['es', 'en']) {
    const answer = await page.goto(`/${locale}`);
    expect(answer?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('what does not exist answers 404, in the language of its address', async ({ page }) => {
  const answer = await page.goto('/es/no-existe');
  expect(answer?.status()).toBe(404);
});
