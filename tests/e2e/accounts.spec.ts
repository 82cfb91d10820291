import { codeNow } from '@/lib/access/factors/totp';
import { db } from '@/lib/core/db';
import {
  accountPage,
  choosePassword,
  folded,
  givePassword,
  grant,
  invite,
  itSpecialist,
  linkFor,
  password,
  refusal,
  signInAs,
} from '@/tests/support/accounts';
import { expect, test } from '@/tests/support/e2e';

// A person from the invitation to the end of their office, as they and whoever keeps accounts see it; told with and without script.
test.use({ story: 'accounts' });
test.describe.configure({ mode: 'serial' });

const person = { name: 'Nuevo punto focal de Guatemala', address: 'new-focal-point.gt@crm.example' };
const viceMinister = { name: 'Nuevo(a) viceministro(a) de Panamá', address: 'new-vice-minister.pa@crm.example' };
const call = 'Informe sobre el combate a la trata de personas y al tráfico ilícito de migrantes, 2027';
const noOffice = 'No tiene un cargo vigente';

test('an administrator invites a person, who chooses a password and has no rights @without-script', async ({
  page,
  as,
  world,
}) => {
  await as(itSpecialist);
  await invite(page, person);
  await expect(page.getByText(`la invitación va hacia ${person.address}`)).toBeVisible();
  await expect(page.getByText('Con invitación pendiente')).toBeVisible();

  await page.context().clearCookies();
  const link = await linkFor(world, person.address);
  await choosePassword(page, link, 'secretaria1996');
  await expect(refusal(page)).toContainText('es fácil de adivinar');
  await page.getByLabel('Contraseña nueva').fill(password);
  await page.getByRole('button', { name: 'Guardar y entrar' }).click();
  await expect(page).toHaveURL(/\/es\/home$/);
  await expect(page.getByRole('heading', { name: noOffice })).toBeVisible();
  const sections = page.getByRole('navigation', { name: 'Secciones' });
  await expect(sections.getByRole('link', { name: 'Lo que se le pide' })).toBeVisible();
  await expect(sections.getByRole('link', { name: /Informes|Documentos|Personas|Correo/ })).toHaveCount(0);

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Este enlace ya no sirve' })).toBeVisible();
});

test('with an office on record the call is on the home page at the next request @without-script', async ({
  page,
  as,
  browser,
}) => {
  await signInAs(page, person.address, password);
  const administration = await (await browser.newContext()).newPage();
  await as(itSpecialist, administration);
  await grant(administration, person.address, {
    office: 'Punto focal',
    party: 'Guatemala',
    place: 'Dirección General de Migración',
  });
  await expect(administration.getByText('Vigente')).toBeVisible();
  await administration.context().close();

  await page.goto('/es/home');
  const matters = page.getByRole('list', { name: 'Asuntos por fecha' });
  await expect(matters.getByRole('link', { name: call, exact: true })).toBeVisible();
  await page.goto('/es/account');
  await expect(page.getByRole('heading', { level: 3, name: 'Punto focal, Guatemala' })).toBeVisible();
});

test('an office that is not of this participant, and the same office twice, are refused with the rule @without-script', async ({
  page,
  as,
}) => {
  await as(itSpecialist);
  const address = await accountPage(person.address);
  await page.goto(`${address}/grant?office=FOCAL_POINT&party=AR`);
  await expect(refusal(page)).toContainText('otra clase de participante. (criterio del sistema P-06)');
  await page.goto(`${address}/grant?office=FOCAL_POINT&party=GT`);
  await page.getByLabel('Dirección General de Migración').check();
  await page.getByLabel('Nota, carta o decisión que lo da').fill('La misma nota');
  await page.getByRole('button', { name: 'Registrar el cargo' }).click();
  await expect(refusal(page)).toContainText('ya tiene ese cargo');
  await expect(page.getByLabel('Nota, carta o decisión que lo da')).toHaveValue('La misma nota');
});

