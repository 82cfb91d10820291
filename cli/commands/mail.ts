import { type Command, Option } from 'commander';
import { listForOperator } from '@/lib/notices/mail/queries';
import { say, sayJson, table } from '../say';
import { withDatabase } from '../with-database';

type Options = Readonly<{ status?: 'QUEUED' | 'SENT' | 'FAILED'; to?: string; texts?: true; json?: true }>;

export function registerMail(program: Command): void {
  const mail = program.command('mail').description('the outbox');
  mail
    .command('list')
    .description('the newest 100 mails; with --texts also those that carry an invitation or reset link')
    .addOption(new Option('--status <status>', 'only these').choices(['QUEUED', 'SENT', 'FAILED']))
    .option('--to <address>', 'only to this address')
    .option('--texts', 'print what they say')
    .option('--json', 'as JSON')
    .action((options: Options) =>
      withDatabase(async () => {
        const mails = await listForOperator({ status: options.status, toAddress: options.to });
        if (options.json) return sayJson(mails.map((one) => ({ ...one, ...(!options.texts && { text: undefined }) })));
        if (mails.length === 0) return say.result('No mail.');
        if (options.texts) {
          for (const { createdAt, status, toAddress, subject, text } of mails) {
            say.result(`${createdAt.toISOString()}  ${status}  ${toAddress}\n${subject}\n\n${text}\n${'—'.repeat(40)}`);
          }
          return undefined;
        }
        const rows = mails.map((one) => [
          one.createdAt.toISOString(),
          one.status,
          one.toAddress,
          one.topic,
          one.subject,
        ]);
        return say.result(table(rows));
      }),
    );
}
