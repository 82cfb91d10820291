// Longer than 250 lines: both commands share one world.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { Invalid, NotFound } from '@/lib/core/errors';
import { editKind, editTemplate } from '@/lib/reports/kinds/commands';
import { getKind, listKinds } from '@/lib/reports/kinds/queries';
import { EditKind, type EditTemplate } from '@/lib/reports/kinds/schema';
import { aCall, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { assistant, type ByPersona, cellsOf, coordinator, focalPointOf, itSpecialist } from '@/tests/support/personas';

// Kinds are the record's and stay from test to test: what a test changed is put back.
const asRecorded = await db.reportKind.findMany();
afterEach(async () => {
  for (const { code, ...data } of asRecorded) await db.reportKind.update({ where: { code }, data });
  await db.reportCall.deleteMany();
  await db.templateSection.deleteMany({ where: { template: { revision: { gt: 1 } } } });
  await db.reportTemplate.deleteMany({ where: { revision: { gt: 1 } } });
});

let secretariat: Actor;
beforeEach(async () => {
  secretariat = await inDatabase(coordinator);
});

async function formOf(code: string, given: Partial<EditKind> = {}): Promise<EditKind> {
  const kind = await db.reportKind.findUniqueOrThrow({ where: { code } });
  const {
    version,
    nameEs,
    nameEn,
    purposeEs,
    purposeEn,
    cadence,
    deadlineRule,
    daysBefore,
    meetingBodyCode,
    isActive,
  } = kind;
  return {
    ...{
      code,
      version,
      nameEs,
      nameEn,
      purposeEs,
      purposeEn,
      cadence,
      deadlineRule,
      daysBefore,
      meetingBodyCode,
      isActive,
    },
    departureReason: '',
    ...given,
  };
}

const audited = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { seq: 'asc' },
    select: { act: true, detail: true, actorId: true },
  });

const Y = true;
const _ = false;
const known: ByPersona<boolean> = {
  'focal-point.GT.MIGRATION': Y,
  'focal-point.PA.FOREIGN_AFFAIRS': Y,
  'vice-minister.GT': Y,
  'vice-minister.HN': Y,
  'grcm-delegate.GT': Y,
  'grcm-delegate.HN': Y,
  'liaison-officer.GT.NETWORK_CONSULAR': Y,
  'liaison-officer.HN.NETWORK_TRAFFICKING': Y,
  'liaison-officer.HN.NETWORK_CONSULAR': Y,
  'presidency-officer.PA': Y,
  'drafter.HN': _,
  'secretariat.coordinator': Y,
  'secretariat.assistant': Y,
  'secretariat.it-specialist': _,
  'delegate.AR': _,
  'delegate.ACNUR': _,
  'delegate.RROCM': _,
  guest: _,
  'former-official.GT': _,
  nobody: _,
};

test('list and single load of kinds agree for every class of person', async () => {
  const people = await everyoneInDatabase();
  for (const [name, , sees] of cellsOf(known)) {
    const actor = people.get(name);
    if (actor === undefined) throw new Error(name);
    const codes = (await listKinds(actor)).map(({ code }) => code).sort();
    expect(codes, name).toEqual(sees ? ['CONSULAR', 'COOPERATION', 'TRAFFICKING'] : []);
    if (sees) expect((await getKind(actor, 'TRAFFICKING')).code).toBe('TRAFFICKING');
    else await expect(getKind(actor, 'TRAFFICKING'), name).rejects.toThrow(NotFound);
  }
});

describe('editKind', () => {
  test('changes it, counts the version and is on record', async () => {
    await editKind(secretariat, await formOf('CONSULAR', { nameEn: 'Report on consular protection and care' }));
    const kind = await getKind(secretariat, 'CONSULAR');
    expect(kind).toMatchObject({ nameEn: 'Report on consular protection and care', departs: false });
    expect(await audited('CONSULAR')).toMatchObject([{ act: 'kind.edit', actorId: secretariat.userId }]);
  });

  test('the 14 days of DR-60 change only with a reason, which stays in view and on record', async () => {
    const form = await formOf('TRAFFICKING', { daysBefore: 10 });
    const refused = await editKind(secretariat, form).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect(refused).toMatchObject({ reason: 'kind.departure-needs-reason', detail: { days: 14, rule: 'DR-60' } });

    expect(await editKind(secretariat, { ...form, departureReason: 'Acuerdo del GRCM.' })).toEqual({
      code: 'TRAFFICKING',
      departs: true,
    });
    expect(await getKind(secretariat, 'TRAFFICKING')).toMatchObject({
      departs: true,
      departureReason: 'Acuerdo del GRCM.',
    });
    expect((await audited('TRAFFICKING'))[0]?.detail).toMatchObject({
      departsFrom: 'DR-60',
      reason: 'Acuerdo del GRCM.',
    });

    await editKind(secretariat, await formOf('TRAFFICKING', { daysBefore: 14, departureReason: 'olvidado' }));
    expect(await getKind(secretariat, 'TRAFFICKING')).toMatchObject({ departs: false, departureReason: null });
  });

  test('the days of P-11 are a setting and take no reason; whose meeting DR-60 counts from is not', async () => {
    expect(await editKind(secretariat, await formOf('COOPERATION', { daysBefore: 30 }))).toMatchObject({
      departs: false,
    });
    const moved = await formOf('TRAFFICKING', { meetingBodyCode: 'GRCM' });
    await expect(editKind(secretariat, moved)).rejects.toMatchObject({ reason: 'kind.body-is-the-rule-s' });
  });

  test('a body that does not exist is refused at its field', async () => {
    const form = await formOf('COOPERATION', { meetingBodyCode: 'NOWHERE' });
    await expect(editKind(secretariat, form)).rejects.toMatchObject({ fields: { meetingBodyCode: 'field.choose' } });
  });

  test('an old tab loses nothing to nobody: the second writer is told', async () => {
    const [first, second] = [await formOf('CONSULAR'), await formOf('CONSULAR', { nameEs: 'Otro' })];
    await editKind(secretariat, first);
    await expect(editKind(await inDatabase(assistant), second)).rejects.toMatchObject({ reason: 'kind.stale' });
    expect((await audited('CONSULAR')).length).toBe(1);
  });

  test('a focal point is refused with a reason; for the IT specialist the kind does not exist; nothing is written', async () => {
    const form = await formOf('CONSULAR', { nameEs: 'Otro' });
    await expect(editKind(await inDatabase(focalPointOf('GT', 'MIGRATION')), form)).rejects.toMatchObject({
      reason: 'kind.secretariat-only',
    });
    await expect(editKind(await inDatabase(itSpecialist), form)).rejects.toThrow(NotFound);
    expect(await audited('CONSULAR')).toEqual([]);
    expect((await getKind(secretariat, 'CONSULAR')).nameEs).not.toBe('Otro');
  });

  test('the database itself refuses days without a reason, whoever writes', async () => {
    await expect(db.reportKind.update({ where: { code: 'TRAFFICKING' }, data: { daysBefore: 3 } })).rejects.toThrow(
      /ReportKind_departs_with_reason/,
    );
  });
});

