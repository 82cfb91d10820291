import 'server-only';
import type { Tx } from './db';

/** Every kind of work that the worker does, with what it is given. worker/tasks.ts must handle each. */
export type Jobs = {
  'mail.send': { mailId: string };
  'reports.remind-due': { callId: string };
  'convocations.remind-due': { convocationId: string };
  'agenda.remind-due': { consultationId: string; version: number };
  'invitations.sync': { meetingId: string };
  'invitations.sync-all': Record<string, never>;
  'silence.conclude': { silenceId: string };
  'silence.remind': { silenceId: string };
  'documents.read-version': { versionId: string };
  'documents.build-bundle': { bundleId: string; hasSecondFactor: boolean };
  'files.scan': { sha256: string };
  'files.sweep': Record<string, never>;
};

/**
 * The job exists if and only if the transaction commits. `key` replaces an earlier job of the same key that has not started;
 * `runAt` delays it.
 */
export async function enqueue<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  payload: Jobs[Name],
  { key, runAt }: Readonly<{ key?: string; runAt?: Date }> = {},
): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM graphile_worker.add_job(
      ${name}, ${JSON.stringify(payload)}::json, run_at => ${runAt ?? null}::timestamptz, job_key => ${key ?? null})`;
}

/** As `enqueue`, for many jobs of one kind in one statement. */
export async function enqueueAll<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  jobs: readonly Readonly<{ payload: Jobs[Name]; key: string }>[],
): Promise<void> {
  if (jobs.length === 0) return;
  const payloads = jobs.map(({ payload }) => JSON.stringify(payload));
  const keys = jobs.map(({ key }) => key);
  await tx.$queryRaw`
    SELECT made.id FROM unnest(${payloads}::text[], ${keys}::text[]) AS job (payload, key)
    CROSS JOIN LATERAL graphile_worker.add_job(${name}, job.payload::json, job_key => job.key) AS made`;
}

/** A job of that key that has not started is gone when the transaction commits; without one nothing happens. */
export async function cancelJob(tx: Tx, key: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM graphile_worker.remove_job(${key})`;
}
