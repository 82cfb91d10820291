import { describe, expect, test } from 'vitest';
import { loadActor } from '@/lib/access/mandates/queries';
import { getGrantForm, getUser, listOfficesAndParties, listUsers } from '@/lib/access/users/queries';
import { UsersAsked } from '@/lib/access/users/schema';
import { addDays, dateOn, now, today } from '@/lib/core/clock';
import { NotFound } from '@/lib/core/errors';
import { aMandate, aUser, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import {
  type ByPersona,
  cellsOf,
  coordinator,
  focalPointOf,
  itSpecialist,
  viceMinisterOf,
} from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';

/** Whether accounts exist for this person at all: list and single load agree (DR-63, P-06). */
const table: ByPersona<boolean> = {
  'focal-point.GT.MIGRATION': false,
  'focal-point.PA.FOREIGN_AFFAIRS': false,
  'vice-minister.GT': false,
  'vice-minister.HN': false,
  'grcm-delegate.GT': false,
  'grcm-delegate.HN': false,
  'liaison-officer.GT.NETWORK_CONSULAR': false,
  'liaison-officer.HN.NETWORK_TRAFFICKING': false,
  'liaison-officer.HN.NETWORK_CONSULAR': false,
  'presidency-officer.PA': false,
  'drafter.HN': false,
  'secretariat.coordinator': true,
  'secretariat.assistant': false,
  'secretariat.it-specialist': true,
  'delegate.AR': false,
  'delegate.ACNUR': false,
  'delegate.RROCM': false,
  guest: false,
  'former-official.GT': false,
  nobody: false,
};

const asked = (given: Record<string, string> = {}) => UsersAsked.parse(given);

/** What was loaded, or null where it does not exist for whoever asked. */
async function orNull<T>(load: Promise<T>): Promise<T | null> {
  return load.catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
}

describe('accounts', () => {
  test('are listed, opened and offered offices by whoever keeps them, and exist for nobody else', async () => {
    const people = await everyoneInDatabase();
    const somebody = await aUser({ displayName: 'Somebody else' });
    for (const [name, { userId }, sees] of cellsOf(table)) {
      const actor = people.get(name) ?? (await inDatabase(itSpecialist));
      const [list, single, own, choices, form] = await Promise.all([
        orNull(listUsers(actor, asked({ words: 'Somebody else' }))),
        orNull(getUser(actor, somebody.id)),
        orNull(getUser(actor, userId)),
        orNull(listOfficesAndParties(actor)),
        orNull(getGrantForm(actor, somebody.id, { office: null, party: null })),
      ]);
      expect
        .soft(
          [list?.rows.map(({ id }) => id), single?.id, own?.id, choices !== null, form?.person.id],
          `${name} sees accounts: ${sees}`,
        )
        .toEqual(
          sees
            ? [[somebody.id], somebody.id, userId, true, somebody.id]
            : [undefined, undefined, undefined, false, undefined],
        );
    }
  });

  test('without the second step the two posts keep none', async () => {
    for (const post of [coordinator, itSpecialist]) {
      const { userId } = await inDatabase(post);
      const actor = await loadActor(userId, { hasSecondFactor: false });
      expect(await orNull(listUsers(actor, asked()))).toBeNull();
    }
  });

  test('a stranger’s id is like one that nobody has', async () => {
    const admin = await inDatabase(itSpecialist);
    await expect(getUser(admin, '01900000-0000-7000-8000-000000000000')).rejects.toThrow(NotFound);
  });

  test('no password, secret or code is among what the page gets', async () => {
    const admin = await inDatabase(itSpecialist);
    const { id } = await aUser({ passwordHash: 'hash-of-a-password' });
    const [page, list] = [await getUser(admin, id), await listUsers(admin, asked())];
    expect(JSON.stringify([page, list])).not.toMatch(/hash-of-a-password|passwordHash|secretEnc|codeHash|tokenHash/);
  });
});

describe('the list', () => {
  test('is found by each word of name or address, with or without accents and capitals', async () => {
    const admin = await inDatabase(itSpecialist);
    await aUser({ displayName: 'Dirección de Extranjería', email: 'extranjeria@ministry.example' });
    const found = async (words: string) => (await listUsers(admin, asked({ words }))).rows.map(({ email }) => email);
    expect(await found('EXTRANJERÍA dirección')).toEqual(['extranjeria@ministry.example']);
    expect(await found('extranjeria direccion')).toEqual(['extranjeria@ministry.example']);
    expect(await found('Ministry.Example')).toEqual(['extranjeria@ministry.example']);
    expect(await found('dirección otra')).toEqual([]);
    for (const sign of ['%', '_', '\\', "'", '--']) expect.soft(await found(sign), sign).toEqual([]);
  });

  test('is narrowed by party and office to whoever holds it now', async () => {
    const admin = await inDatabase(itSpecialist);
    const [fp, vm] = [await inDatabase(focalPointOf('GT', 'MIGRATION')), await inDatabase(viceMinisterOf('HN'))];
    const former = await aUser();
    await aMandate({
      userId: former.id,
      office: 'FOCAL_POINT',
      partyCode: 'GT',
      family: 'INTERIOR',
      endsOn: dateOn(addDays(today(), -1)),
    });
    const of = async (given: Record<string, string>) => (await listUsers(admin, asked(given))).rows.map(({ id }) => id);
    expect(await of({ party: 'GT' })).toEqual([fp.userId]);
    expect(await of({ office: 'VICE_MINISTER' })).toEqual([vm.userId]);
    expect(await of({ office: 'VICE_MINISTER', party: 'GT' })).toEqual([]);
  });

  test('has 25 a page; a page past the last is the last; nonsense in the address asks for nothing', async () => {
    const admin = await inDatabase(itSpecialist);
    for (let i = 0; i < 27; i += 1) await aUser();
    const first = await listUsers(admin, asked({ page: 'x', party: '<', office: "' OR 1=1" }));
    expect([first.rows.length, first.total, first.page, first.pageCount]).toEqual([25, 28, 1, 2]);
    const last = await listUsers(admin, asked({ page: '99' }));
    expect([last.rows.length, last.page]).toEqual([3, 2]);
  });

  test('costs the same number of statements however many people there are', async () => {
    const admin = await inDatabase(itSpecialist);
    const cost = async () => (await statementsOf(() => listUsers(admin, asked()))).statements.length;
    const before = await cost();
    for (let i = 0; i < 20; i += 1) {
      const { id } = await aUser();
      await aMandate({ userId: id, office: 'VICE_MINISTER', partyCode: 'GT' });
    }
    expect(await cost()).toBeLessThanOrEqual(before);
  });

  test('says who is invited, active and disabled', async () => {
    const admin = await inDatabase(itSpecialist);
    await aUser({ displayName: 'Status one' });
    await aUser({ displayName: 'Status two', passwordHash: 'x' });
    await aUser({ displayName: 'Status three', passwordHash: 'x', disabledAt: now() });
    const { rows } = await listUsers(admin, asked({ words: 'status' }));
    expect(rows.map(({ status }) => status)).toEqual(['INVITED', 'DISABLED', 'ACTIVE']);
  });
});

describe('the form for an office', () => {
  test('offers what that office needs, of that party alone', async () => {
    const admin = await inDatabase(itSpecialist);
    const { id } = await aUser();
    const form = await getGrantForm(admin, id, { office: 'FOCAL_POINT', party: 'GT' });
    expect(form.place?.field).toBe('institutionId');
    expect(form.place?.options.map(({ family }) => family).sort()).toEqual([
      'FOREIGN_AFFAIRS',
      'INTERIOR',
      'MIGRATION',
    ]);
    const network = await getGrantForm(admin, id, { office: 'LIAISON_OFFICER', party: 'GT' });
    expect(network.place?.options.map(({ value }) => value).sort()).toEqual([
      'NETWORK_CONSULAR',
      'NETWORK_TRAFFICKING',
    ]);
    const alone = await getGrantForm(admin, id, { office: 'VICE_MINISTER', party: 'GT' });
    expect([alone.place, alone.partyFault, alone.denial]).toEqual([null, null, null]);
  });

  test('refuses an office of another kind of party, one’s own account and one that is disabled', async () => {
    const admin = await inDatabase(itSpecialist);
    const { id } = await aUser({ disabledAt: now() });
    const other = await getGrantForm(admin, id, { office: 'FOCAL_POINT', party: 'AR' });
    expect([other.partyFault, other.denial]).toEqual(['mandate.party-of-another-kind', 'user.disabled']);
    const own = await getGrantForm(admin, admin.userId, { office: null, party: null });
    expect(own.denial).toBe('mandate.not-your-own');
  });
});