describe('editTemplate', () => {
  async function templateOf(kindCode: string): Promise<EditTemplate> {
    const { template } = await getKind(secretariat, kindCode);
    return { kindCode, revision: template.revision, sections: template.sections.map((section) => ({ ...section })) };
  }

  test('a change makes a new revision; an open call keeps the one that it opened with', async () => {
    const call = await aCall({ kindCode: 'TRAFFICKING' });
    const form = await templateOf('TRAFFICKING');
    const [first, second, ...rest] = form.sections;
    if (first === undefined || second === undefined)
      throw new Error('the record’s template is shorter than two sections');
    const added = { ...first, key: '', titleEs: 'Retornos', titleEn: 'Returns' };
    const answer = await editTemplate(secretariat, { ...form, sections: [second, first, added, ...rest.slice(1)] });
    expect(answer).toEqual({ kindCode: 'TRAFFICKING', revision: 2, isNew: true });

    const { template } = await getKind(secretariat, 'TRAFFICKING');
    expect(template.sections.slice(0, 3).map(({ key }) => key)).toEqual([second.key, first.key, 'returns']);
    expect(template.sections.map(({ key }) => key)).not.toContain(rest[0]?.key);
    const kept = await db.reportCall.findUniqueOrThrow({
      where: { id: call.id },
      select: { template: { select: { revision: true, sections: true } } },
    });
    expect(kept.template.revision).toBe(1);
    expect(kept.template.sections.length).toBe(form.sections.length);
    expect((await audited('TRAFFICKING')).map(({ act }) => act)).toEqual(['kind.editTemplate']);
  });

  test('the same sections again make no revision', async () => {
    const form = await templateOf('CONSULAR');
    expect(await editTemplate(secretariat, form)).toEqual({ kindCode: 'CONSULAR', revision: 1, isNew: false });
    expect(await audited('CONSULAR')).toEqual([]);
  });

  test('a removed section’s key is never used again for another question', async () => {
    const form = await templateOf('COOPERATION');
    const [removed] = form.sections;
    await editTemplate(secretariat, { ...form, sections: form.sections.slice(1) });
    const next = await templateOf('COOPERATION');
    const again = {
      ...next,
      sections: [...next.sections, { ...form.sections[0], key: '' } as (typeof form.sections)[0]],
    };
    await editTemplate(secretariat, again);
    const { template } = await getKind(secretariat, 'COOPERATION');
    expect(template.sections.at(-1)?.key).not.toBe(removed?.key);
    expect(template.revision).toBe(3);
  });

  test('an old tab, a made-up key, a key twice are refused', async () => {
    const form = await templateOf('CONSULAR');
    await editTemplate(secretariat, { ...form, sections: form.sections.slice(1) });
    await expect(editTemplate(secretariat, form)).rejects.toMatchObject({ reason: 'template.stale' });
    const next = await templateOf('CONSULAR');
    const [first] = next.sections;
    if (first === undefined) throw new Error('no section');
    const madeUp = { ...next, sections: [{ ...first, key: 'made-up' }] };
    await expect(editTemplate(secretariat, madeUp)).rejects.toMatchObject({ reason: 'template.unknown-section' });
    const twice = { ...next, sections: [first, first] };
    await expect(editTemplate(secretariat, twice)).rejects.toMatchObject({ reason: 'template.unknown-section' });
  });

  test('two who save at once: one revision, the other is told', async () => {
    const form = await templateOf('CONSULAR');
    const other = await inDatabase(assistant);
    const outcomes = await Promise.allSettled([
      editTemplate(secretariat, { ...form, sections: form.sections.slice(1) }),
      editTemplate(other, { ...form, sections: form.sections.slice(0, -1) }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.reportTemplate.count({ where: { kindCode: 'CONSULAR' } })).toBe(2);
  });
});

test('the form’s schema lets the record’s own kinds through', async () => {
  for (const { code } of asRecorded) {
    const { version, daysBefore, isActive, meetingBodyCode, ...form } = await formOf(code);
    const typed = {
      ...form,
      version: String(version),
      daysBefore: daysBefore === null ? '' : String(daysBefore),
      meetingBodyCode: meetingBodyCode ?? '',
      ...(isActive && { isActive: 'on' }),
    };
    expect(EditKind.safeParse(typed).success, code).toBe(true);
  }
});
