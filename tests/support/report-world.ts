import { db } from '@/lib/core/db';
import type { ReportStatus } from '@/prisma/generated/enums';
import { aCall, aMeeting, aReport } from './factories';
import type { MemberCode } from './personas';
import { firstSectionKey } from './reports';

export type KindCode = 'TRAFFICKING' | 'CONSULAR' | 'COOPERATION';

/** What each Member did about each call; who is not named did nothing. The Dominican Republic never writes. */
export const written: Readonly<Record<KindCode, Readonly<Partial<Record<MemberCode, ReportStatus>>>>> = {
  TRAFFICKING: {
    BZ: 'ACCEPTED',
    CA: 'SUBMITTED',
    CR: 'RETURNED',
    SV: 'DRAFT',
    US: 'ACCEPTED',
    GT: 'DRAFT',
    HN: 'ACCEPTED',
    MX: 'SUBMITTED',
    NI: 'RETURNED',
    PA: 'DRAFT',
  },
  CONSULAR: { GT: 'ACCEPTED', HN: 'DRAFT', PA: 'SUBMITTED', MX: 'RETURNED' },
  COOPERATION: { GT: 'RETURNED', HN: 'SUBMITTED', MX: 'ACCEPTED', PA: 'DRAFT' },
};

/** One report of the world with the phrases by which it is known wherever it turns up. */
export type KnownReport = Readonly<{
  id: string;
  kind: KindCode;
  party: MemberCode;
  status: ReportStatus;
  /** Stands in what was submitted, and nowhere else; null for one that was never sent. */
  submittedPhrase: string | null;
  /** Stands in the working text, and nowhere else; null where that is what was submitted. */
  workingPhrase: string | null;
}>;

export type ReportWorld = Readonly<{ callIds: Readonly<Record<KindCode, string>>; reports: readonly KnownReport[] }>;

/** A year of calls, one of each kind, with reports in every state but DRAFT; every text carries a phrase of its own. */
export async function aYearWithoutDrafts(): Promise<ReportWorld> {
  const callIds = {
    TRAFFICKING: (await aCall({ kindCode: 'TRAFFICKING' })).id,
    CONSULAR: (await aCall({ kindCode: 'CONSULAR', meetingId: null, dueAt: null })).id,
    COOPERATION: (await aCall({ kindCode: 'COOPERATION', meetingId: (await aMeeting({ bodyCode: 'GRCM' })).id })).id,
  };
  return { callIds, reports: await reportsWhere(callIds, (status) => status !== 'DRAFT') };
}

/** The drafts of the year are begun. */
export function beginDrafts({ callIds }: ReportWorld): Promise<KnownReport[]> {
  return reportsWhere(callIds, (status) => status === 'DRAFT');
}

/** The whole year. */
export async function aYearOfReports(): Promise<ReportWorld> {
  const world = await aYearWithoutDrafts();
  return { ...world, reports: [...world.reports, ...(await beginDrafts(world))] };
}

async function reportsWhere(
  callIds: ReportWorld['callIds'],
  isWanted: (status: ReportStatus) => boolean,
): Promise<KnownReport[]> {
  const reports: KnownReport[] = [];
  for (const [kind, byParty] of Object.entries(written) as [KindCode, (typeof written)[KindCode]][]) {
    for (const [party, status] of Object.entries(byParty) as [MemberCode, ReportStatus][]) {
      if (isWanted(status)) reports.push(await known(kind, party, status, callIds[kind]));
    }
  }
  return reports;
}

async function known(kind: KindCode, party: MemberCode, status: ReportStatus, callId: string): Promise<KnownReport> {
  const isDraft = status === 'DRAFT';
  const phrase = `${isDraft ? 'TRABAJO' : 'ENVIADO'} ${kind} ${party}.`;
  const { id } = await aReport({ callId, partyCode: party, status });
  const key = await firstSectionKey(id);
  // Written over what the factory wrote: in the submission for one that was sent, in the working text for one that was not.
  if (isDraft) await setWorkingText(id, key, phrase);
  else await setSubmittedText(id, key, phrase);
  if (status !== 'RETURNED') {
    return {
      id,
      kind,
      party,
      status,
      submittedPhrase: isDraft ? null : phrase,
      workingPhrase: isDraft ? phrase : null,
    };
  }
  const workingPhrase = `TRABAJO ${kind} ${party}.`;
  await setWorkingText(id, key, workingPhrase);
  return { id, kind, party, status, submittedPhrase: phrase, workingPhrase };
}

async function setWorkingText(reportId: string, key: string, text: string): Promise<void> {
  await db.reportAnswer.updateMany({ where: { reportId, section: { key } }, data: { text } });
}

/** The serving role may not change a submission: the report gets a second one, as if it had been sent again. */
async function setSubmittedText(reportId: string, key: string, text: string): Promise<void> {
  const last = await db.reportSubmission.findFirstOrThrow({ where: { reportId }, orderBy: { number: 'desc' } });
  const { id: _, content, ...rest } = last;
  const sections = content as { key: string; textEs: string }[];
  await db.reportSubmission.create({
    data: {
      ...rest,
      number: last.number + 1,
      reference: `${last.reference}-2`,
      content: sections.map((section) => (section.key === key ? { ...section, textEs: text } : section)),
    },
  });
}
