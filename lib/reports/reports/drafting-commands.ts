import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import type { Locale } from '@/prisma/generated/enums';
import { visibleCalls } from '../calls/visibility';
import { type MetText, type SavedText, writeText } from './answers';
import { reportPolicy } from './policy';
import { findOffer } from './prefill';
import type { PrefillReport, SaveAnswer, SaveSection, SetLanguage, StartReport } from './schema';
import { type OpenReport, openFor, workingSections } from './transition';

/**
 * The Member has a report to the call: a new draft, or the one that was there. Two people who start at once get the same.
 * @throws NotFound (`call`), Forbidden, Conflict (`report.call-closed`, `report.call-not-open`)
 */
export async function startReport(
  actor: Actor,
  { callId, partyCode, language }: StartReport,
): Promise<{ reportId: string }> {
  return inTransaction(async (tx) => {
    const call = await tx.reportCall.findFirst({
      where: { AND: [{ id: callId }, visibleCalls(actor)] },
      select: { closedAt: true, opensAt: true },
    });
    if (call === null) throw new NotFound('call');
    authorize(reportPolicy, 'start', actor, { partyCode });
    const where = { callId_partyCode: { callId, partyCode } };
    const there = await tx.countryReport.findUnique({ where, select: { id: true } });
    if (there !== null) return { reportId: there.id };
    if (call.closedAt !== null) throw new Conflict('report.call-closed');
    if (call.opensAt > now()) throw new Conflict('report.call-not-open');

    const { count } = await tx.countryReport.createMany({
      data: [{ callId, partyCode, language }],
      skipDuplicates: true,
    });
    const { id: reportId } = await tx.countryReport.findUniqueOrThrow({ where, select: { id: true } });
    if (count === 1)
      await record(tx, actor, { act: 'report.start', subjectId: reportId, detail: { callId, partyCode } });
    return { reportId };
  });
}

/** Where one text was saved, and when. */
export type SavedAnswer = Readonly<{ revision: number; savedAt: Date }>;

/**
 * One text of one section is saved, as a revision that stays for ever.
 * @throws NotFound (`report`, `section`), Forbidden, Conflict (`workflow.closed`; `report.answer-changed` when somebody else's text
 * was there first: its detail carries `theirs`, their name `by` and the `revision` to save over; the text that came is kept aside)
 */
export async function saveAnswer(actor: Actor, input: SaveAnswer): Promise<SavedAnswer> {
  const outcome = await inTransaction(async (tx) => {
    const report = await openFor(tx, actor, 'edit', input.reportId);
    const sectionId = await sectionOf(tx, report, input.sectionKey);
    const place = { reportId: report.id, sectionId, language: input.language };
    const written = await writeText(tx, actor.userId, place, input.text, input.revision);
    await edited(tx, actor, report, input.sectionKey, { [input.language]: written });
    return withName(tx, written);
  });
  if ('theirs' in outcome) throw new Conflict('report.answer-changed', outcome);
  return { revision: outcome.revision, savedAt: outcome.savedAt };
}

/**
 * Both texts of a section are saved, each for itself: what meets somebody else's text does not keep the other from being saved.
 * @throws as `saveAnswer`; the detail then has `theirsEs`, `byEs`, `theirsEn`, `byEn` where they apply, and both `revisionEs` and
 * `revisionEn`
 */
export async function saveSection(actor: Actor, input: SaveSection): Promise<{ nextKey: string | null }> {
  const { met, nextKey, ...revisions } = await inTransaction(async (tx) => {
    const report = await openFor(tx, actor, 'edit', input.reportId);
    const sections = await tx.templateSection.findMany({
      where: { templateId: report.call.templateId },
      orderBy: { position: 'asc' },
      select: { id: true, key: true },
    });
    const index = sections.findIndex(({ key }) => key === input.sectionKey);
    const sectionId = sections[index]?.id;
    if (sectionId === undefined) throw new NotFound('section');
    const at = (language: Locale) => ({ reportId: report.id, sectionId, language });
    const es = await writeText(tx, actor.userId, at('es'), input.textEs, input.revisionEs);
    const en = await writeText(tx, actor.userId, at('en'), input.textEn, input.revisionEn);
    await edited(tx, actor, report, input.sectionKey, { es, en });
    const [metEs, metEn] = [await withName(tx, es), await withName(tx, en)];
    return {
      met: {
        ...('theirs' in metEs && { theirsEs: metEs.theirs, byEs: metEs.by }),
        ...('theirs' in metEn && { theirsEn: metEn.theirs, byEn: metEn.by }),
      },
      revisionEs: es.revision,
      revisionEn: en.revision,
      nextKey: sections[index + 1]?.key ?? null,
    };
  });
  if (Object.keys(met).length > 0) throw new Conflict('report.answer-changed', { ...met, ...revisions });
  return { nextKey };
}

