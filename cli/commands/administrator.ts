import { type Command, Option } from 'commander';
import { createFirstAdministrator } from '@/lib/access/users/commands';
import { AccountAddress } from '@/lib/access/users/schema';
import { Refusal } from '@/lib/core/errors';
import { wordsFor } from '@/lib/web/words';
import { isDemonstration } from '@/prisma/demo/load';
import { CannotGoOn } from '../cannot-go-on';
import { say } from '../say';
import { withDatabase } from '../with-database';

type Options = Readonly<{ name?: string; locale: 'es' | 'en' }>;

async function create(typed: string, { name, locale }: Options): Promise<void> {
  const email = AccountAddress.safeParse(typed);
  if (!email.success)
    throw new CannotGoOn(`"${typed}" is no e-mail address.`, 'Give the address of the first administrator.', 2);
  if (await isDemonstration()) {
    throw new CannotGoOn(
      'This database holds the demonstration, where accounts have known passwords.',
      'Use an empty one: DATABASE_URL=… npm run crm -- migrate, record load, and then this command.',
    );
  }
  try {
    const { link } = await createFirstAdministrator({ email: email.data, displayName: name ?? email.data, locale });
    say.result(
      `${email.data} administers accounts. Open this link once, within its time, to set a password:\n\n${link}`,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new CannotGoOn(
      wordsFor(error.reason, 'en', error.detail),
      'npm run crm -- doctor shows the state of this installation.',
    );
  }
}

export function registerAdministrator(program: Command): void {
  program
    .command('administrator')
    .description('who keeps the accounts')
    .command('create <email>')
    .description('the first account: the Secretariat’s IT specialist, who invites everybody else')
    .option('--name <name>', 'the name shown to others')
    .addOption(new Option('--locale <language>', 'language of the account').choices(['es', 'en']).default('es'))
    .action((email: string, options: Options) => withDatabase(() => create(email, options)));
}
