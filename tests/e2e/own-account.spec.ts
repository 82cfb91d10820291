import { codeNow } from '@/lib/access/factors/totp';
import { demonstrationPassword } from '@/prisma/demo/people';
import { choosePassword, folded, givePassword, linkFor, password, refusal, signInAs } from '@/tests/support/accounts';
import { expect, test } from '@/tests/support/e2e';

// What people do to their own account, told with and without script.
test.use({ story: 'own account' });
test.describe.configure({ mode: 'serial' });

const person = 'focal-point.hn.interior@crm.example';
const other = 'focal-point.hn.migration@crm.example';

test('another password ends the other session, and this one goes on @without-script', async ({
  page,
  browser,
  world,
}) => {
  await signInAs(page, person, demonstrationPassword);
  const elsewhere = await (await browser.newContext()).newPage();
  await signInAs(elsewhere, person, demonstrationPassword);

  await page.goto('/es/account');
  const part = page.getByRole('region', { name: 'Contraseña' });
  await part.getByLabel('Contraseña actual').fill('no es esta');
  await part.getByLabel('Contraseña nueva').fill(password);
  await part.getByRole('button', { name: 'Cambiar la contraseña' }).click();
  await expect(part.getByRole('alert')).toContainText('No es su contraseña actual.');
  await part.getByLabel('Contraseña actual').fill(demonstrationPassword);
  await part.getByLabel('Contraseña nueva').fill(password);
  await part.getByRole('button', { name: 'Cambiar la contraseña' }).click();
  await expect(part.getByText('La contraseña cambió y sus demás sesiones se cerraron.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sesiones abiertas' }).getByRole('row')).toHaveCount(2);
  await page.goto('/es/reports');
  await expect(page.getByRole('heading', { level: 1, name: 'Informes de país' })).toBeVisible();

  await elsewhere.goto('/es/reports');
  await expect(elsewhere).toHaveURL(/\/es\/sign-in\?next=/);
  await givePassword(elsewhere, person, demonstrationPassword);
  await expect(refusal(elsewhere)).toContainText('no son correctos');
  await elsewhere.context().close();
  const told = () =>
    world.mail.mails.filter(
      ({ to, headers }) => to.includes(person) && headers.get('subject') === 'Su contraseña cambió',
    );
  await expect.poll(() => told().length).toBe(1);
});