/**
 * Empty texts of one section, or of every section, are what the country's last accepted report of the kind said there. A text that
 * somebody wrote is never touched. Returns how many were filled.
 * @throws NotFound, Forbidden, Conflict (`workflow.closed`, `report.nothing-to-prefill` when there is no earlier report)
 */
export async function prefillReport(actor: Actor, input: PrefillReport): Promise<{ filledCount: number }> {
  return inTransaction(async (tx) => {
    const report = await openFor(tx, actor, 'prefill', input.reportId);
    const offer = await findOffer(tx, {
      partyCode: report.partyCode,
      callId: report.call.id,
      kindCode: report.call.kind.code,
    });
    if (offer === null) throw new Conflict('report.nothing-to-prefill');
    const filled: string[] = [];
    for (const section of await workingSections(tx, report.id, report.call.templateId)) {
      const offered = offer.sections.get(section.key);
      if (offered === undefined || (input.sectionKey !== undefined && input.sectionKey !== section.key)) continue;
      for (const [language, text] of [
        ['es', offered.textEs],
        ['en', offered.textEn],
      ] as const) {
        const standing = section.answers.find((answer) => answer.language === language);
        if (text === '' || (standing !== undefined && standing.text.trim() !== '')) continue;
        const place = { reportId: report.id, sectionId: section.id, language };
        await writeText(tx, actor.userId, place, text, standing?.revision ?? 0);
        filled.push(`${section.key} ${language}`);
      }
    }
    if (filled.length > 0) {
      await touch(tx, report.id);
      await record(tx, actor, { act: 'report.prefill', subjectId: report.id, detail: { filled, year: offer.year } });
    }
    return { filledCount: filled.length };
  });
}

/** The country writes its report in that language first; texts stay as they are. @throws NotFound, Forbidden, Conflict `workflow.closed` */
export async function setReportLanguage(
  actor: Actor,
  { reportId, language }: SetLanguage,
): Promise<{ reportId: string }> {
  return inTransaction(async (tx) => {
    const report = await openFor(tx, actor, 'edit', reportId);
    if (report.language === language) return { reportId };
    await tx.countryReport.update({ where: { id: reportId }, data: { language, updatedAt: now() } });
    await record(tx, actor, { act: 'report.edit', subjectId: reportId, detail: { language } });
    return { reportId };
  });
}

async function sectionOf(tx: Tx, report: OpenReport, key: string): Promise<string> {
  const where = { templateId_key: { templateId: report.call.templateId, key } };
  const section = await tx.templateSection.findUnique({ where, select: { id: true } });
  if (section === null) throw new NotFound('section');
  return section.id;
}

type Written = SavedText | MetText;

/** On record when something was written: which section, which revisions, never the text. */
async function edited(
  tx: Tx,
  actor: Actor,
  report: OpenReport,
  sectionKey: string,
  texts: Partial<Record<Locale, Written>>,
): Promise<void> {
  const revisions = Object.entries(texts).flatMap(([language, text]) =>
    'isNew' in text && text.isNew ? [[language, text.revision] as const] : [],
  );
  if (revisions.length === 0) return;
  await touch(tx, report.id);
  await record(tx, actor, {
    act: 'report.edit',
    subjectId: report.id,
    detail: { sectionKey, revisions: Object.fromEntries(revisions) },
  });
}

const touch = (tx: Tx, id: string) => tx.countryReport.update({ where: { id }, data: { updatedAt: now() } });

async function withName(tx: Tx, text: Written) {
  if ('isNew' in text) return text;
  const person = await tx.user.findUnique({ where: { id: text.theirsById }, select: { displayName: true } });
  return { theirs: text.theirs, revision: text.revision, by: person?.displayName ?? '' };
}
