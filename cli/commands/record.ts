import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { exportRecord } from '@/prisma/record/export';
import { recordJsonSchema } from '@/prisma/record/export-schema';
import { readRecordFiles } from '@/prisma/record/files';
import { guideDocument } from '@/prisma/record/guide-document';
import { loadRecord } from '@/prisma/record/load';
import { notesDocument } from '@/prisma/record/notes-document';
import { say } from '../say';
import { withDatabase } from '../with-database';

type Out = Readonly<{ out?: string }>;

/** `text` stands in the file asked for (from where the command was called), or on standard output. */
async function give(text: string, { out }: Out): Promise<void> {
  if (out === undefined) {
    // Into a pipe only the first 64 kB leave at once; the process ends after the last.
    await new Promise<void>((resolve) => void process.stdout.write(text, () => resolve()));
    return;
  }
  const file = path.resolve(process.env.CRM_CALLED_FROM ?? '.', out);
  await writeFile(file, text);
  say.note(`Written: ${file}`);
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function registerRecord(program: Command): void {
  const record = program.command('record').description("the Conference's record 1996–2010");
  const writing = (name: string, description: string) =>
    record.command(name).description(description).option('--out <file>', 'write to a file, not to standard output');
  record
    .command('load')
    .description('load the record; a second run changes nothing')
    .action(() =>
      withDatabase(async ({ url }) => {
        const { written, removed } = await loadRecord(url);
        say.result(
          written + removed === 0
            ? 'The record was there already.'
            : `The record is loaded: ${written} rows written, ${removed} removed.`,
        );
      }),
    );
  writing('export', 'the whole record as one JSON document, read back from the database').action((options: Out) =>
    withDatabase(async ({ url }) => give(asJson(await exportRecord(url)), options)),
  );
  writing('schema', 'the JSON Schema of that document').action((options: Out) =>
    give(asJson(recordJsonSchema()), options),
  );
  writing('notes', 'what in the report does not agree, and how the record reads it (docs/record-notes.md)').action(
    async (options: Out) => give(notesDocument(await readRecordFiles()), options),
  );
  writing('guide', 'every part and field of the record (docs/record.md)').action((options: Out) =>
    give(guideDocument(), options),
  );
}
