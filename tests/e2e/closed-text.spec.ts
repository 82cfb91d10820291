import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { statePosition } from '@/lib/texts/adoption/commands';
import { freezeMilestone } from '@/lib/texts/milestones/commands';
import { listMilestones } from '@/lib/texts/milestones/queries';
import { proposeOnWhole } from '@/lib/texts/proposals/commands';
import { beginText } from '@/lib/texts/texts/commands';
import { addParagraph } from '@/lib/texts/texts/paragraph-commands';
import { bareAnswer } from '@/tests/support/bare-answer';
import { actorOf, callerOf } from '@/tests/support/callers';
import { actionIds } from '@/tests/support/door-census';
import { classes, type Door } from '@/tests/support/doors';
import { expect, test } from '@/tests/support/e2e';
import { type Answer, type Caller, callActionById } from '@/tests/support/http';
import { aKey } from '@/tests/support/reports';
import { missingText, textDoors } from '@/tests/support/text-doors';

// A text behind closed doors, with everything that a text can have: for whoever has no seat in the room every address of it, every form sent to
// it and every place where texts are told of is, byte for byte, as if it did not exist.
test.use({ story: 'closed-text' });
test.setTimeout(600_000);

const phrase = 'ornitorrinco-9c41';
const inTheRoom = new Set(['vice-minister of the country', 'vice-minister of another country']);

type Ids = Readonly<{
  textId: string;
  paragraphId: string;
  proposalId: string;
  milestoneId: string;
  sessionId: string;
}>;
let ids: Ids;

test.beforeEach(async () => {
  if (ids !== undefined) return;
  const [presiding, other] = [
    await actorOf('vice-minister.do@crm.example'),
    await actorOf('vice-minister.gt@crm.example'),
  ];
  const { id: sessionId } = await db.meetingSession.findFirstOrThrow({
    where: { kind: 'CLOSED_DOOR', meeting: { status: 'PLANNED' } },
  });
  const named = { titleEs: `Decisiones ${phrase}`, titleEn: `Decisions ${phrase}`, hasLetters: false };
  const { textId } = await beginText(presiding, { sessionId, kind: 'DECISIONS', ...named, key: aKey() });
  const { paragraphId } = await addParagraph(presiding, {
    ...{ textId, afterId: null, kind: 'OPERATIVE', level: 0, isInStep: true, key: aKey() },
    ...{ wordsEs: `Deciden ${phrase}.`, wordsEn: `Decide ${phrase}.` },
  });
  const { standing } = await listMilestones(presiding, textId);
  const notes = { noteEs: phrase, noteEn: phrase };
  await freezeMilestone(presiding, { textId, sha256: standing.sha256, ...notes, key: aKey() });
  const { id: milestoneId } = await db.textMilestone.findFirstOrThrow({ where: { textId } });
  const { proposalId } = await proposeOnWhole(other, {
    ...{ paragraphId, kind: 'RESERVE', revisionEs: 1, revisionEn: 1, reason: phrase, key: aKey() },
  });
  const { number: changeNumber } = await db.textChange.findFirstOrThrow({
    ...{ where: { textId }, orderBy: { number: 'desc' } },
  });
  await statePosition(other, { textId, changeNumber, stance: 'DOES_NOT_JOIN', words: phrase, key: aKey() });
  ids = { textId, paragraphId, proposalId, milestoneId, sessionId };
});

/** The address with the ids of the text that is there in the places of those that are not. */
const thereOf = (address: string): string =>
  address
    .replace(`/texts/${missingText}`, `/texts/${ids.textId}`)
    .replace(`/paragraphs/${missingText}`, `/paragraphs/${ids.paragraphId}`)
    .replace(`/proposals/${missingText}`, `/proposals/${ids.proposalId}`)
    .replace(`session=${missingText}`, `session=${ids.sessionId}`);

const fieldsOf = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name in ids ? ids[name as keyof Ids] : value]),
  );

