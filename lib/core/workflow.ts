import type { Actor } from './actor';
import { Conflict } from './errors';
import type { Policy } from './policy';

type Step<Status extends string> = Readonly<{ from: readonly Status[]; to: Status | 'SAME' }>;

/** In which status an act may be done, and what follows. */
export type Workflow<Status extends string, Act extends string> = Readonly<{
  initial: Status;
  acts: Readonly<Record<Act, Step<Status>>>;
}>;

/** The acts that a workflow knows. */
export type ActOf<W> = W extends Workflow<string, infer Act> ? Act : never;

/** `defineWorkflow<Status>()({…})`: the acts are inferred, the statuses are checked. */
export const defineWorkflow =
  <Status extends string>() =>
  <Act extends string>(workflow: Workflow<Status, Act>): Workflow<Status, Act> =>
    workflow;

/** The status after `act`. @throws Conflict `workflow.closed` when the act is not open in `status` */
export function advance<Status extends string, Act extends string>(
  workflow: Workflow<Status, Act>,
  act: Act,
  status: Status,
): Status {
  const { from, to } = workflow.acts[act];
  if (!from.includes(status)) throw new Conflict('workflow.closed', { act, status });
  return to === 'SAME' ? status : to;
}

/** For each act null, or the reason why this actor cannot do it to this record now. The page shows it; the server decides again. */
export type Abilities<Act extends string> = Readonly<Record<Act, string | null>>;

/** The abilities of `actor` on a loaded record: first who, then when. */
export function abilities<Status extends string, Act extends string, Facts>(
  policy: Policy<Act, Facts>,
  workflow: Workflow<Status, Act>,
  actor: Actor,
  facts: Facts & Readonly<{ status: Status }>,
): Abilities<Act> {
  const answer = {} as Record<Act, string | null>;
  for (const act of Object.keys(workflow.acts) as Act[]) {
    const refused = policy[act].may(actor, facts);
    answer[act] = refused ?? (workflow.acts[act].from.includes(facts.status) ? null : 'workflow.closed');
  }
  return answer;
}
