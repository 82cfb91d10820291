import { Readable } from 'node:stream';
import type { Actor } from '@/lib/core/actor';
import { addDays, instant, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { paperToDocx } from '@/lib/core/paper/docx';
import type { Paper } from '@/lib/core/paper/model';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { stageFile } from '@/lib/core/storage';
import { issueDocument, moveDocument, publishDocument, registerDocument } from '@/lib/documents/documents/commands';
import type { RegisterDocument } from '@/lib/documents/documents/schema';
import { addVersion } from '@/lib/documents/versions/commands';
import { readVersion } from '@/lib/documents/versions/text-commands';
import type { Accounts } from './accounts';
import { formKey } from './form-key';
import type { Meetings } from './meetings';
import { actorAt, type Event } from './timeline';

const day = 86_400_000;
const assistant = 'secretariat.assistant@crm.example';

type Written = Readonly<{ language: 'es' | 'en'; format: 'pdf' | 'docx'; texts: readonly string[]; renders?: boolean }>;

type Story = Readonly<{
  by?: string;
  kind: RegisterDocument['kind'];
  titleEs: string;
  titleEn: string;
  /** A session by the end of its code, or a body. */
  at: Readonly<{ meeting: 'vm' | 'grcm' | 'trafficking'; session: string } | { body: string }>;
  classification?: RegisterDocument['classification'];
  awaitedDaysAgo?: number;
  versions: readonly Written[];
  until: 'AWAITED' | 'RECEIVED' | 'IN_TRANSLATION' | 'ISSUED' | 'PUBLISHED';
}>;

const stories: readonly Story[] = [
  {
    kind: 'WORKING_PAPER',
    titleEs: 'Elementos para la discusión sobre la gestión de fronteras',
    titleEn: 'Elements for the discussion on border management',
    at: { meeting: 'grcm', session: 'TECHNICAL' },
    versions: [
      {
        language: 'es',
        format: 'docx',
        texts: ['Propósito', 'Coordinar los puestos fronterizos terrestres entre dos Países Miembros.'],
      },
      {
        language: 'en',
        format: 'docx',
        texts: ['Purpose', 'Coordination of land border posts between two Member Countries.'],
        renders: true,
      },
    ],
    until: 'ISSUED',
  },
  {
    kind: 'NOTE',
    titleEs: 'Nota de concepto del tema central',
    titleEn: 'Concept note of the central theme',
    at: { meeting: 'vm', session: 'PLENARY' },
    versions: [
      {
        language: 'es',
        format: 'pdf',
        texts: ['El tema central se trata en tres sesiones.', 'La niñez migrante no acompañada.'],
      },
      {
        language: 'en',
        format: 'pdf',
        texts: ['The central theme is dealt with in three sessions.', 'Unaccompanied migrant children.'],
        renders: true,
      },
      {
        language: 'es',
        format: 'pdf',
        texts: ['El tema central se trata en dos sesiones.', 'La niñez migrante no acompañada y separada.'],
      },
    ],
    until: 'ISSUED',
  },
  {
    kind: 'GUIDELINE',
    titleEs: 'Guía de la demostración para la protección consular',
    titleEn: 'Demonstration guide to consular protection',
    at: { body: 'NETWORK_CONSULAR' },
    classification: 'PUBLIC',
    versions: [
      {
        language: 'es',
        format: 'pdf',
        texts: ['Esta guía es parte de la demostración.', 'Documentos de viaje y asistencia a personas detenidas.'],
      },
      {
        language: 'en',
        format: 'pdf',
        texts: ['This guide is part of the demonstration.', 'Travel documents and assistance to detained persons.'],
        renders: true,
      },
    ],
    until: 'PUBLISHED',
  },
  {
    kind: 'NETWORK_REPORT',
    titleEs: 'Proyecto de informe de la Red',
    titleEn: 'Draft report of the Network',
    at: { meeting: 'trafficking', session: 'NETWORK' },
    versions: [{ language: 'es', format: 'docx', texts: ['La Red examinó doce informes de país.'] }],
    until: 'IN_TRANSLATION',
  },
  {
    kind: 'STUDY',
    titleEs: 'Estudio sobre movilidad laboral',
    titleEn: 'Study on labour mobility',
    at: { body: 'GRCM' },
    awaitedDaysAgo: 3,
    versions: [],
    until: 'AWAITED',
  },
  {
    by: 'vice-minister.do@crm.example',
    kind: 'MEMORANDUM',
    titleEs: 'Memorándum para la sesión a puerta cerrada',
    titleEn: 'Memorandum for the closed-door session',
    at: { meeting: 'vm', session: 'CLOSED' },
    versions: [{ language: 'es', format: 'pdf', texts: ['Presupuesto del año siguiente.'] }],
    until: 'ISSUED',
  },
];

/** Papers of every class on every stretch of their way. */
export function documentEvents(accounts: Accounts, meetings: Meetings): Event[] {
  return stories.map((story, index) => ({
    at: instant(now().getTime() - 4 * day + index * 600_000),
    happens: () => write(accounts, meetings, story),
  }));
}

async function write(accounts: Accounts, meetings: Meetings, story: Story): Promise<void> {
  const { by = assistant, kind, titleEs, titleEn, at, classification, awaitedDaysAgo, versions, until } = story;
  const actor = await actorAt(accounts, by);
  const { symbol } = await registerDocument(actor, {
    ...{ kind, titleEs, titleEn, place: await placeOf(meetings, at), classification: classification ?? null },
    awaitedOn: awaitedDaysAgo === undefined ? null : addDays(today(), -awaitedDaysAgo),
    ...{ partyCode: null, authentic: null, key: formKey(`document ${titleEs}`) },
  });
  const on = async () => {
    const { id, version } = await db.document.findUniqueOrThrow({
      where: { symbol },
      select: { id: true, version: true },
    });
    return { documentId: id, version };
  };
  for (const one of versions) await add(actor, (await on()).documentId, story, one);
  if (until === 'IN_TRANSLATION') await moveDocument(actor, 'translate', await on());
  if (until === 'ISSUED' || until === 'PUBLISHED') await issueDocument(actor, await on());
  if (until === 'PUBLISHED') await publishDocument(actor, await on());
}

async function add(
  actor: Actor,
  documentId: string,
  { titleEs, titleEn }: Story,
  { language, format, texts, renders = false }: Written,
): Promise<void> {
  const title = language === 'es' ? titleEs : titleEn;
  const paper: Paper = {
    ...{ title, subtitle: '', lang: language, author: 'Demostración', header: { left: title, right: '' } },
    ...{ issuedAt: now(), opening: [], contents: null, pageWords: '{n} / {m}', columnWords: { left: '', right: '' } },
    blocks: texts.map((text) => ({ kind: 'text', text, lang: language })),
  };
  const source = format === 'pdf' ? await paperToPdf(paper) : Readable.from([await paperToDocx(paper)]);
  const staged = await stageFile(source, 25_000_000);
  const file = { staged, givenName: `${title}.${format}` };
  const { id } = await addVersion(actor, documentId, { language, note: '', renders }, file);
  await readVersion(id);
}

async function placeOf(meetings: Meetings, at: Story['at']): Promise<string> {
  if ('body' in at) return `body:${at.body}`;
  const meeting = meetings.get(at.meeting);
  if (meeting === undefined) throw new Error(`the demonstration has no meeting ${at.meeting}`);
  const { id } = await db.meetingSession.findFirstOrThrow({
    where: { meetingId: meeting.id, code: { endsWith: `-${at.session}` } },
    select: { id: true },
  });
  return id;
}
