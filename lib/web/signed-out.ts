import 'server-only';
import { headers } from 'next/headers';
import type { Locale } from './locale';
import { messages } from './messages';
import { hasPlainAnswer, notePlainAnswer } from './plain-answers';

/** Ids, marks and choices that a form carries; what a person writes is longer or has blanks in it. */
const isWritten = (value: string): boolean => /\s/.test(value.trim()) || (value.length > 20 && !/^[\w-]+$/.test(value));

/**
 * A form came from somebody who is no longer signed in. Where script runs, it keeps the words itself. Where none does, the page that the
 * form stands on has nobody to be shown to: what was written is noted for its answer instead (`isSignedOutForm`).
 */
export async function keepWhatWasWritten(values: Readonly<Record<string, string>>, locale: Locale): Promise<void> {
  const request = await headers();
  const nonce = request.get('x-nonce');
  if (nonce === null || request.get('next-action') !== null) return;
  const { signedOut, signIn } = messages[locale].shell;
  const address = (request.get('x-address') ?? '').replace(/^\/(es|en)(?=\/|$)/, '');
  notePlainAnswer(nonce, {
    lang: locale,
    title: signedOut.title,
    paragraphs: [signedOut.text, ...Object.values(values).filter(isWritten), signedOut.next],
    links: [{ href: `/${locale}/sign-in?next=${encodeURIComponent(address)}`, label: signIn }],
  });
}

/** Is this the answer to a form of somebody who is no longer signed in, with what they wrote noted for it? */
export async function isSignedOutForm(): Promise<boolean> {
  const nonce = (await headers()).get('x-nonce');
  return nonce !== null && hasPlainAnswer(nonce);
}

/** Is this page the answer to a form that was sent, and not one that was asked for by its address? */
export async function isAnswerToForm(): Promise<boolean> {
  return (await headers()).get('x-method') === 'POST';
}
