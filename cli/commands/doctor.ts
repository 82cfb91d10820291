import type { Command } from 'commander';
import { examine } from '../doctor';
import { say, sayJson } from '../say';

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('examine settings, database, migrations, disk, mail and clock')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }) => {
      const findings = await examine();
      if (json) sayJson(findings);
      else for (const { name, isWell, words } of findings) say.result(`${isWell ? '✓' : '✗'} ${name}: ${words}`);
      if (findings.some(({ isWell }) => !isWell)) process.exitCode = 1;
    });
}
