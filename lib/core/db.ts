import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { env } from './env';

export type Db = PrismaClient;
/** An open transaction. Commands of other domains take it as their first argument. */
export type Tx = Prisma.TransactionClient;

/** `url` with the server setting `role`: every connection acts with that role's rights, whoever logged in. */
export function asRole(url: string, role: string): string {
  const address = new URL(url);
  address.searchParams.set(
    'options',
    `-c role=${role} -c statement_timeout=10000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000 -c jit=off`,
  );
  return address.toString();
}

function connect(connectionString: string, max: number): PrismaClient {
  // Without a limit a query on a full pool waits for ever (docs/security.md, faults).
  const adapter = new PrismaPg({ connectionString, max, connectionTimeoutMillis: 3000 });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 3000, timeout: 10_000 } });
}

const pools = globalThis as typeof globalThis & { crmApp?: PrismaClient; crmPublic?: PrismaClient };

/** One pool a process, made at the first use; kept across hot reloads. */
function lazily(key: 'crmApp' | 'crmPublic', make: () => PrismaClient): PrismaClient {
  return new Proxy({} as PrismaClient, {
    get(_target, property) {
      pools[key] ??= make();
      const value = Reflect.get(pools[key], property) as unknown;
      return typeof value === 'function' ? value.bind(pools[key]) : value;
    },
  });
}

/** The signed-in application's connection: role `crm_app`. */
export const db: PrismaClient = lazily('crmApp', () =>
  connect(env().APP_DATABASE_URL ?? asRole(env().DATABASE_URL, 'crm_app'), env().DATABASE_POOL),
);

/** The public portal's connection: role `crm_public`, which has no right to anything unpublished. */
export const publicDb: PrismaClient = lazily('crmPublic', () =>
  connect(env().PUBLIC_DATABASE_URL ?? asRole(env().DATABASE_URL, 'crm_public'), env().DATABASE_POOL),
);

/** Closes both pools; a process that ends by itself calls it last. */
export async function closeDb(): Promise<void> {
  await Promise.all([pools.crmApp?.$disconnect(), pools.crmPublic?.$disconnect()]);
  delete pools.crmApp;
  delete pools.crmPublic;
}

const isSerialisationFailure = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034';

/**
 * Runs `work` in one transaction: all of it holds afterwards, or none. Deadlocks and serialisation failures are tried three times.
 * The audit row must be the last write in it: its lock is held until the commit.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work);
    } catch (error) {
      if (attempt === 3 || !isSerialisationFailure(error)) throw error;
    }
  }
}

/** Did `error` come from the unique constraint on exactly these columns? The command that can name it turns it into a Conflict. */
export function violatesUnique(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
