import { sealSecret } from '@/lib/access/factors/secret-box';
import { hashPassword } from '@/lib/access/sign-in/password-hash';
import type { OfficeKind } from '@/lib/core/actor';
import { addDays, dateOn, now, today } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { type DemoPerson, demonstrationPassword, demoPeople, secondFactorSecret } from './people';

const source = 'Mundo de demostración';

/** Ids of accounts by their address. */
export type Accounts = ReadonlyMap<string, string>;

/**
 * Every account of the demonstration exists, with password, second factor where its office asks for one, and mandate; errands (drafter,
 * guest) get theirs when their meeting exists. All of it, or nothing.
 */
export async function makeAccounts(): Promise<Accounts> {
  // One hash for all: the password is no secret, and ninety would take a while.
  const passwordHash = await hashPassword(demonstrationPassword);
  return inTransaction(async (tx) => {
    const users = await tx.user.createManyAndReturn({
      data: demoPeople.map(({ address, displayName, locale, timeZone }) => ({
        email: address,
        displayName,
        locale,
        timeZone,
        passwordHash,
        isDemonstration: true,
        createdAt: now(),
      })),
      select: { id: true, email: true },
    });
    const accounts = new Map(users.map(({ id, email }) => [email, id]));
    await tx.totpKey.createMany({
      data: demoPeople
        .filter(({ hasSecondFactor }) => hasSecondFactor)
        .map(({ address }) => {
          const userId = idOf(accounts, address);
          return { userId, secretEnc: sealSecret(userId, secondFactorSecret(address)), confirmedAt: now() };
        }),
    });
    const offices = await officesByKind(tx);
    const institutions = await institutionsByCell(tx);
    await tx.mandate.createMany({
      data: demoPeople
        .filter(({ errand }) => errand === undefined)
        .map((person) => ({
          ...dates(person),
          userId: idOf(accounts, person.address),
          officeCode: needed(offices, person.office),
          partyCode: person.party,
          institutionId: person.family ? needed(institutions, `${person.party} ${person.family}`) : null,
          bodyCode: person.body ?? null,
          source,
        })),
    });
    return accounts;
  });
}

/** The drafters have their errand for a meeting, the guest for a session (P-10, P-13). */
export async function giveErrands(
  accounts: Accounts,
  errands: Readonly<{ meetingId: string; sessionId: string }>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const offices = await officesByKind(tx);
    await tx.mandate.createMany({
      data: demoPeople
        .filter(({ errand }) => errand !== undefined)
        .map(({ address, office, party, errand }) => ({
          userId: idOf(accounts, address),
          officeCode: needed(offices, office),
          partyCode: party,
          ...(errand === 'meeting' ? { meetingId: errands.meetingId } : { sessionId: errands.sessionId }),
          // Drafters are named some days before; a guest comes when let in.
          startsOn: dateOn(errand === 'meeting' ? addDays(today(), -10) : today()),
          source,
        })),
    });
  });
}

/** In force since long before the demonstration's first act; a former official's until yesterday. */
function dates({ isFormer }: DemoPerson) {
  const startsOn = dateOn(addDays(today(), -1000));
  return isFormer ? { startsOn, endsOn: dateOn(addDays(today(), -1)) } : { startsOn };
}

/** The account of an address. @throws Error when there is none */
export function idOf(accounts: Accounts, address: string): string {
  return needed(accounts, address);
}

function needed<Value>(found: ReadonlyMap<string, Value>, key: string): Value {
  const value = found.get(key);
  if (value === undefined) throw new Error(`the demonstration needs ${key}, which the record does not have`);
  return value;
}

async function officesByKind(tx: Tx): Promise<ReadonlyMap<OfficeKind, string>> {
  const rows = await tx.office.findMany({ select: { kind: true, code: true } });
  return new Map(rows.map(({ kind, code }) => [kind, code]));
}

async function institutionsByCell(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.institution.findMany({
    where: { validTo: null },
    select: { id: true, partyCode: true, family: true },
  });
  return new Map(rows.map(({ id, partyCode, family }) => [`${partyCode} ${family}`, id]));
}