test('the second step is set up, its codes are replaced, and it is removed @without-script', async ({ page }) => {
  await signInAs(page, person, password);
  await page.goto('/es/account');
  const part = page.getByRole('region', { name: 'Verificación en dos pasos' });
  await part.getByLabel('Contraseña actual').fill(password);
  await part.getByRole('button', { name: 'Activar la verificación' }).click();
  await expect(part.getByRole('img', { name: /^Código QR/ })).toBeVisible();
  const secret = ((await part.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await part.getByLabel('Código de seis cifras').fill(codeNow(secret));
  await part.getByRole('button', { name: 'Confirmar la aplicación nueva' }).click();
  const codes = part.getByRole('region', { name: 'Códigos de recuperación' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const first = await codes.allTextContents();
  await expect(part.getByText('Le quedan 10 códigos de recuperación.')).toBeVisible();

  await page.goto('/es/account');
  await expect(codes).toHaveCount(0);
  const replace = folded(page, 'Pedir códigos de recuperación nuevos');
  await replace.getByText('Pedir códigos de recuperación nuevos').first().click();
  await replace.getByLabel('Contraseña actual').fill(password);
  await replace.getByRole('button', { name: 'Pedir códigos de recuperación nuevos' }).click();
  await expect(codes).toHaveCount(10);
  expect(await codes.allTextContents()).not.toEqual(first);

  const remove = folded(page, 'Retirar la verificación');
  await remove.getByText('Retirar la verificación').first().click();
  await remove.getByLabel('Contraseña actual').fill(password);
  await remove.getByRole('button', { name: 'Retirar la verificación' }).click();
  await expect(
    part.getByText('La verificación en dos pasos se retiró y sus demás sesiones se cerraron.'),
  ).toBeVisible();
  await expect(part.getByRole('button', { name: 'Activar la verificación' })).toBeVisible();
});

test('an office that demands the second step keeps it @without-script', async ({ page, as }) => {
  await as('vice-minister.hn@crm.example');
  await page.goto('/es/account');
  const part = page.getByRole('region', { name: 'Verificación en dos pasos' });
  await expect(part.getByText('Un cargo suyo la exige: no puede retirarla')).toBeVisible();
  await expect(part.getByText('Retirar la verificación')).toHaveCount(0);
});

test('one session is ended, then all others @without-script', async ({ page, browser }) => {
  await signInAs(page, other, demonstrationPassword);
  const elsewhere = await Promise.all([1, 2, 3].map(async () => (await browser.newContext()).newPage()));
  for (const one of elsewhere) await signInAs(one, other, demonstrationPassword);
  await page.goto('/es/account');
  const part = page.getByRole('region', { name: 'Sesiones abiertas' });
  await expect(part.getByRole('row')).toHaveCount(5);
  await part
    .getByRole('button', { name: /^Cerrar la sesión de / })
    .first()
    .click();
  await expect(part.getByText('La sesión se cerró.')).toBeVisible();
  await expect(part.getByRole('row')).toHaveCount(4);
  await part.getByRole('button', { name: 'Cerrar todas las demás' }).click();
  await expect(part.getByText('Se cerraron 2 sesiones.')).toBeVisible();
  await expect(part.getByRole('row')).toHaveCount(2);
  for (const one of elsewhere) {
    await one.goto('/es/account');
    await expect(one).toHaveURL(/\/es\/sign-in\?next=%2Faccount$/);
    await one.context().close();
  }
});

test('data changed in another window meet: both are shown, and what was typed stays @without-script', async ({
  page,
}) => {
  await signInAs(page, other, demonstrationPassword);
  await page.goto('/es/account');
  const second = await page.context().newPage();
  await second.goto('/es/account');
  await second.getByLabel('Nombre', { exact: true }).fill('Escrito en la otra ventana');
  await second.getByRole('button', { name: 'Guardar' }).click();
  await expect(second.getByText('Guardado.')).toBeVisible();

  const name = page.getByLabel('Nombre', { exact: true });
  await name.fill('Escrito aquí');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(refusal(page)).toContainText('Sus datos cambiaron en otra ventana');
  await expect(page.getByText('Escrito en la otra ventana').first()).toBeVisible();
  await expect(name).toHaveValue('Escrito aquí');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Guardado.')).toBeVisible();
  await expect(name).toHaveValue('Escrito aquí');
});

test('wrong passwords slow the next down, the owner’s too; a link by mail is another way in @without-script', async ({
  page,
  world,
}) => {
  for (let tries = 0; tries < 5; tries += 1) {
    await givePassword(page, other, `equivocada ${tries}`);
    await expect(refusal(page)).toContainText('no son correctos');
  }
  await givePassword(page, other, demonstrationPassword);
  await expect(refusal(page)).toContainText('Hubo demasiados intentos. Espere');

  await page.getByRole('link', { name: 'Olvidé mi contraseña' }).click();
  await page.getByLabel('Correo electrónico de su cuenta').fill(other);
  await page.getByRole('button', { name: 'Enviar el enlace' }).click();
  await expect(page.getByText('Revise su correo')).toBeVisible();
  await choosePassword(page, await linkFor(world, other), password);
  await expect(page).toHaveURL(/\/es\/home$/);
  await page.context().clearCookies();
  await signInAs(page, other, password);
});

test('one’s own messages are on a page, without the links that are keys @without-script', async ({ page }) => {
  await signInAs(page, other, password);
  await page.goto('/es/account');
  await page.getByRole('navigation', { name: 'Partes de su cuenta' }).getByRole('link', { name: 'Mensajes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mensajes' })).toBeVisible();
  const link = folded(page, 'Para elegir otra contraseña').first();
  await link.getByText('Para elegir otra contraseña').click();
  await expect(link.getByText('Este mensaje lleva un enlace personal')).toBeVisible();
  const open = folded(page, 'Convocatoria abierta').first();
  await open.getByText('Convocatoria abierta').first().click();
  await expect(open.getByRole('link')).toHaveAttribute('href', /^http/);
  await expect(page.locator('main')).not.toContainText('/link/');
});
