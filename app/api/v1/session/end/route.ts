import { signOutDoor } from '@/lib/web/sign-out';

/** Signs out: a plain form. Whoever was not signed in ends at the same page. */
export function POST(request: Request): Promise<Response> {
  return signOutDoor(request);
}
