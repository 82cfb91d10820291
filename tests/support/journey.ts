import type { Page } from '@playwright/test';
import { codeNow } from '@/lib/access/factors/totp';
import { demonstrationPassword, demoPeople, secondFactorSecret } from '@/prisma/demo/people';
import { expect } from './e2e';

/** Signed in as a person does it: password, and the code where the office asks for one. The language is the address's. */
export async function signIn(page: Page, address: string): Promise<void> {
  await page.goto('/es/sign-in');
  await page.getByLabel('Correo electrónico').fill(address);
  await page.getByLabel('Contraseña').fill(demonstrationPassword);
  await page.getByRole('button', { name: 'Entrar' }).click();
  if (demoPeople.find((person) => person.address === address)?.hasSecondFactor) {
    await page.getByLabel('Código').fill(codeNow(secondFactorSecret(address)));
    await page.getByRole('button', { name: 'Verificar' }).click();
  }
  await expect(page).toHaveURL(/\/es\/home$/);
}

/** The act is done; the page that follows has this heading. */
export async function press(page: Page, button: string, heading: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}
