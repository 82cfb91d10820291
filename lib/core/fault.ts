import 'server-only';
import { env } from './env';

/** Places where tests let a process die: between two steps that must both hold, or neither. */
export type FaultPoint =
  | 'attach.staged'
  | 'attach.kept'
  | 'attach.hung'
  | 'upload.begun'
  | 'upload.whole'
  | 'upload.taken'
  | 'version.staged'
  | 'version.kept'
  | 'version.hung'
  | 'bundle.staged'
  | 'bundle.kept'
  | 'bundle.told'
  | 'publish.moved'
  | 'submit.frozen'
  | 'submit.moved'
  | 'submit.told';

/** Dies here without warning when FAULT names this place. In production nothing happens. */
export function faultPoint(name: FaultPoint): void {
  const { FAULT, NODE_ENV } = env();
  if (FAULT === name && NODE_ENV !== 'production') process.kill(process.pid, 'SIGKILL');
}
