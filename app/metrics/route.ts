import { metricsAnswer } from '@/lib/web/metrics';
import { operatorDoor } from '@/lib/web/operator-door';

/** Counted at each request. */
export const dynamic = 'force-dynamic';

/** Numbers for a monitoring system that knows METRICS_TOKEN. */
export function GET(request: Request): Promise<Response> {
  return operatorDoor(request, metricsAnswer);
}
