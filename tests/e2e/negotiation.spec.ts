// Longer than 250 lines: one negotiation from the first draft to the adopted text, told once.
import type { BrowserContext, Page } from '@playwright/test';
import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';
import { rewrittenDocx } from '@/tests/support/office';

// Eleven delegations at once, each in its own browser, take a declaration of six pages from the first draft to adoption in two languages: forty
// proposals, ten of them on the same words, one reservation, one objection that is lifted at the end. Nobody loses a word.
test.use({ story: 'negotiation' });
test.setTimeout(900_000);

const presidency = 'presidency-officer.do@crm.example';
const subjects = ['la coordinación consular', 'la protección de la niñez', 'el retorno digno', 'la trata de personas'];
const matters = ['consular coordination', 'the protection of children', 'dignified return', 'trafficking in persons'];

/** Some thirty operative paragraphs, which are six pages in each language. */
function declaration(language: 'es' | 'en'): string {
  const preamble =
    language === 'es'
      ? ['Recordando los compromisos de la Conferencia,', 'Teniendo presente a quienes migran,', 'ACUERDAN']
      : ['Recalling the commitments of the Conference,', 'Bearing in mind those who migrate,', 'AGREE'];
  const paragraphs = Array.from({ length: 30 }, (_, index) => {
    const n = String(index + 1);
    const [es, en] = [subjects[index % 4] ?? '', matters[index % 4] ?? ''];
    const words =
      language === 'es'
        ? `Fortalecer ${es} en cada país con los medios disponibles, compartir cada semestre la información que haga falta y evaluar juntos los avances del compromiso ${n} en la reunión que sigue, con atención a las personas en mayor riesgo.`
        : `To strengthen ${en} in each country with the means available, share every half-year the information that is needed and assess together the progress of commitment ${n} at the next meeting, with attention to persons at greater risk.`;
    return `${n}. ${words} ${words}`;
  });
  return [...preamble, ...paragraphs].join('\n');
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Four browsers work in one instant: as many as two cores serve beside the tests. */
async function atOnce(works: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = [...works];
  const line = async (): Promise<void> => {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) await work();
  };
  await Promise.all([line(), line(), line(), line()]);
}

type Delegation = Readonly<{ code: string; context: BrowserContext; page: Page }>;

