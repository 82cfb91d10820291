/**
 * What a form shows after it was sent. Serialisable: it crosses to the browser, and without JavaScript it is rendered by the
 * server in the answer to the POST. `values` are what the person typed: nothing is lost.
 */
export type FormState = Readonly<{
  status: 'idle' | 'refused' | 'done';
  /** Why the whole form was refused, as a reason code with its words in the reader's language. */
  refusal?: Readonly<{ reason: string; words: string; rule?: string }>;
  /** Per field: the words of its fault. */
  faults: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  /** What the form needs to go on after a conflict: the other writer's text, the new version. */
  extra?: Readonly<Record<string, string>>;
  /** Words of success, when the page stays where it is. */
  notice?: string;
  /** Counts answers, so that the same refusal twice takes the focus twice. */
  turn: number;
}>;

export const idle: FormState = { status: 'idle', faults: {}, values: {}, turn: 0 };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
