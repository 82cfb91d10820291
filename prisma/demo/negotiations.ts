import { instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { proposeOnWhole, proposeReplacement } from '@/lib/texts/proposals/commands';
import { recommendOnProposal } from '@/lib/texts/proposals/settle-commands';
import { beginText, importParagraphs } from '@/lib/texts/texts/commands';
import { saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { getText } from '@/lib/texts/texts/queries';
import type { Accounts } from './accounts';
import { formKey } from './form-key';
import type { Meetings } from './meetings';
import { presidingMember } from './people';
import { actorAt, type Event } from './timeline';

const presidency = `presidency-officer.${presidingMember.toLowerCase()}@crm.example`;
const presidingMinister = `vice-minister.${presidingMember.toLowerCase()}@crm.example`;

/** What the demonstration's delegations negotiate: of our own, about nothing that was ever agreed. */
const declaration = {
  es: [
    'Reconociendo que la movilidad ordenada beneficia a los países de origen, tránsito y destino,',
    'Recordando el compromiso de los Países Miembros con los derechos humanos de todas las personas migrantes, cualquiera sea su condición migratoria,',
    'Teniendo presente que la niñez migrante no acompañada requiere protección desde el primer contacto,',
    'ACUERDAN',
    '1. Fortalecer la coordinación consular en los puestos fronterizos, con atención a las horas de la noche y a los días feriados.',
    '2. Intercambiar cada trimestre información sobre rutas, riesgos y capacidades de atención:',
    '2.1 por conducto de los puntos focales de cada institución;',
    '2.2 con resguardo de los datos personales.',
    '3. Invitar a la Red de Funcionarios de Enlace de Protección Consular a preparar una guía práctica para la atención de la niñez.',
    '4. Dar seguimiento a estos compromisos en la próxima reunión del Grupo Regional de Consulta sobre Migración.',
  ],
  en: [
    'Recognising that orderly mobility benefits countries of origin, transit and destination,',
    'Recalling the commitment of the Member Countries to the human rights of all migrants, whatever their migration status,',
    'Bearing in mind that unaccompanied migrant children need protection from the first contact,',
    'AGREE',
    '1. To strengthen consular coordination at border posts, with attention to night hours and public holidays.',
    '2. To exchange information on routes, risks and capacities of assistance every quarter:',
    '2.1 through the focal points of each institution;',
    '2.2 with protection of personal data.',
    '3. To invite the Network of Liaison Officers for Consular Protection to prepare a practical guide to assisting children.',
    '4. To follow up these commitments at the next meeting of the Regional Consultation Group on Migration.',
  ],
} as const;

const decisions = {
  es: [
    '1. Examinar el calendario de actividades del año siguiente.',
    '2. Encargar a la Presidencia Pro-Témpore una propuesta de prioridades.',
  ],
  en: [
    '1. To examine next year’s calendar of activities.',
    '2. To entrust the Presidency Pro-Tempore with a proposal of priorities.',
  ],
} as const;

/** A declaration in the Drafting Group, in two languages with one paragraph behind; decisions behind closed doors. */
export function negotiationEvents(accounts: Accounts, meetings: Meetings): Event[] {
  const at = (hoursAgo: number): Date => instant(now().getTime() - hoursAgo * 3_600_000);
  return [
    { at: at(72), happens: () => write(accounts, meetings, presidency, 'DRAFTING', 'DECLARATION', declaration) },
    { at: at(71), happens: () => write(accounts, meetings, presidingMinister, 'CLOSED', 'DECISIONS', decisions) },
    { at: at(30), happens: () => edit(accounts, meetings) },
    { at: at(28), happens: () => propose(accounts, meetings) },
  ];
}

const titles = {
  DECLARATION: { titleEs: 'Declaración de la demostración', titleEn: 'Demonstration declaration' },
  DECISIONS: { titleEs: 'Decisiones a puerta cerrada', titleEn: 'Decisions behind closed doors' },
} as const;

async function write(
  accounts: Accounts,
  meetings: Meetings,
  by: string,
  suffix: string,
  kind: keyof typeof titles,
  words: Readonly<Record<'es' | 'en', readonly string[]>>,
): Promise<void> {
  const actor = await actorAt(accounts, by);
  const { id: sessionId } = await db.meetingSession.findUniqueOrThrow({
    where: { code: `${codeOf(meetings)}-${suffix}` },
    select: { id: true },
  });
  const text = { sessionId, kind, ...titles[kind], hasLetters: false, key: formKey(`text ${kind}`) };
  const { textId } = await beginText(actor, text);
  const pasted = { pastedEs: words.es.join('\n'), pastedEn: words.en.join('\n') };
  await importParagraphs(actor, { textId, ...pasted, key: formKey(`words ${kind}`) });
}

/** A drafter has changed the Spanish of one paragraph; nobody has followed in English yet. */
async function edit(accounts: Accounts, meetings: Meetings): Promise<void> {
  const drafter = await actorAt(accounts, 'drafter.gt@crm.example');
  const { paragraphs } = await getText(drafter, await declarationOf(meetings));
  const paragraph = paragraphs.find(({ number }) => number === '3');
  if (paragraph === undefined) throw new Error('the demonstration’s declaration has no paragraph 3');
  const { id: paragraphId, es, en } = paragraph;
  await saveParagraph(drafter, {
    ...{ paragraphId, wordsEs: es.words.replace('práctica', 'práctica y breve'), revisionEs: es.revision },
    ...{ wordsEn: en.words, revisionEn: en.revision, isInStep: false },
  });
}

/** Two delegations propose on the same words, one reserves its position; the Presidency has shown what it recommends on the first. */
async function propose(accounts: Accounts, meetings: Meetings): Promise<void> {
  const [gt, cr] = [
    await actorAt(accounts, 'drafter.gt@crm.example'),
    await actorAt(accounts, 'drafter.cr@crm.example'),
  ];
  const textId = await declarationOf(meetings);
  const { paragraphs } = await getText(gt, textId);
  const numbered = (number: string) => {
    const paragraph = paragraphs.find((one) => one.number === number);
    if (paragraph === undefined) throw new Error(`the demonstration’s declaration has no paragraph ${number}`);
    const { id: paragraphId, es, en } = paragraph;
    return { paragraphId, es: es.words, en: en.words, revisionEs: es.revision, revisionEn: en.revision };
  };
  const { es, en, ...first } = numbered('1');
  const { proposalId } = await proposeReplacement(gt, {
    ...{ ...first, wordsEs: es.replace('a las horas de la noche', 'a los turnos nocturnos') },
    ...{ wordsEn: en.replace('night hours', 'night shifts'), reason: '', key: formKey('proposal 1') },
  });
  await proposeReplacement(cr, {
    ...{ ...first, wordsEs: es.replace('a las horas de la noche', 'a la población más vulnerable') },
    ...{ wordsEn: en.replace('night hours', 'the most vulnerable'), reason: 'Es lo que la Red pidió.' },
    key: formKey('proposal 2'),
  });
  const { es: _es, en: _en, ...last } = numbered('4');
  await proposeOnWhole(cr, {
    ...last,
    kind: 'RESERVE',
    reason: 'A la espera de instrucciones.',
    key: formKey('proposal 3'),
  });
  await recommendOnProposal(await actorAt(accounts, presidency), {
    ...{ proposalId, version: 1, outcome: 'ACCEPT', note: '', wordsEs: '', wordsEn: '', isShown: true },
  });
}

function codeOf(meetings: Meetings): string {
  const meeting = meetings.get('vm');
  if (meeting === undefined) throw new Error('the demonstration has no Vice-Ministers’ Meeting');
  return meeting.code;
}

async function declarationOf(meetings: Meetings): Promise<string> {
  const code = `${codeOf(meetings)}-DRAFTING-DECLARATION`;
  return (await db.negotiatedText.findUniqueOrThrow({ where: { code }, select: { id: true } })).id;
}
