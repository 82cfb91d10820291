import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuild, requireBuild } from '@/cli/build';
import { CannotGoOn } from '@/cli/cannot-go-on';
import { runCommand, say, table } from '@/cli/say';
import { now } from '@/lib/core/clock';
import { type Measured, measure, warmUp } from './load';
import type { Addresses } from './tasks';
import { measureTexts } from './texts';
import { type BenchWorld, openBenchWorld } from './world';

const usage = 'npm run bench [-- --texts --documents 100000 --seconds 8 --connections 8 --present-build --json]';

type Settings = Readonly<{
  documents: number;
  seconds: number;
  connections: number;
  isPresentBuild: boolean;
  isJson: boolean;
  /** A long text and its readers, instead of papers. */
  isOfTexts: boolean;
}>;
type Row = Readonly<{ task: string; product: Measured; floor: Measured; ratio: number }>;

function settings(): Settings {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '8' },
      connections: { type: 'string', default: '8' },
      'present-build': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      texts: { type: 'boolean', default: false },
    },
  });
  const [seconds, connections] = [Number(values.seconds), Number(values.connections)];
  const documents = Number(values.documents);
  const isSound =
    Number.isInteger(documents) &&
    documents >= 30 &&
    documents <= 5_000_000 &&
    seconds >= 1 &&
    seconds <= 8 &&
    Number.isInteger(connections) &&
    connections >= 1 &&
    connections <= 64;
  if (!isSound)
    throw new CannotGoOn('--documents is 30 to 5000000, --seconds 1 to 8, --connections 1 to 64.', usage, 2);
  return {
    documents,
    seconds,
    connections,
    isPresentBuild: values['present-build'],
    isJson: values.json,
    isOfTexts: values.texts,
  };
}

/** What is about to be measured is the page, and the floor has its rows. */
async function check({ name, product, floor, cookie, status, holds }: Addresses): Promise<void> {
  for (const address of [product, floor]) {
    const answer = await fetch(address, { redirect: 'manual', headers: cookie === undefined ? {} : { cookie } });
    const text = await answer.text();
    if (answer.status === status && text.includes(holds)) continue;
    throw new CannotGoOn(
      `${name}: ${address} answered ${answer.status}${answer.status === status ? ` without "${holds}"` : ''}.`,
      'Logs: .data/bench/logs.',
    );
  }
}

async function compare(task: Addresses, pids: BenchWorld['pids'], { seconds, connections }: Settings): Promise<Row> {
  const { name, cookie, status } = task;
  await check(task);
  const load = async (which: 'product' | 'floor'): Promise<Measured> => {
    await warmUp({ url: task[which], cookie, connections });
    return measure({
      url: task[which],
      pid: pids[which === 'product' ? which : task.beside],
      cookie,
      status,
      connections,
      seconds,
    });
  };
  const product = await load('product');
  const floor = await load('floor');
  return { task: name, product, floor, ratio: Number((product.perSecond / floor.perSecond).toFixed(3)) };
}

const cells = ({ perSecond, p50, p95, p99, cpuMs, memoryMb }: Measured): string[] =>
  [perSecond, p50, p95, p99, cpuMs ?? '–', memoryMb ?? '–'].map(String);

const columns = (first: string): string[] => [first, 'p50 ms', 'p95', 'p99', 'cpu ms', 'MB'];

function print(rows: readonly Row[]): void {
  const head = ['', ...columns('product/s'), ...columns('floor/s'), 'ratio'];
  say.result(
    table([
      head,
      ...rows.map(({ task, product, floor, ratio }) => [task, ...cells(product), ...cells(floor), String(ratio)]),
    ]),
  );
}

await runCommand(async () => {
  const chosen = settings();
  if (!chosen.isPresentBuild) await ensureBuild(() => say.note('Building …'));
  const isOfPresentSources = await requireBuild();
  if (!isOfPresentSources) say.note('The build is older than the sources; what is measured is the build.');
  say.note('Preparing a scratch database and both servers …');
  const world = await openBenchWorld(chosen.documents);
  try {
    if (chosen.isOfTexts) {
      await measureTexts(world, chosen.seconds);
      return 0;
    }
    const rows: Row[] = [];
    for (const task of world.tasks) {
      say.note(`Measuring ${task.name} …`);
      rows.push(await compare(task, world.pids, chosen));
    }
    if (!chosen.isJson) print(rows);
    const { documents, seconds, connections } = chosen;
    const machine = { processors: availableParallelism(), node: process.versions.node, postgres: world.postgres };
    say.result(
      JSON.stringify({
        at: now().toISOString(),
        machine,
        documents,
        seconds,
        connections,
        isOfPresentSources,
        tasks: rows,
      }),
    );
    return 0;
  } finally {
    await world.close();
  }
});
process.exit();
