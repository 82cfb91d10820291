import type { Page } from '@playwright/test';
import { Client } from 'pg';
import { loadActor } from '@/lib/access/mandates/queries';
import { addDays, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { beginText } from '@/lib/texts/texts/commands';
import { addParagraph } from '@/lib/texts/texts/paragraph-commands';
import { expect, test, type World } from '@/tests/support/e2e';
import { aKey } from '@/tests/support/reports';

// A text goes under silence between meetings: one Member breaks it; asked for again, nobody does, and the clock adopts it. With and without script.
test.use({ story: 'silence' });
test.describe.configure({ mode: 'serial' });

const presidency = 'presidency-officer.do@crm.example';
const minister = 'vice-minister.cr@crm.example';
const assistant = 'secretariat.assistant@crm.example';

let textId = '';
const address = (rest = '/silence') => `/es/texts/${textId}${rest}`;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();

async function ask(page: Page): Promise<void> {
  await page.goto(address());
  await page.getByLabel('Último día').fill(addDays(today(), 3));
  await page.getByLabel('Zona horaria de ese día y esa hora').selectOption('America/Tijuana');
  await page.getByLabel('Qué dice la Presidencia a los Países Miembros').fill('Se acordó en la última sesión.');
  await press(page, 'Someter a silencio');
  await said(page, 'El texto está en procedimiento de silencio. Quienes deciden');
}

/** Three days go by at once: its instant has come. */
async function timePasses({ databaseUrl }: World): Promise<void> {
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query('SET session_replication_role = replica');
  await owner.query(
    `UPDATE "TextSilence" SET "openedAt" = now() - interval '3 days', "endsAt" = now() WHERE status = 'RUNNING'`,
  );
  await owner.query(
    `SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs WHERE task_identifier = 'silence.conclude'`,
  );
  await owner.end();
}

test('the Presidency reads what it asks for, is refused a deadline of hours, and places the text under silence @without-script', async ({
  page,
  as,
}) => {
  const officer = await db.user.findUniqueOrThrow({ where: { email: presidency } });
  const actor = await loadActor(officer.id, { hasSecondFactor: true });
  const { id: sessionId } = await db.meetingSession.findFirstOrThrow({
    where: { kind: 'PLENARY', meeting: { status: 'PLANNED' } },
  });
  const named = { titleEs: 'Declaración entre reuniones', titleEn: 'Declaration between meetings' };
  ({ textId } = await beginText(actor, { sessionId, kind: 'DECLARATION', ...named, hasLetters: false, key: aKey() }));
  await addParagraph(actor, {
    ...{ textId, afterId: null, kind: 'OPERATIVE', level: 0, isInStep: true, key: aKey() },
    ...{ wordsEs: 'Acuerdan actuar.', wordsEn: 'Agree to act.' },
  });
  await as(presidency);
  await page.goto(address());
  await said(page, 'Es una adición de esta secretaría virtual');
  await page.getByLabel('Último día').fill(today());
  await page.getByLabel('Qué dice la Presidencia a los Países Miembros').fill('Se acordó en la última sesión.');
  await press(page, 'Someter a silencio');
  await expect(page.getByText('Dé al menos 24 horas: cada capital tiene que poder leerlo.').first()).toBeVisible();
  await expect(page.getByLabel('Qué dice la Presidencia a los Países Miembros')).toHaveValue(
    'Se acordó en la última sesión.',
  );
  await ask(page);
  await page.goto(address(''));
  await said(page, 'En procedimiento de silencio: el texto no se cambia');
  await expect(page.getByRole('link', { name: 'Escribir' })).toHaveCount(0);
});

test('a Member has mail and breaks it with its reason; the Secretariat reads that, and the text is open again @without-script', async ({
  page,
  as,
  world,
}) => {
  await expect
    .poll(() => world.mail.mails.filter(({ to, text }) => to.includes(minister) && text.includes(textId)).length)
    .toBe(1);
  await as(assistant);
  await page.goto(address());
  await expect(page.getByRole('button', { name: 'Romper el silencio' })).toHaveCount(0);
  await as(minister);
  await page.goto('/es/home');
  await page.getByRole('link', { name: 'En silencio: Declaración entre reuniones', exact: true }).click();
  await said(page, 'Procedimiento en curso');
  await press(page, 'Romper el silencio');
  await expect(page.getByRole('alert').first()).toContainText('El silencio no se rompió');
  await page.getByLabel('Por qué no se suma su país').fill('Falta la consulta con la capital.');
  await press(page, 'Romper el silencio');
  await said(page, 'Su país rompió el silencio.');
  await as(assistant);
  await page.goto(address());
  await expect(page.getByRole('row', { name: /Roto/ })).toContainText('Falta la consulta con la capital.');
  await page.goto(address(''));
  await expect(page.getByText('En procedimiento de silencio: el texto no se cambia')).toHaveCount(0);
});

test('asked for again, nobody breaks it: the clock adopts the text, numbered and sealed @without-script', async ({
  page,
  as,
  world,
}) => {
  await as(minister);
  await page.goto(address('/consensus/state'));
  await page.getByLabel('Se suma', { exact: true }).check();
  await press(page, 'Dejar en el expediente');
  await said(page, 'La posición de su país quedó en el expediente.');
  await as(presidency);
  await ask(page);
  await timePasses(world);
  await expect.poll(() => db.negotiatedText.count({ where: { id: textId, status: 'ADOPTED' } })).toBe(1);
  await page.goto(address('/consensus'));
  await said(page, 'Adoptado por consenso');
  await said(page, 'Nadie rompió el procedimiento de silencio (una adición de esta secretaría virtual).');
  await expect(page.getByText('Guardó silencio').first()).toBeVisible();
  await page.goto(address());
  await expect(page.getByRole('row', { name: /Nadie lo rompió/ })).toBeVisible();
});
