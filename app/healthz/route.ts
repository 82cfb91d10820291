// Open to everybody: a balancer asks it; it says only that the process answers.
import { stateAnswer } from '@/lib/web/state-answer';

/** Asked each time: an answer made at build time would say nothing. */
export const dynamic = 'force-dynamic';

/** The process is alive. It asks nothing of the database: a process is not restarted because of that. */
export function GET(): Response {
  return stateAnswer(200, 'alive');
}
