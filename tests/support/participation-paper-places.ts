import { buffer } from 'node:stream/consumers';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { readFileOf } from '@/lib/core/storage';
import { buildBundle } from '@/lib/documents/bundles/build-commands';
import { requestBundle } from '@/lib/documents/bundles/commands';
import { getMeetingDocuments } from '@/lib/documents/bundles/queries';
import { listDocuments } from '@/lib/documents/documents/list-queries';
import { getDocumentPage } from '@/lib/documents/documents/page-queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { suggestDocuments } from '@/lib/documents/documents/suggestion-queries';
import { getTranslations } from '@/lib/documents/translations/queries';
import { openVersion } from '@/lib/documents/versions/commands';
import { readText } from '@/lib/documents/versions/text-queries';
import { listMyMessages, listOutbox } from '@/lib/notices/mail/queries';
import { getMeetingTexts, getParagraph, getText, listTexts } from '@/lib/texts/texts/queries';
import { classNames } from './participation-people';
import {
  both,
  each,
  has,
  isOpen,
  meetingsIn,
  officeWords,
  type Place,
  reads,
  type Said,
  told,
} from './participation-place';
import { bodyOf, everyRoom, type Room, wordOf } from './participation-rooms';
import { isAccredited } from './participation-traces';
import { aKey } from './reports';

/** Whoever is accredited for the meeting or a guest has what they attend by mail: nothing that the Secretariat's outbox may not tell of (P-05, DR-05). */
const mailed: Said = (name, room) =>
  has('A')(name, room) &&
  isOpen(name, room) &&
  room !== 'grcmMembers' &&
  (isAccredited(name, bodyOf(room)) || name === 'special guest');
/** The mails of all others, for those who keep the outbox and may read in it. */
const inOutbox: Said = (name, room) =>
  (name.startsWith('coordinator') || name === 'assistant') && classNames.some((one) => mailed(one, room));

const lists = has('P', 'C');
const readsTexts = has('T');
const readsHistory: Said = (name, room) => readsTexts(name, room) && name !== 'observer State, authorised';

/** The rooms whose papers are looked for one by one: those that somebody is kept out of. */
const sought: readonly Room[] = [
  'vmPlenary',
  'vmDrafting',
  'vmClosed',
  'grcmMembers',
  'trafOpening',
  'trafNetwork',
  'semTechnical',
];
const isSought: Said = (_name, room) => sought.includes(room);

/** An errand, a guest's seat, the running of the system and an office that has ended file no papers. */
const filesPapers: Said = (name) =>
  !name.startsWith('special guest') && !['drafter', 'IT specialist', 'former official', 'nobody'].includes(name);

