import { Client } from 'pg';

/** What `work` answers, and the statements that went to the database meanwhile (BEGIN and the like left out), as they were sent. */
export async function withQueries<T>(work: () => Promise<T>): Promise<{ answer: T; statements: string[] }> {
  const statements: string[] = [];
  const { query } = Client.prototype;
  // The statements still run: this only listens at the one place through which all of them pass.
  Client.prototype.query = function listening(this: Client, ...given: unknown[]) {
    const [asked] = given;
    const text = typeof asked === 'string' ? asked : (asked as { text?: string }).text;
    if (text !== undefined && !/^\s*(BEGIN|COMMIT|ROLLBACK|SET|DEALLOCATE)/i.test(text)) statements.push(text);
    return Reflect.apply(query, this, given);
  } as typeof query;
  try {
    return { answer: await work(), statements };
  } finally {
    Client.prototype.query = query;
  }
}
