import 'server-only';
import type { NextApiRequest, NextApiResponse } from 'next';
import { cookies } from 'next/headers';
import { type NextRequest, NextResponse } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { inTransaction } from '@/lib/core/db';
import { type CookieKind, cookieName, cookieOptions } from './cookies';
import { keyFor } from './keys';
import { endSessionOf, findLiveSession, type LiveSession, type NewSession, startSession } from './sessions/commands';
import { consumeChallenge } from './sign-in/challenge-commands';

// The only file that configures next-auth. It gives us the cookie, its CSRF token and the reader; factors, challenges and sessions
// are ours. Source: docs/security.md, authentication.

/** What next-auth hands from the provider to the mint, inside one request; it never leaves the server. */
type Proven = NewSession & Readonly<{ id: string }>;

const cookie = (kind: CookieKind) => ({ name: cookieName(kind), options: cookieOptions() });

/** The session token in a `Cookie` header. */
function sessionTokenIn(header: unknown): string | null {
  const wanted = `${cookieName('session')}=`;
  const found = typeof header === 'string' && header.split(/; */).find((one) => one.startsWith(wanted));
  return found ? found.slice(wanted.length) : null;
}

/** The one way in: a finished challenge, which is used up by it. The session that the browser had is ended. */
async function authorize(
  given: Record<'challenge', string> | undefined,
  request: Readonly<{ headers?: Record<string, unknown> }>,
): Promise<Proven | null> {
  const proven = await consumeChallenge(given?.challenge ?? '');
  if (proven === null) return null;
  const before = sessionTokenIn(request.headers?.cookie);
  if (before !== null) await endSessionOf(before, 'signed-in-again');
  return { ...proven, id: proven.userId };
}

