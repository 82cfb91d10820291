import type { Actor } from '@/lib/core/actor';
import type { InBoth } from '@/lib/core/labels';
import type { RuleNumber } from '@/lib/core/policy';

/** Allow or refuse, why, and the rule that decides where it is not the one of the reason's words or of the act in general. */
export type Verdict = Readonly<{ verdict: 'allow' | 'refuse'; reason: string; rule?: RuleNumber }>;

/** An act in words, and the rule that it rests on in general. */
export type ActInfo = Readonly<{ basis: RuleNumber; words: InBoth }>;

/** What acts are done on: a kind of record with the acts that it knows. */
export type Subject = Readonly<{
  /** The word before the colon of a reference: `report`. */
  kind: string;
  words: InBoth;
  /** How it is referred to, with an example. */
  forms: readonly string[];
  acts: Readonly<Record<string, ActInfo>>;
  /**
   * The answer that the product itself would give: the same filter, then the same policy, then the same workflow. Null when nothing
   * has that name.
   */
  judge: (actor: Actor, act: string, name: string) => Promise<Verdict | null>;
}>;

export const allowed: Verdict = { verdict: 'allow', reason: 'right.given' };

/** What a reader may not know of does not exist for them; `rule` is the one that hides it. */
export const hidden = (rule: RuleNumber): Verdict => ({ verdict: 'refuse', reason: 'right.invisible', rule });

/** Null lets, a reason code refuses: what policies and workflows answer. */
export function verdictOf(reason: string | null): Verdict {
  return reason === null ? allowed : { verdict: 'refuse', reason };
}

/** Words beside the bases of a policy: an act that the policy knows and that has no words does not compile. */
export function actsOf<Act extends string>(
  policy: Readonly<Record<Act, Readonly<{ basis: RuleNumber }>>>,
  words: Readonly<Record<Act, InBoth>>,
): Record<Act, ActInfo> {
  const acts = {} as Record<Act, ActInfo>;
  for (const act of Object.keys(words) as Act[]) acts[act] = { basis: policy[act].basis, words: words[act] };
  return acts;
}

/** Is `name` one of the acts of `policy`? */
export function isIn<Act extends string>(policy: Readonly<Record<Act, unknown>>, name: string): name is Act {
  return Object.hasOwn(policy, name);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Is `name` a record's id rather than its readable name? */
export const isId = (name: string): boolean => uuid.test(name);
