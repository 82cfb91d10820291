import 'server-only';
import { redirect, unauthorized } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { findActor } from '@/lib/access/session';
import type { Actor } from '@/lib/core/actor';
import { NotFound } from '@/lib/core/errors';
import { idFrom } from './ids';
import { isLocale, type Locale } from './locale';
import { missing } from './missing';
import { isSignedOutForm } from './signed-out';

/** The answer of `load`; the page of what does not exist when it throws NotFound. */
export async function orNotFound<T>(load: Promise<T>): Promise<T> {
  try {
    return await load;
  } catch (error) {
    if (error instanceof NotFound) missing();
    throw error;
  }
}

/** The id in an address. What cannot be an id is the page of what does not exist. */
export function idOrNotFound(text: string): string {
  try {
    return idFrom(text, 'page');
  } catch (error) {
    if (error instanceof NotFound) missing();
    throw error;
  }
}

/** The language of the address. An unknown one is a page that does not exist. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) missing();
  return locale;
}

/** Who reads this page. Whoever is not signed in goes to sign in and comes back to `address` (without the language). */
export async function actorOrSignIn(address: string): Promise<Actor> {
  const actor = await findActor();
  if (actor !== null) return actor;
  if (await isSignedOutForm()) unauthorized();
  redirect(`/${await getLocale()}/sign-in?next=${encodeURIComponent(address)}`);
}

/** One value of an address's query as text; nothing when it is not there or was given twice. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
