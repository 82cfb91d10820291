// Open to everybody: signing in comes before anybody is known; next-auth asks for its own CSRF token on every POST.
import type { NextRequest } from 'next/server';
import { answerAuth } from '@/lib/access/auth';

type Given = Readonly<{ params: Promise<{ nextauth: string[] }> }>;

async function handle(request: NextRequest, { params }: Given): Promise<Response> {
  return answerAuth(request, (await params).nextauth);
}

export { handle as GET, handle as POST };
