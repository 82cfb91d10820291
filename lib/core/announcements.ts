import 'server-only';
import { Client } from 'pg';
import { asRole } from './db';
import { env } from './env';
import { log, loggable } from './log';

/** What Postgres announces when a transaction commits: ids, never words. */
export type Channel = 'crm_text' | 'crm_presence' | 'crm_rights';

const channels: readonly Channel[] = ['crm_text', 'crm_presence', 'crm_rights'];

/** `payload` is null when some may have been missed: the line to the database was away. */
type Listener = (channel: Channel, payload: string | null) => void;

type State = { listeners: Set<Listener>; client: Client | null; timer: NodeJS.Timeout | null };

// One line a process, kept across hot reloads.
const kept = globalThis as typeof globalThis & { crmAnnouncements?: State };
kept.crmAnnouncements ??= { listeners: new Set(), client: null, timer: null };
const state = kept.crmAnnouncements;

const again = 500;

/**
 * `listener` hears every announcement from now on, until the function that is answered is called. The first listener opens the process's line to the
 * database and the last one closes it. A line that drops is opened anew, and then everybody is told that something may have been missed.
 */
export function listenToAnnouncements(listener: Listener): () => void {
  state.listeners.add(listener);
  if (state.client === null && state.timer === null) void open(false);
  return () => {
    state.listeners.delete(listener);
    if (state.listeners.size === 0) close();
  };
}

async function open(isAgain: boolean): Promise<void> {
  const connectionString = env().APP_DATABASE_URL ?? asRole(env().DATABASE_URL, 'crm_app');
  const client = new Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 3000 });
  state.client = client;
  client.on('error', () => lost(client));
  client.on('end', () => lost(client));
  client.on('notification', ({ channel, payload = '' }) => tell(channel as Channel, payload));
  try {
    await client.connect();
    for (const channel of channels) await client.query(`LISTEN ${channel}`);
    if (isAgain) for (const channel of channels) tell(channel, null);
  } catch (error) {
    log().warn(loggable(error), 'announcements');
    lost(client);
  }
}

function lost(client: Client): void {
  if (state.client !== client) return;
  state.client = null;
  client.removeAllListeners();
  client.on('error', () => undefined);
  void client.end().catch(() => undefined);
  if (state.listeners.size === 0) return;
  state.timer = setTimeout(() => {
    state.timer = null;
    if (state.listeners.size > 0) void open(true);
  }, again);
}

function close(): void {
  if (state.timer !== null) clearTimeout(state.timer);
  state.timer = null;
  const { client } = state;
  state.client = null;
  client?.removeAllListeners();
  client?.on('error', () => undefined);
  void client?.end().catch(() => undefined);
}

function tell(channel: Channel, payload: string | null): void {
  for (const listener of state.listeners) listener(channel, payload);
}