test('the office ends with a reason: the next request has nothing of it @without-script', async ({
  page,
  as,
  browser,
}) => {
  await signInAs(page, person.address, password);
  const administration = await (await browser.newContext()).newPage();
  await as(itSpecialist, administration);
  await administration.goto(await accountPage(person.address));
  const end = folded(administration, 'Terminar este cargo');
  await end.getByText('Terminar este cargo').click();
  await end.getByRole('button', { name: 'Terminarlo ahora' }).click();
  await expect(end.getByRole('alert')).toContainText('Motivo: Complete este dato.');
  await end.getByLabel('Motivo').fill('Nota verbal 13: dejó el cargo');
  await end.getByRole('button', { name: 'Terminarlo ahora' }).click();
  await expect(administration.getByText('El cargo terminó y sus sesiones se cerraron.')).toBeVisible();
  await expect(administration.getByText('Nota verbal 13: dejó el cargo')).toBeVisible();
  await administration.context().close();

  await page.goto('/es/reports');
  await expect(page).toHaveURL(/\/es\/sign-in\?next=/);
  await signInAs(page, person.address, password);
  await expect(page.getByRole('heading', { name: noOffice })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(call);
});

test('a vice-minister sets up the second step at the first sign-in, and a recovery code opens the next @without-script', async ({
  page,
  as,
  world,
}) => {
  await as(itSpecialist);
  await invite(page, viceMinister);
  await grant(page, viceMinister.address, { office: 'Viceministro(a)', party: 'Panamá' });
  await page.context().clearCookies();
  await choosePassword(page, await linkFor(world, viceMinister.address), password);
  await expect(page.getByRole('heading', { level: 1, name: 'Configurar la verificación en dos pasos' })).toBeVisible();
  expect(await db.session.count({ where: { user: { email: viceMinister.address } } })).toBe(0);

  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Código de seis cifras').fill('000000');
  await page.getByRole('button', { name: 'Confirmar' }).click();
  await expect(refusal(page)).toContainText('El código no es correcto');
  await page.getByLabel('Código de seis cifras').fill(codeNow(secret));
  await page.getByRole('button', { name: 'Confirmar' }).click();
  const codes = page.getByRole('region', { name: 'Códigos de recuperación' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const [first = ''] = await codes.allTextContents();
  await page.getByRole('button', { name: 'Los guardé; entrar' }).click();
  await expect(page).toHaveURL(/\/es\/home$/);
  await expect(page.getByRole('heading', { name: noOffice })).toHaveCount(0);

  for (const [code, isRight] of [
    [first, true],
    [first, false],
  ] as const) {
    await page.context().clearCookies();
    await givePassword(page, viceMinister.address, password);
    await page.getByLabel('Código').fill(code);
    await page.getByRole('button', { name: 'Verificar' }).click();
    if (isRight) await expect(page).toHaveURL(/\/es\/home$/);
    else await expect(refusal(page)).toContainText('ya se usó');
  }
});

test('a disabled account is like one that does not exist; enabled, it is as it was @without-script', async ({
  page,
  as,
}) => {
  for (const [act, told] of [
    ['Desactivar la cuenta', 'La cuenta está desactivada y sus sesiones se cerraron.'],
    ['Activar la cuenta', 'La cuenta está activa de nuevo.'],
  ] as const) {
    await as(itSpecialist);
    await page.goto(await accountPage(person.address));
    const form = folded(page, act);
    await form.getByText(act).first().click();
    await form.getByLabel('Motivo').fill('Por la nota 14');
    await form.getByRole('button', { name: act }).click();
    await expect(page.getByText(told)).toBeVisible();

    await page.context().clearCookies();
    await givePassword(page, person.address, password);
    if (act === 'Activar la cuenta') await expect(page).toHaveURL(/\/es\/home$/);
    else await expect(refusal(page)).toContainText('El correo o la contraseña no son correctos');
  }
});

test('whoever keeps no accounts finds none of these pages @without-script', async ({ page, as }) => {
  const address = await accountPage(person.address);
  await as('focal-point.gt.migration@crm.example');
  for (const hidden of [
    '/es/administration/users',
    '/es/administration/users/invite',
    address,
    `${address}/grant`,
    '/es/administration/mails',
  ]) {
    const answer = await page.goto(hidden);
    expect([hidden, answer?.status()]).toEqual([hidden, 404]);
    await expect(page).toHaveTitle(/^Página no encontrada/);
    await expect(page.locator('body')).not.toContainText(person.name);
    await expect(page.getByRole('link', { name: /Personas y cargos|Correo saliente/ })).toHaveCount(0);
  }
  await as('secretariat.assistant@crm.example');
  expect((await page.goto('/es/administration/users'))?.status()).toBe(404);
  expect((await page.goto('/es/administration/mails'))?.status()).toBe(200);
});

test('the outbox shows every delivery; what mails say only to whoever may read it @without-script', async ({
  page,
  as,
}) => {
  await as(itSpecialist);
  await page.goto('/es/administration/mails?status=SENT');
  const row = page.getByRole('row').filter({ hasText: person.address });
  await expect(row.filter({ hasText: 'Invitación a una cuenta' })).toContainText('Enviado');
  await expect(page.getByText('el puesto de informática ve direcciones y estados. (DR-63)')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Su cuenta en la secretaría virtual');

  await as('secretariat.coordinator@crm.example');
  await page.goto('/es/administration/mails');
  const invited = page
    .getByRole('row')
    .filter({ hasText: person.address })
    .filter({ hasText: 'Su cuenta en la secretaría virtual' });
  await expect(invited).toContainText('su texto no se muestra a nadie');
  await expect(page.locator('main')).not.toContainText('/link/');
});
