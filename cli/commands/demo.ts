import type { Command } from 'commander';
import { codeNow } from '@/lib/access/factors/totp';
import { HalfLoaded, isDemonstration, loadDemonstration, RealAccountsExist } from '@/prisma/demo/load';
import { type DemoPerson, demonstrationPassword, demoPeople, secondFactorSecret } from '@/prisma/demo/people';
import { CannotGoOn } from '../cannot-go-on';
import { say, sayJson, table } from '../say';
import { withDatabase } from '../with-database';

const secretOf = ({ address, hasSecondFactor }: DemoPerson): string | null =>
  hasSecondFactor ? secondFactorSecret(address) : null;

async function load(): Promise<void> {
  try {
    const isNew = await loadDemonstration();
    say.result(isNew ? `Loaded: ${demoPeople.length} accounts, a cycle, calls and reports.` : 'It was loaded already.');
  } catch (error) {
    if (error instanceof RealAccountsExist) {
      throw new CannotGoOn(
        `The demonstration is never loaded beside real accounts: ${error.message}.`,
        'Use another database.',
      );
    }
    if (error instanceof HalfLoaded) {
      throw new CannotGoOn(
        'An earlier loading was cut off.',
        'Start from an empty database: npm run reset, then npm run quickstart.',
      );
    }
    throw error;
  }
}

async function requireDemonstration(): Promise<void> {
  if (await isDemonstration()) return;
  throw new CannotGoOn('The demonstration is not loaded here.', 'Run npm run quickstart, or npm run crm -- demo load.');
}

export function registerDemo(program: Command): void {
  const demo = program
    .command('demo')
    .description('the demonstration world: people named by their function, a cycle around today');

  demo
    .command('load')
    .description('load it; a second run changes nothing; refused where real people have accounts')
    .action(() => withDatabase(load));

  demo
    .command('accounts')
    .description('address, office, party, password and second factor of every account')
    .option('--json', 'as JSON, with the secrets of the second factor')
    .action(({ json }: { json?: true }) =>
      withDatabase(async () => {
        await requireDemonstration();
        if (json) {
          return sayJson(
            demoPeople.map((person) => ({
              address: person.address,
              office: person.office,
              party: person.party,
              institution: person.family ?? null,
              body: person.body ?? null,
              name: person.displayName,
              locale: person.locale,
              password: demonstrationPassword,
              secondFactorSecret: secretOf(person),
            })),
          );
        }
        const rows = demoPeople.map((person) => {
          const secret = secretOf(person);
          return [person.address, person.office, person.party, secret === null ? '–' : codeNow(secret)];
        });
        say.result(table([['address', 'office', 'party', 'code now'], ...rows]));
        return say.result(`\nPassword of all: ${demonstrationPassword}`);
      }),
    );

  demo
    .command('code <address>')
    .description('the second-factor code of an account, for the next half minute')
    .action((address: string) => {
      const person = demoPeople.find((one) => one.address === address.toLowerCase());
      if (person === undefined) {
        throw new CannotGoOn(
          `There is no demonstration account ${address}.`,
          'npm run crm -- demo accounts lists them.',
          2,
        );
      }
      const secret = secretOf(person);
      if (secret === null)
        throw new CannotGoOn(`${person.address} signs in without a second factor.`, 'Give the password only.');
      say.result(codeNow(secret));
    });
}
