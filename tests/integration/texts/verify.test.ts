import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Anyone } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { exportText } from '@/lib/texts/milestones/export-commands';
import { freezeText } from '@/lib/texts/milestones/freeze-commands';
import { groupsOf } from '@/lib/texts/milestones/hash';
import { textPaper } from '@/lib/texts/milestones/paper';
import { verifyFile, verifyHash } from '@/lib/texts/milestones/verify-commands';
import { findOpenByHash, recomputeAll, recomputeText } from '@/lib/texts/milestones/verify-queries';
import { aMilestone } from '@/tests/support/milestone-world';
import { type ByPersona, cellsOf } from '@/tests/support/personas';
import { aParagraph, aText, aTextWorld, type TextWorld } from '@/tests/support/text-world';

let world: TextWorld;
beforeEach(async () => {
  world = await aTextWorld();
});

const presidency = () => world.as('presidency-officer.PA');
const notes = { noteEs: 'Nota.', noteEn: 'Note.' };

/** A text of that session with a milestone; adopted, where that is asked. */
async function frozen(kind: 'DRAFTING' | 'CLOSED_DOOR', isAdopted: boolean): Promise<string> {
  const textId = await aText(world, kind);
  const writer = { userId: presidency().userId, partyCode: 'PA' };
  return (await inTransaction((tx) => freezeText(tx, writer, textId, { ...notes, isAdopted }))).sha256;
}

/** Who is told of a milestone by its hash: `o` of an open text in work, `a` of an adopted one, `c` and `C` of the same behind closed doors. */
const told: ByPersona<string> = {
  'focal-point.GT.MIGRATION': 'oa',
  'focal-point.PA.FOREIGN_AFFAIRS': 'oa',
  'vice-minister.GT': 'oacC',
  'vice-minister.HN': 'oacC',
  'grcm-delegate.GT': 'oa',
  'grcm-delegate.HN': 'oa',
  'liaison-officer.GT.NETWORK_CONSULAR': 'oa',
  'liaison-officer.HN.NETWORK_TRAFFICKING': 'oa',
  'liaison-officer.HN.NETWORK_CONSULAR': 'oa',
  'presidency-officer.PA': 'oa',
  'drafter.HN': 'oa',
  'secretariat.coordinator': 'oa',
  'secretariat.assistant': 'oa',
  'secretariat.it-specialist': 'a',
  'delegate.AR': 'a',
  'delegate.ACNUR': 'a',
  'delegate.RROCM': 'a',
  guest: 'a',
  'former-official.GT': 'a',
  nobody: 'a',
};

describe('what a hash tells, and to whom (P-04, P-05, P-15)', () => {
  test('adopted texts to everybody, others to their readers, and to all others what is told of a hash that is none', async () => {
    const hashes = {
      ...{ o: await frozen('DRAFTING', false), a: await frozen('DRAFTING', true) },
      ...{ c: await frozen('CLOSED_DOOR', false), C: await frozen('CLOSED_DOOR', true) },
    };
    const toldTo = async (asker: Anyone): Promise<string> => {
      let found = '';
      for (const [letter, hash] of Object.entries(hashes)) {
        const { known } = await verifyHash(asker, { hash: groupsOf(hash) });
        if (known.length > 0) found += letter;
        else expect(await verifyHash(asker, { hash })).toEqual({ sha256: hash, known: [] });
      }
      return found;
    };
    for (const [name, , own] of cellsOf(told)) expect(await toldTo(world.as(name)), name).toBe(own);
    expect(await toldTo(null)).toBe('a');
    const [known] = (await verifyHash(null, { hash: hashes.a })).known;
    expect(known).toMatchObject({ titleEs: 'Declaración', noteEs: 'Nota.', number: 1, isAdopted: true, path: null });
    expect((await verifyHash(presidency(), { hash: hashes.o })).known[0]?.path).toMatch(/\/milestones\/1$/);
    // The operator's command speaks of no text behind closed doors.
    expect([await findOpenByHash(hashes.c), await findOpenByHash(hashes.C)]).toEqual([[], []]);
    expect(await findOpenByHash(hashes.o)).toHaveLength(1);
  });

  test('what is no hash is told so', async () => {
    await expect(verifyHash(null, { hash: 'abc' })).rejects.toMatchObject({ fields: { hash: 'verify.no-hash' } });
  });
});

