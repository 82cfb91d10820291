import 'server-only';

/** How this process is, in one word for machines; kept by no cache. */
export function stateAnswer(status: 200 | 503, state: 'alive' | 'ready' | 'unavailable'): Response {
  const headers = { 'Cache-Control': 'no-store', ...(status === 503 && { 'Retry-After': '5' }) };
  return Response.json({ status: state }, { status, headers });
}
