import type { Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import type { World } from './e2e';
import { expect } from './e2e';

export const itSpecialist = 'secretariat.it-specialist@crm.example';

/** A password that the estimator lets pass; each of a story's is another. */
export const password = 'cuaderno violeta tranvia pausado';

/** The newest one-time link that the mail server was given for this address, once it has come; `after` links were seen before. */
export async function linkFor(world: World, address: string, after = 0): Promise<string> {
  const links = () =>
    world.mail.mails
      .filter(({ to }) => to.includes(address))
      .flatMap(({ text }) => text.match(/http:\/\/\S+\/link\/[\w-]{43}/) ?? []);
  await expect.poll(() => links().length, { message: `a link for ${address}`, timeout: 30_000 }).toBeGreaterThan(after);
  return links().at(-1) ?? '';
}

/** The page of the person's account in the administration. */
export async function accountPage(address: string): Promise<string> {
  const { id } = await db.user.findUniqueOrThrow({ where: { email: address }, select: { id: true } });
  return `/es/administration/users/${id}`;
}

/** Invited on the administration's page, by whoever this page is signed in as. */
export async function invite(page: Page, given: Readonly<{ name: string; address: string }>): Promise<void> {
  await page.goto('/es/administration/users');
  await page.getByRole('link', { name: 'Invitar a una persona' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Invitar a una persona' })).toBeVisible();
  await page.getByLabel('Nombre', { exact: true }).fill(given.name);
  await page.getByLabel('Correo electrónico').fill(given.address);
  await page.getByRole('button', { name: 'Enviar la invitación' }).click();
  await expect(page.getByRole('heading', { level: 1, name: given.name })).toBeVisible();
}

type Grant = Readonly<{ office: string; party: string; place?: string }>;

/** The office is on record, by the two steps of the administration's pages. */
export async function grant(page: Page, address: string, { office, party, place }: Grant): Promise<void> {
  await page.goto(await accountPage(address));
  await page.getByLabel('Cargo', { exact: true }).selectOption(office);
  await page.getByLabel('Participante').selectOption(party);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registrar un cargo' })).toBeVisible();
  if (place !== undefined) await page.getByLabel(place).check();
  await page.getByLabel('Nota, carta o decisión que lo da').fill('Nota verbal 12 de la institución');
  await page.getByRole('button', { name: 'Registrar el cargo' }).click();
  await expect(page.getByText('El cargo quedó registrado.')).toBeVisible();
}

/** The form behind a one-time link was sent with this password. */
export async function choosePassword(page: Page, link: string, chosen: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Contraseña nueva').fill(chosen);
  await page.getByRole('button', { name: 'Guardar y entrar' }).click();
}

/** The first step of signing in was sent. */
export async function givePassword(page: Page, address: string, given: string): Promise<void> {
  await page.goto('/es/sign-in');
  await page.getByLabel('Correo electrónico').fill(address);
  await page.getByLabel('Contraseña').fill(given);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

/** Signed in with the password alone, in front of what is asked. */
export async function signInAs(page: Page, address: string, given: string): Promise<void> {
  await givePassword(page, address, given);
  await expect(page).toHaveURL(/\/es\/home$/);
}

/** An act that is folded away behind its name. */
export function folded(page: Page, name: string) {
  return page.getByRole('group').filter({ hasText: name });
}

/** Why the form was refused. Next.js keeps an `alert` of its own outside the page. */
export function refusal(page: Page) {
  return page.getByRole('main').getByRole('alert');
}
