import { Client } from 'pg';

/** The statements that reach Postgres while `work` runs, as text; what opens and closes transactions does not count. */
export async function statementsOf<T>(work: () => Promise<T>): Promise<{ answer: T; statements: string[] }> {
  const statements: string[] = [];
  const original = Client.prototype.query;
  const watched = function (this: Client, ...given: unknown[]) {
    const [first] = given;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    if (text !== undefined && !/^\s*(BEGIN|COMMIT|ROLLBACK|SET|DISCARD)/i.test(text)) statements.push(text);
    return Reflect.apply(original, this, given) as unknown;
  };
  Client.prototype.query = watched as typeof original;
  try {
    return { answer: await work(), statements };
  } finally {
    Client.prototype.query = original;
  }
}
