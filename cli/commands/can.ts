import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { can, findSubject, subjects } from '@/lib/rights/acts';
import { rightsReasons } from '@/lib/rights/labels';
import { allReasons } from '@/lib/web/words';
import { CannotGoOn } from '../cannot-go-on';
import { say, sayJson, table } from '../say';
import { withDatabase } from '../with-database';

type Question = Readonly<{ as: string; do: string; on: string }>;
type Options = Partial<Question> & Readonly<{ list?: true; json?: true; batch?: string; exitCode?: true }>;
type Answer = Question &
  Readonly<{ verdict: 'allow' | 'refuse'; rule: string; reason: string; words: Readonly<{ es: string; en: string }> }>;

const notes = `
References: npm run crm -- can --list names every kind of reference and its acts.
The account is taken as signed in with everything asked of it, second factor included; its offices are those in force now.
What a person may not know of is refused with the rule that hides it: it does not exist for that person.
--batch reads one question in JSON a line, {"as":"…","do":"…","on":"…"}, and writes one answer a line.

Exit codes: 0 answered, allow or refuse; with --exit-code 1 for refuse. 2 wrong use: no such account, act or reference.

Examples:
  npm run crm -- can --as delegate.pe@crm.example --do see --on party:PE
  npm run crm -- can --as focal-point.gt.migration@crm.example --do start --on report:TRAFFICKING-2027-GT --json`;

const actors = new Map<string, Promise<Actor>>();

/** The person of an address, as they are when signed in with both factors; asked for once a run. */
function actorOf(address: string): Promise<Actor> {
  const key = address.toLowerCase();
  const known = actors.get(key) ?? loadAccount(key);
  actors.set(key, known);
  return known;
}

async function loadAccount(address: string): Promise<Actor> {
  const user = await db.user.findUnique({ where: { email: address }, select: { id: true } });
  if (user === null)
    throw new CannotGoOn(
      `There is no account ${address}.`,
      'npm run crm -- demo accounts lists those of the demonstration.',
      2,
    );
  return loadActor(user.id, { hasSecondFactor: true });
}

async function answer(question: Question): Promise<Answer> {
  const { as, do: act, on } = question;
  const verdict = await can(await actorOf(as), act, on);
  if ('unknown' in verdict) {
    const what = { kind: `kind of reference in "${on}"`, act: `act "${act}" on it`, reference: `record "${on}"` }[
      verdict.unknown
    ];
    throw new CannotGoOn(`There is no ${what}.`, `Known: ${verdict.known.join(', ')}.`, 2);
  }
  const found = { ...allReasons, ...rightsReasons }[verdict.reason];
  const { es, en, rule } = found ?? { es: verdict.reason, en: verdict.reason };
  const basis = findSubject(on)?.subject.acts[act]?.basis ?? 'P-06';
  return {
    as,
    do: act,
    on,
    verdict: verdict.verdict,
    rule: verdict.rule ?? rule ?? basis,
    reason: verdict.reason,
    words: { es, en },
  };
}

function list(json: true | undefined): void {
  if (json) {
    sayJson(
      subjects.map(({ kind, forms, words, acts }) => ({
        kind,
        references: forms,
        words,
        acts: Object.entries(acts).map(([act, { basis, words }]) => ({ act, rule: basis, words })),
      })),
    );
    return;
  }
  for (const { kind, forms, words, acts } of subjects) {
    say.result(`\n${kind}  ${words.es} · ${words.en}\n  ${forms.join('   ')}`);
    const rows = Object.entries(acts).map(([act, { basis, words }]) => [
      `    ${act}`,
      basis,
      `${words.es} · ${words.en}`,
    ]);
    say.result(table(rows));
  }
}

function show({ verdict, rule, words }: Answer): void {
  say.result(`${verdict}  ${rule}\n${words.es}\n${words.en}`);
}

function isQuestion(value: unknown): value is Question {
  const given = value as Partial<Record<keyof Question, unknown>> | null;
  return [given?.as, given?.do, given?.on].every((word) => typeof word === 'string');
}

async function answerBatch(file: string): Promise<Answer[]> {
  const lines = (file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')).split('\n');
  const answers: Answer[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const question: unknown = JSON.parse(line);
    if (!isQuestion(question))
      throw new CannotGoOn(`This is no question: ${line}`, 'Each line is {"as":"…","do":"…","on":"…"}.', 2);
    answers.push(await answer(question));
    process.stdout.write(`${JSON.stringify(answers.at(-1))}\n`);
  }
  return answers;
}

export function registerCan(program: Command): void {
  program
    .command('can')
    .description('may this person do this act to this record, and by which rule')
    .option('--as <account>', 'the address of an account')
    .option('--do <act>', 'an act, such as submit, attend or see')
    .option('--on <reference>', 'a record, such as report:TRAFFICKING-2027-GT or session:CRM-2027-CLOSED')
    .option('--list', 'name every act and every kind of reference')
    .option('--batch <file>', 'questions in JSON, one a line; - reads standard input')
    .option('--exit-code', 'end with 1 when the answer is refuse')
    .option('--json', 'as JSON')
    .addHelpText('after', notes)
    .action(async (options: Options) => {
      if (options.list) return list(options.json);
      const { as, do: act, on, batch } = options;
      const question = { as, do: act, on };
      if (batch === undefined && !isQuestion(question)) {
        throw new CannotGoOn('A question needs --as, --do and --on.', 'npm run crm -- can --help shows examples.', 2);
      }
      return withDatabase(async () => {
        const answers = isQuestion(question) ? [await answer(question)] : await answerBatch(batch ?? '-');
        const [only] = answers;
        if (isQuestion(question) && only !== undefined) {
          if (options.json) sayJson(only);
          else show(only);
        }
        if (options.exitCode && answers.some(({ verdict }) => verdict === 'refuse')) process.exitCode = 1;
      });
    });
}