describe('a file that went out comes back', () => {
  const fileOf = async (textId: string, milestone: number | undefined, format: 'pdf' | 'docx'): Promise<File> => {
    const reader = world.as('focal-point.GT.MIGRATION');
    const view = await exportText(reader, textId, { milestone, format, lang: 'both' });
    const paper = textPaper(view, 'both', 'es', now());
    const bytes = format === 'pdf' ? await buffer(await paperToPdf(paper)) : await paperToDocx(paper);
    return new File([new Uint8Array(bytes)], `text.${format}`);
  };

  test.each(['pdf', 'docx'] as const)(
    'a milestone’s %s is it, what stood is none, and each went out on record',
    async (format) => {
      const textId = await aText(world);
      await aParagraph(world, textId, { es: 'Acuerdan actuar [pronto].', en: 'Agree to act [soon].' });
      const number = await aMilestone(presidency(), textId);
      await aParagraph(world, textId);
      const milestone = await fileOf(textId, number, format);
      const answer = await verifyFile(world.as('drafter.HN'), milestone);
      expect(answer).toMatchObject({ file: { verdict: 'WHOLE' }, known: [{ number, isAdopted: false }] });
      expect(await verifyFile(null, milestone)).toMatchObject({ file: { verdict: 'WHOLE' }, known: [] });
      const standing = await verifyFile(world.as('drafter.HN'), await fileOf(textId, undefined, format));
      expect(standing).toMatchObject({ file: { verdict: 'WHOLE' }, known: [] });
      const trace = await db.auditEntry.findMany({
        where: { act: 'text.export', subjectId: textId },
        orderBy: { seq: 'asc' },
      });
      expect(trace.map(({ detail }) => detail)).toEqual([
        { milestone: number, format, lang: 'both' },
        { milestone: null, format, lang: 'both' },
      ]);
    },
  );

  test('who may not read it takes nothing out; who reads the words alone takes no milestone', async () => {
    const textId = await aText(world, 'CLOSED_DOOR');
    await aMilestone(world.presidingMinister, textId);
    const asked = { milestone: 1, format: 'pdf', lang: 'es' } as const;
    for (const name of ['secretariat.coordinator', 'presidency-officer.PA', 'delegate.AR', 'guest'] as const)
      await expect(exportText(world.as(name), textId, asked)).rejects.toMatchObject({ reason: 'text.not-found' });
    expect((await exportText(world.as('vice-minister.HN'), textId, asked)).milestone?.number).toBe(1);
    const trace = await db.auditEntry.findFirstOrThrow({ where: { act: 'text.export' } });
    expect(trace.detail).toEqual({});
  });

  test('no file, and one that is too large, are refused', async () => {
    for (const [file, fault] of [
      [null, 'verify.no-file'],
      [new File([], 'a.pdf'), 'verify.no-file'],
      [new File([new Uint8Array(3_500_001)], 'a.pdf'), 'verify.file-too-large'],
    ] as const)
      await expect(verifyFile(null, file)).rejects.toMatchObject({ fields: { file: fault } });
  });
});

test('the operator computes every milestone again, closed doors included, and learns of those no more than how many', async () => {
  const open = await aText(world);
  await aMilestone(presidency(), open);
  const closed = await aText(world, 'CLOSED_DOOR');
  await aMilestone(world.presidingMinister, closed);
  expect(await recomputeAll()).toEqual({ checked: 2, altered: [] });
  const codeOf = async (id: string) => (await db.negotiatedText.findUniqueOrThrow({ where: { id } })).code;
  expect(await recomputeText(await codeOf(open))).toMatchObject([{ number: 1, isSound: true }]);
  expect(await recomputeText(await codeOf(closed))).toEqual([]);
});
