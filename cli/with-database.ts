import { closeDb } from '@/lib/core/db';
import { type Database, openDatabase } from './installation';

/** `work` runs with the database open; the embedded one is started for as long as that takes when it does not run. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    await closeDb();
    await database.close();
  }
}
