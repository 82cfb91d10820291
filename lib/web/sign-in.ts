import 'server-only';
import { cookies } from 'next/headers';
import { startSessionByChallenge } from '@/lib/access/auth';
import { cookieName, cookieOptions } from '@/lib/access/cookies';
import { askForReset, choosePassword } from '@/lib/access/links/commands';
import { giveCode, givePassword, setUpFactorAtSignIn, type Underway } from '@/lib/access/sign-in/commands';
import { findSignIn, type SignInView } from '@/lib/access/sign-in/queries';
import type { AskForReset, ChoosePassword, FinishSignIn, SecondStep, SignIn } from '@/lib/access/sign-in/schema';
import { Conflict } from '@/lib/core/errors';
import { whence } from './caller';
import type { Outcome } from './form';
import { ownPath } from './own-path';

/** How long the challenge's cookie is kept, in seconds; the database says how long it counts. */
const challengeSeconds = 600;

const withNext = (path: string, next: string | null): string =>
  next === null ? path : `${path}?next=${encodeURIComponent(next)}`;

async function challengeOfBrowser(): Promise<string> {
  return (await cookies()).get(cookieName('challenge'))?.value ?? '';
}

/** The browser has its session and goes where it wanted to. @throws Conflict `challenge.over` */
async function enter(challenge: string, next: string | undefined): Promise<Outcome> {
  if (!(await startSessionByChallenge(challenge))) throw new Conflict('challenge.over');
  return { goTo: ownPath(next) ?? '/home' };
}

async function goOn({ challenge, step }: Underway, next: string | undefined): Promise<Outcome> {
  if (step === 'enter') return enter(challenge, next);
  (await cookies()).set(cookieName('challenge'), challenge, { ...cookieOptions(), maxAge: challengeSeconds });
  const page = step === 'second-step' ? '/sign-in/second-step' : '/sign-in/set-up-second-factor';
  return { goTo: withNext(page, ownPath(next)) };
}

/** The form of the first step: the person is signed in, or at the step that is asked of them. */
export async function signIn(input: SignIn): Promise<Outcome> {
  return goOn(await givePassword(input, await whence()), input.next);
}

/** The form of the second step. */
export async function takeSecondStep({ code, next }: SecondStep): Promise<Outcome> {
  const challenge = await challengeOfBrowser();
  await giveCode(challenge, code);
  return enter(challenge, next);
}

/** The form in which an authenticator is set up before the first session: the recovery codes are shown, and one goes on from there. */
export async function setUpSecondStep({ code }: SecondStep): Promise<Outcome> {
  const codes = await setUpFactorAtSignIn(await challengeOfBrowser(), code);
  return { notice: '', extra: { codes: codes.join(' ') } };
}

/** Once the recovery codes are kept. */
export async function finishSignIn({ next }: FinishSignIn): Promise<Outcome> {
  return enter(await challengeOfBrowser(), next);
}

/** The form behind a one-time link. */
export async function followLink(input: ChoosePassword): Promise<Outcome> {
  return goOn(await choosePassword(input, await whence()), undefined);
}

/** The form of a forgotten password: the same page for everybody. */
export async function requestReset(input: AskForReset): Promise<Outcome> {
  await askForReset(input, await whence());
  return { goTo: '/forgotten-password?sent=1' };
}

/** Where this browser's sign-in stands; null when there is none under way. */
export async function findSignInUnderway(): Promise<SignInView | null> {
  const challenge = await challengeOfBrowser();
  return challenge === '' ? null : findSignIn(challenge);
}