const outside = classes.filter(([name]) => !inTheRoom.has(name));

/** Doors whose address or fields name a text. */
const ofTexts = (Object.entries(textDoors) as [string, Pick<Door, 'at' | 'fill'>][]).filter(([, door]) => {
  const at = (door.at as () => string)();
  return at.includes(missingText);
});

async function ask(caller: Caller, name: string, door: Pick<Door, 'at' | 'fill'>, isThere: boolean): Promise<Answer> {
  const bare = (door.at as () => string)();
  const isPage = name.startsWith('page ') || door.fill !== undefined;
  const address = `${isPage ? '/es' : ''}${isThere ? thereOf(bare) : bare}`;
  if (door.fill === undefined) return caller.get(address);
  const fields = (door.fill as () => Record<string, string>)();
  return callActionById(caller, address, actionIds().get(name) ?? name, isThere ? fieldsOf(fields) : fields);
}

test('every door that leads to a text is tried', () => {
  expect(ofTexts.length).toBeGreaterThan(40);
});

for (const [who, account] of outside) {
  test(`for ${who} no door tells that the text exists`, async ({ world }) => {
    const caller = await callerOf(world.origin, account);
    for (const [name, door] of ofTexts) {
      const [there, missing] = [await ask(caller, name, door, true), await ask(caller, name, door, false)];
      const asked = [...Object.values(ids), missingText];
      expect(bareAnswer(there, asked), `${name} for ${who}`).toEqual(bareAnswer(missing, asked));
      expect(there.text, name).not.toContain(phrase);
    }
  });
}

test('those in the room read it by the same doors', async ({ world }) => {
  const caller = await callerOf(world.origin, 'vice-minister.gt@crm.example');
  for (const name of [
    'page /texts/[textId]',
    'page /texts/[textId]/consensus',
    'page /texts/[textId]/milestones',
  ] as const) {
    const answer = await ask(caller, name, textDoors[name], true);
    expect([answer.status, answer.text.includes(phrase)], name).toEqual([200, true]);
  }
});

test('no list, count, search, calendar, mail, log or hash tells of it to anybody outside', async ({ world }) => {
  const session = await db.meetingSession.findUniqueOrThrow({
    where: { id: ids.sessionId },
    select: { meeting: { select: { code: true } } },
  });
  const { code } = session.meeting;
  const { sha256 } = await db.textMilestone.findUniqueOrThrow({ where: { id: ids.milestoneId } });
  const asked = encodeURIComponent(phrase);
  const places = [
    ...['/home', '/texts', '/decisions', '/calendar', '/documents', '/messages', `/meetings/${code}`],
    ...[`/meetings/${code}/texts`, `/meetings/${code}/documents`, `/meetings/${code}/agenda`, `/verify?hash=${sha256}`],
    ...[`/find?words=${asked}`, `/search?q=${asked}`, `/documents?words=${asked}`, `/find?words=ornitorrinco`],
  ].flatMap((address) => [`/es${address}`, `/en${address}`]);
  for (const [who, account] of outside) {
    const caller = await callerOf(world.origin, account);
    for (const address of places) {
      const { status, text } = await caller.get(address);
      expect(status, `${address} for ${who}`).toBeLessThan(500);
      // What was asked is said back; what stands in the text is not.
      for (const trace of [ids.textId, ids.paragraphId, ids.proposalId, `Decisiones ${phrase}`, `Deciden ${phrase}`]) {
        expect(text.includes(trace), `${trace} at ${address} for ${who}`).toBe(false);
      }
    }
  }
  expect(world.mail.mails.filter(({ text }) => text.includes(phrase) || text.includes(ids.textId))).toEqual([]);
  const logs = path.join(env().DATA_DIR, 'logs');
  for (const name of await readdir(logs)) {
    const log = await readFile(path.join(logs, name), 'utf8');
    expect(log.includes(phrase), name).toBe(false);
  }
});
