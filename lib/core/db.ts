import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
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

type Opened = Readonly<{ client: PrismaClient; pool: Pool }>;

function connect(connectionString: string, max: number): Opened {
  // Without a limit a query on a full pool waits for ever (docs/security.md, faults).
  // The server ends a statement after 10 s; when the line to it is lost nobody would, so that we do a little later.
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 3000, query_timeout: 12_000 });
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  return { client: new PrismaClient({ adapter, transactionOptions: { maxWait: 3000, timeout: 10_000 } }), pool };
}

const opened = globalThis as typeof globalThis & { crmAppPool?: Opened; crmPublicPool?: Opened };

/** One pool a process, made at the first use; kept across hot reloads. */
function lazily(key: 'crmAppPool' | 'crmPublicPool', make: () => Opened): PrismaClient {
  return new Proxy({} as PrismaClient, {
    get(_target, property) {
      opened[key] ??= make();
      const { client } = opened[key];
      const value = Reflect.get(client, property) as unknown;
      return typeof value === 'function' ? value.bind(client) : value;
    },
  });
}

/** The signed-in application's connection: role `crm_app`. */
export const db: PrismaClient = lazily('crmAppPool', () =>
  connect(env().APP_DATABASE_URL ?? asRole(env().DATABASE_URL, 'crm_app'), env().DATABASE_POOL),
);

/** The public portal's connection: role `crm_public`, which has no right to anything unpublished. */
export const publicDb: PrismaClient = lazily('crmPublicPool', () =>
  connect(env().PUBLIC_DATABASE_URL ?? asRole(env().DATABASE_URL, 'crm_public'), env().DATABASE_POOL),
);

/** The pools of this process by their role; one that was not used yet is not there. */
export function openPools(): Readonly<Record<'app' | 'public', Pool | undefined>> {
  return { app: opened.crmAppPool?.pool, public: opened.crmPublicPool?.pool };
}

/** Closes both pools; a process that ends by itself calls it last. */
export async function closeDb(): Promise<void> {
  const { crmAppPool, crmPublicPool } = opened;
  delete opened.crmAppPool;
  delete opened.crmPublicPool;
  await Promise.all([crmAppPool?.client.$disconnect(), crmPublicPool?.client.$disconnect()]);
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
