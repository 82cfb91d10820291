import type { Command } from 'commander';
import { Client } from 'pg';
import { CannotGoOn } from '../cannot-go-on';
import { say } from '../say';
import { withDatabase } from '../with-database';

/** The serving roles of prisma/grants.sql and the settings with their passwords. */
const passwords = [
  ['crm_app', 'CRM_APP_PASSWORD'],
  ['crm_public', 'CRM_PUBLIC_PASSWORD'],
  ['crm_backup', 'CRM_BACKUP_PASSWORD'],
] as const;

export function registerRoles(program: Command): void {
  program
    .command('roles')
    .description('let the serving roles sign in to the database, with the passwords of the environment')
    .requiredOption('--passwords-from-env', passwords.map(([, name]) => name).join(', '))
    .action(() =>
      withDatabase(async ({ url }) => {
        const given = passwords.filter(([, name]) => process.env[name]);
        if (given.length === 0)
          throw new CannotGoOn('No password is set.', `Set ${passwords[0][1]} and the others.`, 2);
        const client = new Client({ connectionString: url });
        await client.connect();
        try {
          for (const [role, name] of given) {
            const password = client.escapeLiteral(process.env[name] ?? '');
            await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${password}`);
            say.result(`${role} may sign in`);
          }
        } finally {
          await client.end();
        }
      }),
    );
}
