import { loadActor } from '@/lib/access/mandates/queries';
import { createSessionFor } from '@/lib/access/sessions/commands';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { type Caller, callerAt } from './http';

const idOf = async (address: string): Promise<string> =>
  (await db.user.findUniqueOrThrow({ where: { email: address }, select: { id: true } })).id;

/** The `Cookie` header of a new session of this demonstration account, with everything asked of it. */
export async function cookieOf(address: string): Promise<string> {
  const { cookieName, token } = await createSessionFor(await idOf(address), ['pwd', 'otp']);
  return `${cookieName}=${token}`;
}

/** The person of this demonstration account, speaking without a browser; nobody's for null. */
export async function callerOf(origin: string, address: string | null): Promise<Caller> {
  return callerAt(origin, address === null ? '' : await cookieOf(address));
}

/** The same person as the commands know them. */
export async function actorOf(address: string): Promise<Actor> {
  return loadActor(await idOf(address), { hasSecondFactor: true });
}
