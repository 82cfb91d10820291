// Open to everybody: a balancer asks it; it says only whether to send requests here.
import { isReady } from '@/lib/core/readiness';
import { stateAnswer } from '@/lib/web/state-answer';

/** Asked each time. */
export const dynamic = 'force-dynamic';

/** 200 when this process can serve, otherwise 503; why not stands in the log. */
export async function GET(): Promise<Response> {
  return (await isReady()) ? stateAnswer(200, 'ready') : stateAnswer(503, 'unavailable');
}