test('eleven delegations take a declaration from the first draft to adoption', async ({ page, as, browser, world }) => {
  await as(presidency);
  const { id: sessionId } = await db.meetingSession.findFirstOrThrow({
    where: { kind: 'PLENARY', meeting: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' } },
  });
  await page.goto(`/es/texts/new?session=${sessionId}`);
  await page.getByLabel('Clase de texto').selectOption('DECLARATION');
  await page.getByLabel('Título en español').fill('Declaración de once');
  await page.getByLabel('Título en inglés').fill('Declaration of eleven');
  await press(page, 'Empezar el texto');
  await expect(page.getByText('El texto está empezado.')).toBeVisible();
  const address = new URL(page.url()).pathname;
  const textId = address.split('/').at(-1) ?? '';
  await page.goto(`${address}/write`);
  await page.getByLabel('Texto en español').fill(declaration('es'));
  await page.getByLabel('Texto en inglés').fill(declaration('en'));
  await press(page, 'Pegar al final');
  await expect(page.getByText('Los dos idiomas van a la par.')).toBeVisible();

  const paragraphs = await db.textParagraph.findMany({
    where: { textId, kind: 'OPERATIVE' },
    orderBy: { orderKey: 'asc' },
  });
  expect(paragraphs).toHaveLength(30);
  const members = await db.partyStatus.findMany({ where: { class: { kind: 'MEMBER' }, validTo: null } });
  const delegations: Delegation[] = [];
  for (const { partyCode: code } of members) {
    const context = await browser.newContext({ baseURL: world.origin, locale: 'es-GT' });
    const own = await context.newPage();
    await as(`vice-minister.${code.toLowerCase()}@crm.example`, own);
    delegations.push({ code, context, page: own });
  }
  expect(delegations).toHaveLength(11);

  // A reader has the text open all the while.
  const reader = await delegations[0]?.context.newPage();
  await reader?.goto(`${address}?view=compilation`);

  // Ten delegations on the very same words of the first paragraph; then thirty more, each on a paragraph of its own.
  const propose = async ({ code, page: own }: Delegation, at: number, es: string, en: string): Promise<void> => {
    await own.goto(`${address}/paragraphs/${paragraphs[at]?.id ?? ''}/propose`);
    const words = own.locator('#field-wordsEs');
    await words.fill((await words.inputValue()).replace('con los medios disponibles', es));
    const english = own.locator('#field-wordsEn');
    await english.fill((await english.inputValue()).replace('with the means available', en));
    await own.locator('#field-reason').fill(`Propuesta de ${code}.`);
    await own.getByRole('button', { name: 'Proponer', exact: true }).first().click();
    await expect(own.getByText('La propuesta está en el texto, entre corchetes')).toBeVisible();
  };
  await atOnce(
    delegations.slice(0, 10).map((one) => {
      return () => propose(one, 0, `con medios que ${one.code} ofrece`, `with means that ${one.code} offers`);
    }),
  );
  await atOnce(
    delegations.map((one, index) => async () => {
      for (let n = index; n < 29; n += 11) {
        await propose(one, n + 1, `con medios suficientes (${one.code})`, `with sufficient means (${one.code})`);
      }
    }),
  );
  const [first] = delegations;
  if (first === undefined) throw new Error('nobody came');
  await first.page.goto(`${address}/paragraphs/${paragraphs[2]?.id ?? ''}/propose`);
  await first.page.getByLabel('Reservar la posición de la delegación').check();
  await first.page.getByRole('button', { name: 'Proponer', exact: true }).last().click();
  await expect(first.page.getByText('La propuesta está en el texto, entre corchetes')).toBeVisible();

  await expect(reader?.getByText('40 corchetes abiertos en 30 párrafos.') ?? page.locator('none')).toBeVisible();
  await page.goto(`${address}?view=compilation`);
  const bracket = page.locator(`#p-${paragraphs[0]?.id ?? ''}`);
  for (const { code } of delegations.slice(0, 10)) await expect(bracket).toContainText(`medios que ${code} ofrece`);

  // The Presidency merges what was agreed; the nine others of the first paragraph are closed with what the room said.
  const proposals = await db.textProposal.findMany({ where: { textId }, orderBy: { number: 'asc' } });
  const onFirst = proposals.filter(({ paragraphId }) => paragraphId === paragraphs[0]?.id);
  expect([proposals.length, onFirst.length]).toEqual([40, 10]);
  for (const { id, kind, paragraphId } of proposals) {
    if (kind === 'RESERVE') continue;
    await page.goto(`${address}/proposals/${id}/settle`);
    if (paragraphId === paragraphs[0]?.id && id !== onFirst[0]?.id) {
      await page.getByLabel('Queda superada').check();
      await page.locator('#field-settle-note').fill('La sala acordó la primera.');
      await press(page, 'Cerrar el corchete');
      await expect(page.getByText('La propuesta quedó cerrada: superada.')).toBeVisible();
    } else {
      await press(page, 'Incorporar');
      await expect(page.getByText('La propuesta está incorporada al texto.')).toBeVisible();
    }
  }
  // Every word that was proposed is still there to be read, whatever became of it.
  const said = await db.proposalWording.findMany({ where: { proposal: { textId } } });
  expect(said.filter(({ wordsEs }) => wordsEs !== null)).toHaveLength(39);

  const state = async ({ page: own }: Delegation, stance: string, words?: string): Promise<void> => {
    await own.goto(`${address}/consensus/state`);
    await own.getByLabel(stance, { exact: true }).check();
    if (words !== undefined) await own.getByLabel('Reserva u objeción, en sus palabras').fill(words);
    await press(own, 'Dejar en el expediente');
    await expect(own.getByText('La posición de su país quedó en el expediente.')).toBeVisible();
  };
  await atOnce(
    delegations.map((one, index) => () => {
      if (index === 1) return state(one, 'Se suma con una reserva', 'Según su legislación.');
      return index === 2 ? state(one, 'No se suma', 'Espera instrucciones.') : state(one, 'Se suma');
    }),
  );
  await page.goto(`${address}/consensus/state`);
  await expect(page.getByText('Hay 1 corchete abierto en 1 párrafo.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Adoptar por consenso' })).toHaveCount(0);
  const reservation = proposals.find(({ kind }) => kind === 'RESERVE');
  await first.page.goto(`${address}/proposals/${reservation?.id ?? ''}/settle`);
  await press(first.page, 'Retirar');
  await expect(first.page.getByText('La propuesta quedó retirada.')).toBeVisible();
  const objecting = delegations[2];
  if (objecting === undefined) throw new Error('nobody objects');
  await state(objecting, 'Se suma');
  await page.goto(`${address}/consensus/state`);
  await press(page, 'Adoptar por consenso');
  await expect(page.getByText('El texto está adoptado, numerado y sellado.')).toBeVisible();

  // Anybody checks the adopted text's file, and one changed word is noticed.
  const { number, sha256 } = await db.textMilestone.findFirstOrThrow({ where: { textId, isAdopted: true } });
  await page.goto(`${address}/milestones/${String(number)}`);
  const take = async (name: string): Promise<Buffer> => {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    return (await page.context().request.get(href ?? '')).body();
  };
  const [pdf, word] = [await take('PDF, español'), await take('Word, los dos idiomas')];
  const check = async (name: string, buffer: Buffer): Promise<void> => {
    await page.goto('/es/verify');
    await page.getByLabel('Archivo del texto').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await press(page, 'Verificar el archivo');
  };
  await page.context().clearCookies();
  await check('adoptado.pdf', pdf);
  await expect(page.locator('main').getByRole('status')).toContainText('DECL.1');
  await check('cambiado.docx', await rewrittenDocx(word, (xml) => xml.replace('To strengthen', 'To weaken')));
  await expect(page.locator('main').getByRole('alert')).toContainText('El archivo fue cambiado');
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  await Promise.all(delegations.map(({ context }) => context.close()));
});
