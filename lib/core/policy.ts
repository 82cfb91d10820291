import type { Actor } from './actor';
import { Forbidden } from './errors';

/** `DR-21` (a rule of the Conference) or `P-11` (a choice of the product: shown as «criterio del sistema»). */
export type RuleNumber = `DR-${number}` | `P-${number}`;

/** Null lets; a reason code refuses. Pure: looks at nothing but its arguments. */
export type Rule<Facts> = (actor: Actor, facts: Facts) => string | null;

/** Who may do an act, and the rule of the Conference that it rests on. */
export type Entry<Facts> = Readonly<{ basis: RuleNumber; may: Rule<Facts> }>;

/** Who may do what to a record that they can see. Complete by type: a new act does not compile without its entry. */
export type Policy<Act extends string, Facts> = Readonly<Record<Act, Entry<Facts>>>;

/** Refuses with the first reason given; lets when none refuses. */
export function allOf<Facts>(...rules: readonly Rule<Facts>[]): Rule<Facts> {
  return (actor, facts) => {
    for (const rule of rules) {
      const reason = rule(actor, facts);
      if (reason !== null) return reason;
    }
    return null;
  };
}

/** Lets when one lets; otherwise refuses with the last reason. */
export function anyOf<Facts>(...rules: readonly Rule<Facts>[]): Rule<Facts> {
  return (actor, facts) => {
    let refused: string | null = 'right.none';
    for (const rule of rules) {
      refused = rule(actor, facts);
      if (refused === null) return null;
    }
    return refused;
  };
}

/** Returns when `actor` may do `act`. @throws Forbidden with the policy's reason */
export function authorize<Act extends string, Facts>(
  policy: Policy<Act, Facts>,
  act: Act,
  actor: Actor,
  facts: Facts,
): void {
  const reason = policy[act].may(actor, facts);
  if (reason !== null) throw new Forbidden(reason, { act });
}
