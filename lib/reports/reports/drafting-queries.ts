import 'server-only';
import { type Actor, partiesOf } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { isBlank } from '@/lib/core/text';
import type { Prisma } from '@/prisma/generated/client';
import { isLate } from '../calls/deadline';
import { visibleCalls } from '../calls/visibility';
import { contentOf, faultsOf, markOf, textOf, type WorkingSection } from './content';
import type { CheckView, DraftView, SectionView, StartView } from './drafting-views';
import { keptTexts } from './kept-texts';
import { findOffer, type Offer } from './prefill';
import { workingSections } from './transition';
import { attachmentSelect, headSelect, reportAbilities, toAttachmentView, toReportHead } from './views';
import { ownReports } from './visibility';

const draftSelect = {
  ...headSelect,
  call: {
    select: { ...headSelect.call.select, templateId: true, kindCode: true, messageEs: true, messageEn: true },
  },
  attachments: {
    where: { removedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: attachmentSelect,
  },
} satisfies Prisma.CountryReportSelect;

/** @throws NotFound for everybody but the report's own country, also for those who read its submissions */
async function loadDraft(actor: Actor, id: string) {
  const row = await db.countryReport.findFirst({ where: { AND: [{ id }, ownReports(actor)] }, select: draftSelect });
  if (row === null) throw new NotFound('report');
  const sections = await workingSections(db, id, row.call.templateId);
  return { row, sections, head: toReportHead(row, now()), can: reportAbilities(actor, row) };
}

/** The report that `actor`'s country writes: its sections with what they still lack. @throws NotFound */
export async function getDraft(actor: Actor, id: string): Promise<DraftView> {
  const { row, sections, head, can } = await loadDraft(actor, id);
  const [offer, lastReturn] = await Promise.all([offerFor(row), lastReturnOf(id)]);
  const faults = faultsOf(sections, row.language);
  const lines = sections.map((section) => ({
    key: section.key,
    titleEs: section.titleEs,
    titleEn: section.titleEn,
    isRequired: section.isRequired,
    isWritten: isWritten(section),
    faults: faults.filter(({ key }) => key === section.key),
    hasOffer: !isWritten(section) && offer?.sections.has(section.key) === true,
  }));
  return {
    ...head,
    messageEs: row.call.messageEs,
    messageEn: row.call.messageEn,
    returned: row.status === 'RETURNED' ? lastReturn : null,
    sections: lines,
    offerYear: offer !== null && lines.some(({ hasOffer }) => hasOffer) ? offer.year : null,
    attachments: row.attachments.map(toAttachmentView),
    can,
  };
}

const isWritten = (section: WorkingSection): boolean => section.answers.some(({ text }) => !isBlank(text));

const offerFor = (row: Readonly<{ partyCode: string; call: Readonly<{ id: string; kindCode: string }> }>) =>
  findOffer(db, { partyCode: row.partyCode, callId: row.call.id, kindCode: row.call.kindCode });

async function lastReturnOf(reportId: string): Promise<DraftView['returned']> {
  const step = await db.reportTransition.findFirst({
    where: { reportId, to: 'RETURNED' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { reason: true, at: true },
  });
  return step === null ? null : { reason: step.reason ?? '', at: step.at };
}

/** One section of the report that `actor`'s country writes, with what was saved before. @throws NotFound (`report`, `section`) */
export async function getDraftSection(actor: Actor, id: string, key: string): Promise<SectionView> {
  const { row, sections, head, can } = await loadDraft(actor, id);
  const index = sections.findIndex((section) => section.key === key);
  const section = sections[index];
  if (section === undefined) throw new NotFound('section');
  const [offer, kept, guidance] = await Promise.all([
    offerFor(row),
    keptTexts(db, id, section.id),
    db.templateSection.findUniqueOrThrow({ where: { id: section.id }, select: { guidanceEs: true, guidanceEn: true } }),
  ]);
  const revisionOf = (language: 'es' | 'en') =>
    section.answers.find((answer) => answer.language === language)?.revision ?? 0;
  return {
    report: head,
    section: {
      key,
      titleEs: section.titleEs,
      titleEn: section.titleEn,
      isRequired: section.isRequired,
      maxChars: section.maxChars,
      number: index + 1,
      ...guidance,
    },
    sectionCount: sections.length,
    previousKey: sections[index - 1]?.key ?? null,
    nextKey: sections[index + 1]?.key ?? null,
    texts: {
      es: { text: textOf(section, 'es'), revision: revisionOf('es') },
      en: { text: textOf(section, 'en'), revision: revisionOf('en') },
    },
    offer: offerOf(offer, key),
    kept,
    writerId: actor.userId,
    can,
  };
}

function offerOf(offer: Offer | null, key: string): SectionView['offer'] {
  const offered = offer?.sections.get(key);
  if (offer === null || offered === undefined) return null;
  return { year: offer.year, textEs: offered.textEs, textEn: offered.textEn };
}

/** The whole working report, with what keeps it from being sent and the mark that the form sends along. @throws NotFound */
export async function getDraftToCheck(actor: Actor, id: string): Promise<CheckView> {
  const { row, sections, head, can } = await loadDraft(actor, id);
  const faults = faultsOf(sections, row.language);
  const required = new Set(sections.filter(({ isRequired }) => isRequired).map(({ key }) => key));
  return {
    ...head,
    sections: contentOf(sections).map((section) => ({
      ...section,
      isRequired: required.has(section.key),
      faults: faults.filter(({ key }) => key === section.key),
    })),
    attachments: row.attachments.map(toAttachmentView),
    checked: markOf(
      sections,
      row.attachments.map(({ id: attachmentId }) => attachmentId),
    ),
    can,
  };
}

/**
 * The call as a focal point finds it before there is a report.
 * @throws NotFound for whoever is no focal point, and when there is no such call
 */
export async function getStart(actor: Actor, callId: string): Promise<StartView> {
  const mine = partiesOf(actor, 'FOCAL_POINT');
  const call = await db.reportCall.findFirst({
    where: { AND: [{ id: callId }, visibleCalls(actor)] },
    select: {
      year: true,
      dueAt: true,
      closedAt: true,
      messageEs: true,
      messageEn: true,
      kind: { select: { nameEs: true, nameEn: true, purposeEs: true, purposeEn: true } },
      template: {
        select: { sections: { orderBy: { position: 'asc' }, select: { key: true, titleEs: true, titleEn: true } } },
      },
      reports: {
        where: { AND: [ownReports(actor), { partyCode: { in: mine } }] },
        select: { id: true, partyCode: true },
      },
    },
  });
  if (call === null || mine.length === 0) throw new NotFound('call');
  const parties = await db.party.findMany({
    where: { code: { in: mine } },
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: { position: 'asc' },
  });
  const reportOf = (code: string) => call.reports.find(({ partyCode }) => partyCode === code)?.id ?? null;
  return {
    callId,
    kind: call.kind,
    year: call.year,
    messageEs: call.messageEs,
    messageEn: call.messageEn,
    dueAt: call.dueAt,
    isLate: isLate(call, now()),
    isClosed: call.closedAt !== null,
    sections: call.template.sections,
    countries: parties.map((party) => ({ ...party, reportId: reportOf(party.code) })),
  };
}
