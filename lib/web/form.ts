import 'server-only';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { z } from 'zod';
import { requireActor } from '@/lib/access/session';
import type { Actor } from '@/lib/core/actor';
import { Invalid, type Refusal, Unauthenticated } from '@/lib/core/errors';
import { isStorable } from '@/lib/core/text';
import type { FormState } from './form-state';
import { requireOwnOrigin } from './origin';
import { refusalOf } from './refusal-of';
import { keepWhatWasWritten } from './signed-out';
import { allReasons, wordsFor } from './words';

/** Where to go after success: an address without the language (`/reports/1`), or words to show in place. */
export type Outcome = Readonly<
  | { goTo: string }
  | {
      notice: string;
      extra?: Readonly<Record<string, string>>;
      /** What the form goes on with, when it is not what the page has. */
      values?: Readonly<Record<string, string>>;
    }
>;

/** What was typed, by name; what was sent under one name several times, as boxes are, is one text, a line each. */
function typed(form: FormData): Record<string, string> {
  const entries = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'),
  );
  const byName = Map.groupBy(entries, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, all]) => [name, all.map(([, text]) => text).join('\n')]));
}

/**
 * The door of every form: origin, actor, shape, one command, and back to the page with all that was typed when it is refused.
 * Fields that the schema does not know are refused by the schema itself (`z.strictObject`). Refusals become words; anything
 * unexpected propagates to error.tsx. For forms that are open to people who are not signed in see `runOpenForm`.
 */
export async function runForm<Schema extends z.ZodType>(
  schema: Schema,
  previous: FormState,
  form: FormData,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Outcome>,
): Promise<FormState> {
  return runDoor(schema, previous, form, requireActor, command);
}

/** As `runForm`, for sign-in, invitation and password reset: nobody needs to be signed in. */
export async function runOpenForm<Schema extends z.ZodType>(
  schema: Schema,
  previous: FormState,
  form: FormData,
  command: (input: z.output<Schema>) => Promise<Outcome>,
): Promise<FormState> {
  return runDoor(
    schema,
    previous,
    form,
    async () => null,
    (_nobody, input) => command(input),
  );
}

async function runDoor<Schema extends z.ZodType, Who>(
  schema: Schema,
  previous: FormState,
  form: FormData,
  whoAsks: () => Promise<Who>,
  work: (who: Who, input: z.output<Schema>) => Promise<Outcome>,
): Promise<FormState> {
  const locale = await getLocale();
  // The form and the state before it come from the browser: they may be anything.
  const values = (form as unknown) instanceof FormData ? typed(form) : {};
  const turn = (Number((previous as FormState | null)?.turn) || 0) + 1;
  let outcome: Outcome;
  try {
    await requireOwnOrigin();
    const who = await whoAsks();
    requireStorable(values);
    const parsed = schema.safeParse(values);
    if (!parsed.success) throw invalidFrom(parsed.error);
    outcome = await work(who, parsed.data);
  } catch (thrown) {
    const error = refusalOf(thrown, 'form');
    const fields = error instanceof Invalid ? error.fields : {};
    const faults = Object.fromEntries(
      Object.entries(fields).map(([name, reason]) => [name, wordsFor(reason, locale, error.detail)]),
    );
    const words = wordsFor(error.reason, locale, error.detail);
    const rule = allReasons[error.reason]?.rule;
    if (error instanceof Unauthenticated) await keepWhatWasWritten(withoutSecrets(values), locale);
    const extra = error instanceof Unauthenticated ? { signIn: 'needed' } : conflictTexts(error);
    return {
      status: 'refused',
      refusal: { reason: error.reason, words, ...(rule && { rule }) },
      faults,
      values: withoutSecrets(values),
      extra,
      turn,
    };
  }
  if ('goTo' in outcome) redirect(`/${locale}${outcome.goTo}`);
  return {
    status: 'done',
    faults: {},
    values: outcome.values ?? {},
    notice: outcome.notice,
    ...(outcome.extra && { extra: outcome.extra }),
    turn,
  };
}

/** @throws Invalid `form.faulty`, naming the fields whose characters no database keeps as they are */
function requireStorable(values: Record<string, string>): void {
  const broken = Object.entries(values).filter(([, value]) => !isStorable(value));
  if (broken.length === 0) return;
  throw new Invalid('form.faulty', Object.fromEntries(broken.map(([name]) => [name, 'text.broken-encoding'])));
}

/** Texts that a conflict carries for the form (`theirs`, `version`), as strings. */
const conflictTexts = (error: Refusal): Record<string, string> =>
  Object.fromEntries(Object.entries(error.detail).map(([key, value]) => [key, String(value)]));

// The code of a second factor; not the code of a country, a body or a kind.
const secret = /password|secret|^code$/i;
const withoutSecrets = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secret.test(name)));

/** zod's issues as reason codes: a schema's `error: 'report.text-too-long'` is the code; anything else is `form.faulty`. */
function invalidFrom(error: z.ZodError): Invalid {
  const fields = Object.fromEntries(
    error.issues.map((issue) => [
      issue.path.join('.') || 'form',
      issue.message in allReasons ? issue.message : 'form.faulty',
    ]),
  );
  return new Invalid('form.faulty', fields);
}
