import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';
import { v7 as uuidv7 } from 'uuid';
import { endLease, renewLease, takeLease } from '@/lib/core/leases';

const tries = 150;
const betweenMs = 200;
const renewMs = 2000;

/** One request holds an upload at a time, whichever machine it came to; one that hangs is asked to let go by the next, as tus wants it. */
export const uploadLocker: Locker = { newLock: (id) => new LeasedLock(id) };

class LeasedLock implements Lock {
  private readonly holder = uuidv7();
  private renewing: NodeJS.Timeout | undefined;

  constructor(private readonly id: string) {}

  async lock(signal: AbortSignal, letGo: RequestRelease): Promise<void> {
    for (let attempt = 0; !(await takeLease(this.id, this.holder)); attempt += 1) {
      if (signal.aborted || attempt === tries) throw ERRORS.ERR_LOCK_TIMEOUT;
      await pause(betweenMs);
    }
    this.renewing = setInterval(() => void this.renew(letGo), renewMs);
    this.renewing.unref();
  }

  async unlock(): Promise<void> {
    clearInterval(this.renewing);
    await endLease(this.id, this.holder);
  }

  private async renew(letGo: RequestRelease): Promise<void> {
    // A database that is away for a moment does not end an upload: the lease holds for longer than that.
    const answer = await renewLease(this.id, this.holder).catch(() => 'HELD' as const);
    if (answer === 'LET_GO') await letGo();
  }
}
