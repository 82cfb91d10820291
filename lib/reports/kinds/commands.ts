import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { departsFromRule } from './departure';
import { type KindAct, kindPolicy } from './policy';
import { latestTemplate } from './queries';
import type { EditKind, EditTemplate } from './schema';
import { withKeys } from './section-keys';
import { type KindRow, kindSelect, type SectionView } from './views';
import { visibleKinds } from './visibility';

/** The kind on which `actor` may do `act`, locked until the transaction ends. @throws NotFound, Forbidden */
async function openFor(tx: Tx, actor: Actor, act: KindAct, code: string): Promise<KindRow> {
  await tx.$queryRaw`SELECT 1 FROM "ReportKind" WHERE code = ${code} FOR NO KEY UPDATE`;
  const kind = await tx.reportKind.findFirst({ where: { AND: [{ code }, visibleKinds(actor)] }, select: kindSelect });
  if (kind === null) throw new NotFound('kind');
  authorize(kindPolicy, act, actor, kind);
  return kind;
}

/**
 * The kind is as given; calls that are open keep their deadline and their days. Departing from the days that a rule prints needs a
 * reason, which stays on the kind and on every call opened meanwhile (P-16).
 * @throws NotFound, Forbidden, Invalid `kind.departure-needs-reason`, Conflict `kind.stale`
 */
export async function editKind(actor: Actor, input: EditKind): Promise<{ code: string; departs: boolean }> {
  return inTransaction(async (tx) => {
    const kind = await openFor(tx, actor, 'edit', input.code);
    const deadline = await deadlineOf(tx, kind, input);
    const { code, version, nameEs, nameEn, purposeEs, purposeEn, cadence, isActive } = input;
    const { count } = await tx.reportKind.updateMany({
      where: { code, version },
      data: {
        ...{ nameEs, nameEn, purposeEs, purposeEn, cadence, isActive },
        ...deadline,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new Conflict('kind.stale');
    const departs = deadline.departureReason !== null;
    const before = { deadlineRule: kind.deadlineRule, daysBefore: kind.daysBefore, isActive: kind.isActive };
    const after = { deadlineRule: deadline.deadlineRule, daysBefore: deadline.daysBefore, isActive };
    await record(tx, actor, {
      act: 'kind.edit',
      subjectId: code,
      detail: { before, after, ...(departs && { departsFrom: kind.rule, reason: deadline.departureReason }) },
    });
    return { code, departs };
  });
}

/** The deadline's columns from what was given; days are kept only where they are counted. */
async function deadlineOf(tx: Tx, kind: KindRow, input: EditKind) {
  const { deadlineRule, meetingBodyCode } = input;
  const daysBefore = deadlineRule === 'DAYS_BEFORE_MEETING' ? input.daysBefore : null;
  // Whose meeting a rule counts from is the rule's, not a setting.
  if (kind.ruleDays !== null && meetingBodyCode !== null && meetingBodyCode !== kind.meetingBody?.code) {
    throw new Invalid('kind.body-is-the-rule-s', { meetingBodyCode: 'kind.body-is-the-rule-s' });
  }
  if (meetingBodyCode !== null && (await tx.body.count({ where: { code: meetingBodyCode } })) === 0) {
    throw new Invalid('form.faulty', { meetingBodyCode: 'field.choose' });
  }
  const departs = departsFromRule({ ruleDays: kind.ruleDays, deadlineRule, daysBefore });
  if (departs && input.departureReason === '') {
    const fields = { departureReason: 'kind.departure-needs-reason' };
    throw new Invalid('kind.departure-needs-reason', fields, { days: kind.ruleDays, rule: kind.rule });
  }
  return {
    deadlineRule,
    daysBefore,
    meetingBodyCode: meetingBodyCode ?? kind.meetingBody?.code ?? null,
    departureReason: departs ? input.departureReason : null,
  };
}

/**
 * The template is as given, as a new revision: the next call opens with it, and calls that exist keep the one that they opened with.
 * The same sections again make no revision. Returns the revision that stands.
 * @throws NotFound, Forbidden, Conflict `template.stale`, Invalid `template.unknown-section`
 */
export async function editTemplate(
  actor: Actor,
  input: EditTemplate,
): Promise<{ kindCode: string; revision: number; isNew: boolean }> {
  return inTransaction(async (tx) => {
    const { code: kindCode } = await openFor(tx, actor, 'editTemplate', input.kindCode);
    const latest = await latestTemplate(tx, kindCode);
    if (latest.revision !== input.revision) throw new Conflict('template.stale');
    const given = input.sections.map(({ key }) => key).filter((key) => key !== '');
    const used = await tx.templateSection.findMany({ where: { template: { kindCode } }, select: { key: true } });
    // Of any revision: whoever saves over another's revision may keep a section that the other removed.
    const known = new Set(used.map(({ key }) => key));
    if (given.some((key) => !known.has(key)) || new Set(given).size !== given.length) {
      throw new Invalid('template.unknown-section');
    }
    if (isSame(input.sections, latest.sections)) return { kindCode, revision: latest.revision, isNew: false };

    const sections = withKeys(input.sections, [...known]).map((section, position) => ({ ...section, position }));
    const revision = latest.revision + 1;
    await tx.reportTemplate.create({ data: { kindCode, revision, createdAt: now(), sections: { create: sections } } });
    await record(tx, actor, {
      act: 'kind.editTemplate',
      subjectId: kindCode,
      detail: { revision, keys: sections.map(({ key }) => key) },
    });
    return { kindCode, revision, isNew: true };
  });
}

function isSame(given: EditTemplate['sections'], kept: readonly SectionView[]): boolean {
  const written = (all: readonly SectionView[]) =>
    JSON.stringify(
      all.map((s) => [s.key, s.titleEs, s.titleEn, s.guidanceEs, s.guidanceEn, s.isRequired, s.maxChars] as const),
    );
  return written(given) === written(kept);
}
