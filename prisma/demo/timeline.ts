import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { now, setClock } from '@/lib/core/clock';
import { type Accounts, idOf } from './accounts';

/** What happens at an instant, past or present. */
export type Event = Readonly<{ at: Date; happens: () => Promise<unknown> }>;

/** Everything has happened in order of time, each event with the clock at its own instant; afterwards the clock is the machine's. */
export async function happen(events: readonly Event[]): Promise<void> {
  const present = now().getTime();
  try {
    for (const { at, happens } of events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
      if (at.getTime() > present) throw new Error(`the demonstration reaches into the future: ${at.toISOString()}`);
      setClock(() => at.getTime());
      await happens();
    }
  } finally {
    setClock();
  }
}

/** The person of an address as the application knows them at this moment, second factor given. */
export function actorAt(accounts: Accounts, address: string): Promise<Actor> {
  return loadActor(idOf(accounts, address), { hasSecondFactor: true });
}
