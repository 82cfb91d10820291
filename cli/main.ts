import { Command, CommanderError } from 'commander';
import { registerAdministrator } from './commands/administrator';
import { registerAudit } from './commands/audit';
import { registerCan } from './commands/can';
import { registerDemo } from './commands/demo';
import { registerDoctor } from './commands/doctor';
import { registerMail } from './commands/mail';
import { registerMigrate } from './commands/migrate';
import { registerRecord } from './commands/record';
import { registerRoles } from './commands/roles';
import { registerVerify } from './commands/verify';
import { runCommand } from './say';

const program = new Command('npm run crm --')
  .description(
    'Commands of whoever runs the virtual secretariat. They use the database of DATABASE_URL, or the one of the quickstart.',
  )
  .addHelpText('after', '\nExit codes: 0 done, 1 refused or failed, 2 wrong use.')
  .exitOverride()
  .showHelpAfterError()
  .configureOutput({ outputError: (words, write) => write(`✗ ${words}`) });

registerMigrate(program);
registerRoles(program);
registerRecord(program);
registerDemo(program);
registerCan(program);
registerAdministrator(program);
registerAudit(program);
registerVerify(program);
registerMail(program);
registerDoctor(program);

await runCommand(async () => {
  try {
    await program.parseAsync(process.argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help that was asked for is no mistake.
    return error.exitCode === 0 ? 0 : 2;
  }
  return Number(process.exitCode ?? 0);
});
process.exit();