/** Where papers, texts and mails can be met with. */
export const paperPlaces = {
  'list of papers': {
    shows: { paper: lists },
    ask: async (_world, actor) => [await listDocuments(actor, DocumentsAsked.parse({}))],
  },
  'papers found by a word that is in all of them': {
    // With the place in the text that is shown below each.
    shows: { paper: reads, words: reads },
    ask: async (_world, actor) => [await listDocuments(actor, DocumentsAsked.parse({ words: 'constancia' }))],
  },
  'papers found by a word of their own': {
    shows: { paper: both(reads, isSought), words: both(reads, isSought) },
    ask: (_world, actor) =>
      each(sought, (room) => listDocuments(actor, DocumentsAsked.parse({ words: wordOf(room, 'words') }))),
  },
  'papers suggested while one types': {
    shows: { paper: both(reads, isSought) },
    ask: (_world, actor) => each(sought, (room) => suggestDocuments(actor, wordOf(room, 'paper'))),
  },
  'translations given at once, matched by their names': {
    shows: { paper: both(lists, filesPapers) },
    ask: async ({ papers }, { userId, ...rest }) => {
      const select = { sha256: true, bytes: true, mediaType: true } as const;
      const bytes = await db.documentVersion.findFirstOrThrow({ select });
      const named = papers.map(({ symbol }, position) => ({
        position,
        fileName: `${symbol.replaceAll('/', '-')}-es.pdf`,
      }));
      const files = { create: named.map((one) => ({ ...one, ...bytes })) };
      const { id } = await db.translationBatch.create({ data: { byId: userId, receivedAt: now(), files } });
      return each([id], (one) => getTranslations({ userId, ...rest }, one));
    },
  },
  'page of a paper': {
    // It names its session to whoever may know of it.
    shows: { paper: lists, session: both(told, lists) },
    ask: ({ papers }, actor) => each(papers, ({ symbol }) => getDocumentPage(actor, symbol, undefined)),
  },
  'text of a paper': {
    shows: { paper: reads, words: reads },
    ask: ({ papers }, actor) => each(papers, ({ versionId }) => readText(actor, versionId)),
  },
  'file of a paper': {
    shows: { words: reads },
    ask: ({ papers }, actor) =>
      each(papers, async ({ versionId }) => {
        const { symbol } = await openVersion(actor, versionId, 'DOWNLOAD');
        return wordOf(everyRoom[papers.findIndex((one) => one.symbol === symbol)] ?? 'vmClosed', 'words');
      }),
  },
  'papers of a meeting': {
    shows: { paper: lists, session: both(told, lists) },
    ask: (world, actor) => each(meetingsIn(world), ({ code }) => getMeetingDocuments(actor, code)),
  },
  'bundle of a meeting': {
    shows: { paper: reads, session: both(told, reads) },
    ask: (world, actor) =>
      each(meetingsIn(world), async ({ id: meetingId }) => {
        await requestBundle(actor, { meetingId, key: aKey() }, 'es');
        const where = { meetingId, requestedById: actor.userId };
        const { id } = await db.documentBundle.findFirstOrThrow({ where });
        await buildBundle(id, { hasSecondFactor: actor.hasSecondFactor });
        const { sha256 } = await db.documentBundle.findUniqueOrThrow({ where: { id } });
        return sha256 === null ? null : officeWords(await buffer(await readFileOf(sha256)));
      }),
  },
  'list of texts': {
    shows: { text: readsTexts, session: readsTexts },
    ask: async (_world, actor) => [await listTexts(actor, { page: 1 })],
  },
  'texts of a meeting': {
    shows: { text: readsTexts, session: readsTexts },
    ask: (world, actor) => each(meetingsIn(world), async ({ code }) => (await getMeetingTexts(actor, code)).texts),
  },
  text: {
    shows: { text: readsTexts, session: readsTexts, phrase: readsTexts },
    ask: ({ texts }, actor) => each(texts, (id) => getText(actor, id)),
  },
  'paragraph of a text with its history': {
    // Whoever reads a text by an authorisation sees no history (P-02).
    shows: { text: readsHistory, session: readsHistory, phrase: readsHistory },
    ask: async ({ texts }, actor) => {
      const all = await db.textParagraph.findMany({ where: { textId: { in: [...texts] } } });
      return each(all, ({ textId, id }) => getParagraph(actor, textId, id));
    },
  },
  'own messages': {
    ...{ shows: { session: mailed }, isPost: true },
    ask: async (_world, actor) => [await listMyMessages(actor)],
  },
  'mails with their calendar parts': {
    ...{ shows: { session: mailed }, isPost: true },
    ask: async (_world, { userId }) => db.outboxMail.findMany({ where: { userId } }),
  },
  'outbox of the Secretariat': {
    shows: { session: inOutbox },
    ask: async (_world, actor) => {
      const pages: unknown[] = [];
      for (let after: string | undefined; ; ) {
        const [page] = await each([after], (one) => listOutbox(actor, { ...(one && { after: one }) }));
        pages.push(page);
        if (!page?.next) return pages;
        after = page.next;
      }
    },
  },
} as const satisfies Readonly<Record<string, Place>>;
