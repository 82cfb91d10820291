import 'server-only';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { liveSessions } from './visibility';

/** How many sessions hold now, of everybody: a number for whoever runs the machine. */
export async function countLiveSessions(): Promise<number> {
  return db.session.count({ where: liveSessions(now()) });
}