/** `onFault` learns of what went wrong in our own functions, which next-auth would only log. */
function options(onFault: (error: unknown) => void): NextAuthOptions {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      onFault(error);
      throw error;
    }
  };
  return {
    secret: keyFor('next-auth').toString('base64url'),
    adapter: {
      getSessionAndUser: (token) => told(sessionAndUser(token)),
      // The row is the only authority on expiry, and findLiveSession has moved it already.
      updateSession: async () => null,
      deleteSession: (token) => told(endSessionOf(token, 'signed-out')),
    },
    // `strategy` is left to its default, which with an adapter is "database": named, it is refused beside credentials alone.
    session: { maxAge: 12 * 3600 },
    pages: { signIn: '/es/sign-in', signOut: '/es/sign-in', error: '/es/sign-in', verifyRequest: '/es/sign-in' },
    cookies: {
      sessionToken: cookie('session'),
      callbackUrl: cookie('callback'),
      csrfToken: cookie('csrf'),
      pkceCodeVerifier: cookie('pkce'),
      state: cookie('state'),
      nonce: cookie('nonce'),
    },
    providers: [
      CredentialsProvider({
        id: 'second-step',
        credentials: { challenge: {} },
        authorize: (given, request) => told(authorize(given, request)),
      }),
    ],
    callbacks: {
      redirect: ({ baseUrl }) => baseUrl,
      jwt: ({ token, user }) => ({ ...token, proven: user }),
      session: ({ session, user }) => ({ expires: session.expires, person: user }),
    },
    // What next-auth calls the JWT of a credentials sign-in is our token of a session in the database.
    jwt: {
      encode: ({ token }) => told(inTransaction((tx) => startSession(tx, token?.proven as Proven))),
      decode: async () => null,
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

async function sessionAndUser(sessionToken: string) {
  const live = await findLiveSession(sessionToken);
  if (live === null) return null;
  const { userId, hasSecondFactor, absoluteUntil } = live;
  return {
    session: { sessionToken, userId, expires: absoluteUntil },
    user: { id: userId, hasSecondFactor, email: '', emailVerified: null },
  };
}

/** Who is signed in by the request's cookie; null when nobody is. The row that next-auth's adapter would read, without its detour. @throws what the database throws */
export async function findSignedIn(): Promise<Pick<LiveSession, 'userId' | 'hasSecondFactor'> | null> {
  const token = (await cookies()).get(cookieName('session'))?.value;
  return token === undefined ? null : findLiveSession(token);
}

type Call = Readonly<{
  method: 'GET' | 'POST';
  path: readonly string[];
  cookies: Record<string, string>;
  body?: object;
}>;

/** One call of next-auth's own handler, without a network. Its Set-Cookie lines and its JSON. */
async function call({ method, path, cookies, body = {} }: Call): Promise<{ setCookie: string[]; json: unknown }> {
  let setCookie: string[] = [];
  let json: unknown;
  let fault: unknown;
  const header = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  const request = { method, query: { nextauth: path }, body, cookies, headers: { cookie: header.join('; ') } };
  const answer = {
    status: () => answer,
    getHeader: (name: string) => (name === 'Set-Cookie' ? setCookie : undefined),
    setHeader: (name: string, value: string[]) => {
      if (name === 'Set-Cookie') setCookie = value;
      return answer;
    },
    json: (given: unknown) => {
      json = given;
    },
    send: (given: unknown) => {
      json = given;
    },
    end: () => undefined,
  };
  const handler = NextAuth(
    options((error) => {
      fault = error;
    }),
  ) as (request: NextApiRequest, answer: NextApiResponse) => Promise<void>;
  await handler(request as unknown as NextApiRequest, answer as unknown as NextApiResponse);
  if (fault !== undefined) throw fault;
  return { setCookie, json };
}

/** A POST to next-auth with its CSRF token, both made here: the browser keeps neither. */
async function post(path: readonly string[], body: object, session: string | undefined): Promise<string[]> {
  const { setCookie, json } = await call({ method: 'GET', path: ['csrf'], cookies: {} });
  const name = cookieName('csrf');
  const csrf = new NextResponse(null, { headers: asHeaders(setCookie) }).cookies.get(name)?.value ?? '';
  const cookies = { [name]: csrf, ...(session && { [cookieName('session')]: session }) };
  const answer = await call({ method: 'POST', path, cookies, body: { ...body, ...(json as object) } });
  return answer.setCookie;
}

const asHeaders = (setCookie: readonly string[]): [string, string][] => setCookie.map((line) => ['Set-Cookie', line]);

/** next-auth's session cookie goes into the answer that is being made; its other cookies are not needed. Was there one? */
async function passOn(setCookie: readonly string[]): Promise<boolean> {
  const made = new NextResponse(null, { headers: asHeaders(setCookie) }).cookies.get(cookieName('session'));
  if (made !== undefined) (await cookies()).set(made);
  return made !== undefined && made.value !== '';
}

/**
 * The browser has a session: the finished challenge is used up by next-auth's only provider, and its cookie is set. Only where
 * cookies can be set (actions and route handlers). False when the challenge was used, is over, or was never finished.
 */
export async function startSessionByChallenge(challenge: string): Promise<boolean> {
  const jar = await cookies();
  const setCookie = await post(['callback', 'second-step'], { challenge }, jar.get(cookieName('session'))?.value);
  jar.delete({ name: cookieName('challenge'), ...cookieOptions() });
  return passOn(setCookie);
}

/** The browser's session is ended in the database and its cookie is gone. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  await passOn(await post(['signout'], {}, jar.get(cookieName('session'))?.value));
}

/** next-auth's own addresses, for what speaks to it directly. Anything else that it could answer does not exist. */
const answered = new Set(['GET csrf', 'GET session', 'GET signin', 'POST callback', 'POST signout']);

/** The handler of /api/auth. */
export async function answerAuth(request: NextRequest, path: readonly string[]): Promise<Response> {
  if (!answered.has(`${request.method} ${path[0]}`)) return new Response(null, { status: 404 });
  return NextAuth(
    request,
    { params: { nextauth: [...path] } },
    options(() => undefined),
  );
}
