import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Actor } from '@/lib/core/actor';
import { Unauthenticated } from '@/lib/core/errors';
import { findSignedIn } from './auth';
import { cookieName } from './cookies';
import { loadActor } from './mandates/queries';
import { hashOfToken } from './token';

/** Who is signed in, once a request; null when nobody is. Session and mandates are read from the database each time. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const signedIn = await findSignedIn();
  return signedIn === null ? null : loadActor(signedIn.userId, signedIn);
});

/** Who is signed in. @throws Unauthenticated */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor === null) throw new Unauthenticated();
  return actor;
}

/** The hash of the session that this browser uses, by which a list of sessions knows its own; the empty text for none. */
export async function currentSessionHash(): Promise<string> {
  const token = (await cookies()).get(cookieName('session'))?.value;
  return token === undefined ? '' : hashOfToken(token);
}
