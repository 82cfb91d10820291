import type { OfficeKind, PartyKind } from '@/lib/core/actor';
import { addDays, dateOn, startOfDay, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Family } from './personas';

/** These rows are the record's; here only what the record lacks is made, as bare as it may be. */
const always = dateOn('1996-01-01');

/** The party exists and is of that kind today. */
export async function aParty(code: string, kind: PartyKind = 'MEMBER'): Promise<{ code: string }> {
  await db.party.upsert({ where: { code }, update: {}, create: { code, nameEs: code, nameEn: code, position: 900 } });
  const held = await db.partyStatus.count({ where: { partyCode: code } });
  if (held === 0) {
    const label = { nameEs: kind, nameEn: kind, validFrom: always, source: 'tests' };
    await db.partyClass.upsert({ where: { code: kind }, update: {}, create: { code: kind, kind, ...label } });
    await db.partyStatus.create({
      data: { partyCode: code, classCode: kind, validFrom: always, source: 'tests' },
    });
  }
  return { code };
}

/** The Member's institution of that family. */
export async function anInstitution(partyCode: string, family: Family): Promise<string> {
  const found = await db.institution.findFirst({ where: { partyCode, family }, select: { id: true } });
  if (found !== null) return found.id;
  const made = await db.institution.create({
    data: { partyCode, family, nameEs: family, nameEn: family, lines: [], notes: [], validFrom: always },
  });
  return made.id;
}

/** The body exists. */
export async function aBody(code: string): Promise<{ code: string }> {
  const kind = code.startsWith('NETWORK') ? 'NETWORK' : (code as 'VICE_MINISTERS' | 'GRCM');
  await db.body.upsert({
    where: { code },
    update: {},
    create: {
      code,
      kind,
      nameEs: code,
      nameEn: code,
      shortEs: code,
      shortEn: code,
      position: 900,
      purposeEs: '',
      purposeEn: '',
      validFrom: always,
      source: 'tests',
    },
  });
  return { code };
}

/** The office exists; its code is its kind. */
export async function anOffice(kind: OfficeKind, partyKind: PartyKind): Promise<string> {
  await db.office.upsert({
    where: { code: kind },
    update: {},
    create: {
      code: kind,
      kind,
      nameEs: kind,
      nameEn: kind,
      partyKind,
      needsSecondFactor: false,
      validFrom: always,
      source: 'tests',
    },
  });
  return kind;
}

/** That Member presides now; whoever did no longer does. */
export async function aPresidency(partyCode: string): Promise<void> {
  await aParty(partyCode);
  const startsAt = startOfDay(addDays(today(), -30));
  await db.presidency.deleteMany({ where: { startsAt: { not: null } } });
  const year = Number(today().slice(0, 4));
  await db.presidency.create({ data: { year, partyCode, startsAt, lines: [], notes: [] } });
}
