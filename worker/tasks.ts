import type { CronItem, Task, TaskList } from 'graphile-worker';
import { scanFile } from '@/lib/core/blobs';
import { sweepFiles } from '@/lib/core/file-keeping';
import type { Jobs } from '@/lib/core/jobs';
import { buildBundle } from '@/lib/documents/bundles/build-commands';
import { removeEndedBundles } from '@/lib/documents/bundles/commands';
import { removeOldTranslations } from '@/lib/documents/translations/commands';
import { readVersion } from '@/lib/documents/versions/text-commands';
import { remindDue as remindConsulted } from '@/lib/meetings/agenda/reminder-commands';
import { remindDue as remindConvened } from '@/lib/meetings/convocations/reminder-commands';
import { syncAllInvitations, syncInvitations } from '@/lib/meetings/invitations/commands';
import { sendMail } from '@/lib/notices/mail/commands';
import { remindDue } from '@/lib/reports/calls/reminder-commands';
import { removeOldImports } from '@/lib/texts/imports/commands';
import { concludeSilence, remindSilence } from '@/lib/texts/silence/timer-commands';
import { openPost } from './post';

type Handlers = { readonly [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<unknown> };

const post = openPost();

/** Every kind of job is done: a job without its handler does not compile. Each may be given twice and then changes nothing more. */
export const handlers: Handlers = {
  'mail.send': ({ mailId }) => sendMail(mailId, post),
  'reports.remind-due': ({ callId }) => remindDue(callId),
  'convocations.remind-due': ({ convocationId }) => remindConvened(convocationId),
  'agenda.remind-due': ({ consultationId, version }) => remindConsulted(consultationId, version),
  'invitations.sync': ({ meetingId }) => syncInvitations(meetingId),
  'invitations.sync-all': () => syncAllInvitations(),
  'silence.conclude': ({ silenceId }) => concludeSilence(silenceId),
  'silence.remind': ({ silenceId }) => remindSilence(silenceId),
  'documents.read-version': ({ versionId }) => readVersion(versionId),
  'documents.build-bundle': ({ bundleId, hasSecondFactor }) => buildBundle(bundleId, { hasSecondFactor }),
  'files.scan': ({ sha256 }) => scanFile(sha256),
  'files.sweep': async () => {
    await removeEndedBundles();
    await removeOldImports();
    await removeOldTranslations();
    await sweepFiles();
  },
};

/** The handlers as the queue calls them: payloads are what lib/core/jobs.ts wrote. */
export const taskList: TaskList = Object.fromEntries(
  Object.entries(handlers).map(([name, handle]): [string, Task] => [
    name,
    async (payload) => void (await (handle as (given: unknown) => Promise<unknown>)(payload)),
  ]),
);

/** Work of every night, in UTC: half past three in Costa Rica; and just after its midnight, when offices begin and end. */
export const cron: CronItem[] = [
  { task: 'files.sweep', match: '30 9 * * *', options: { maxAttempts: 3 } },
  { task: 'invitations.sync-all', match: '10 6 * * *', options: { maxAttempts: 3 } },
];
