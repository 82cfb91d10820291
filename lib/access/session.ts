import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/core/actor';
import { Unauthenticated } from '@/lib/core/errors';

/** Who is signed in, once a request; null when nobody is. Mandates are read from the database each time. */
export const findActor = cache(async (): Promise<Actor | null> => null);

/** Who is signed in. @throws Unauthenticated */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor === null) throw new Unauthenticated();
  return actor;
}
