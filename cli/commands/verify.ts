import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { verifyFiles } from '@/lib/core/file-keeping';
import { checkFile } from '@/lib/texts/milestones/checked-file';
import { groupsOf } from '@/lib/texts/milestones/hash';
import { findOpenByHash, recomputeAll, recomputeText } from '@/lib/texts/milestones/verify-queries';
import { CannotGoOn } from '../cannot-go-on';
import { say } from '../say';
import { withDatabase } from '../with-database';

async function verify(): Promise<void> {
  const { checked, missing, altered } = await verifyFiles();
  for (const sha256 of missing) say.result(`missing  ${sha256}`);
  for (const sha256 of altered) say.result(`altered  ${sha256}`);
  if (missing.length + altered.length > 0) {
    throw new CannotGoOn(
      `Of ${checked} files ${missing.length} are missing and ${altered.length} are not what was kept.`,
      'Bring them back from a backup, each under its hash: DATA_DIR/files/sha256, or sha256/ in the bucket.',
    );
  }
  say.result(`${checked} files, each as it was kept.`);
  const milestones = await recomputeAll();
  for (const id of milestones.altered) say.result(`altered  milestone ${id}`);
  if (milestones.altered.length > 0) {
    throw new CannotGoOn(
      `Of ${milestones.checked} milestones of texts ${milestones.altered.length} are not as they were frozen.`,
      'Somebody wrote past the database’s own checks: compare with a backup.',
    );
  }
  say.result(`${milestones.checked} milestones of texts, each as it was frozen.`);
}

/** The bytes of the file; null when there is no file of that name. */
async function fileOf(name: string): Promise<Buffer | null> {
  try {
    return await readFile(name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const specification = 'docs/canonical-form.md says what is checked, so that it can be done without this program.';

async function verifyText(what: string, { offline = false }: Readonly<{ offline?: boolean }>): Promise<void> {
  const bytes = await fileOf(what);
  if (bytes === null) {
    if (offline) throw new CannotGoOn(`There is no file ${what}.`, 'Without the database only a file can be checked.');
    await withDatabase(() => verifyCode(what.toUpperCase()));
    return;
  }
  const file = await checkFile(bytes);
  if (file.verdict === 'FORMLESS') {
    throw new CannotGoOn(
      `${what} carries no canonical form of a text.`,
      `Take the file from its milestone’s page. ${specification}`,
    );
  }
  if (file.verdict === 'ALTERED') {
    const where = file.line === null ? '' : ` The first difference is in line ${file.line}.`;
    throw new CannotGoOn(
      `${what} does not show what the form in it says.${where}`,
      `It was changed after it was made. ${specification}`,
    );
  }
  say.result(`whole    ${file.languages.join(', ')}: the file shows what the form in it says.`);
  say.result(`sha256   ${groupsOf(file.sha256)}`);
  if (offline) {
    say.note('Compare this hash with the one that was printed or published. No database was asked.');
    return;
  }
  const known = await withDatabase(() => findOpenByHash(file.sha256));
  for (const { code, number, isAdopted, frozenAt } of known) {
    say.result(
      `found    ${code}, milestone ${number}${isAdopted ? ' (adopted)' : ''}, frozen ${frozenAt.toISOString()}`,
    );
  }
  if (known.length === 0) {
    throw new CannotGoOn(
      'No milestone that this command may speak of has this hash.',
      'A working state is none; texts behind closed doors are for those in the room.',
    );
  }
}

async function verifyCode(code: string): Promise<void> {
  const milestones = await recomputeText(code);
  if (milestones.length === 0) {
    throw new CannotGoOn(
      `Neither a file nor a text with milestones is called ${code}.`,
      'A text’s code is like CRM-2027-DRAFTING-DECLARATION, an adopted one’s symbol like CRM/2027/VM/DECL.1.',
    );
  }
  for (const { number, sha256, isAdopted, isSound } of milestones) {
    say.result(
      `${isSound ? 'sound  ' : 'altered'}  milestone ${number}${isAdopted ? ' (adopted)' : ''}  ${groupsOf(sha256)}`,
    );
  }
  if (milestones.some(({ isSound }) => !isSound)) {
    throw new CannotGoOn(
      'A milestone is not as it was frozen.',
      'Somebody wrote past the database’s own checks: compare with a backup.',
    );
  }
}

export function registerVerify(program: Command): void {
  const command = program
    .command('verify')
    .description('read every kept file and every milestone of a text again and compare it with its hash')
    .action(() => withDatabase(verify));
  command
    .command('text <file-or-symbol>')
    .description(
      'is this file (PDF, Word, canonical form) a milestone of a text, word for word; or, by a text’s code or symbol, are its milestones sound',
    )
    .option('--offline', 'ask no database: check the file by itself and print its hash')
    .action(verifyText);
}
