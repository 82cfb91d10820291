import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import type { MeetingStatus } from '@/prisma/generated/enums';
import { findMeetingByCode } from '../meetings/queries';
import { calendarBodies } from '../meetings/schema';
import { type MeetingRow, toMeetingHead } from '../meetings/views';
import { toldRows } from '../sessions/queries';
import { checklistPolicy, keepsChecklists } from './policy';
import {
  type ChecklistItemRow,
  type ChecklistView,
  checklistItemSelect,
  type TemplateItemView,
  type TemplateView,
  templateItemSelect,
  toChecklistItemView,
} from './views';
import { visibleChecklistItems, visibleChecklists, visibleTemplateItems } from './visibility';
import { type ChecklistAct, checklistWorkflow } from './workflow';

/** Null, or why `actor` does not do `act` to the list of a meeting in that status. */
export function checklistDenial(actor: Actor, act: ChecklistAct, status: MeetingStatus): string | null {
  const isOpen = checklistWorkflow.acts[act].from.includes(status);
  return checklistPolicy[act].may(actor, null) ?? (isOpen ? null : 'workflow.closed');
}

/** May `actor` know that lists of what is being prepared exist at all? For what shows the way to them. */
export const knowsChecklists = (actor: Actor): boolean => keepsChecklists(actor);

const inOrder = [{ days: 'asc' }, { id: 'asc' }] as const;

/** A meeting's list in the order of its days. @throws NotFound for the meeting, and for everybody but the Secretariat and the Presidency */
export async function getChecklist(actor: Actor, code: string): Promise<ChecklistView> {
  const meeting = await findMeetingByCode(actor, code);
  if (!keepsChecklists(actor)) throw new NotFound('checklist');
  const told = await toldRows(actor);
  const { id: meetingId, bodyCode, status, startsOn } = meeting;
  const row = await db.checklist.findFirst({
    where: { AND: [{ meetingId }, visibleChecklists(actor, told)] },
    select: { copiedFrom: { select: { code: true } } },
  });
  const [items, templateCount, last] = await Promise.all([
    row === null
      ? []
      : db.checklistItem.findMany({
          where: { AND: [{ meetingId }, visibleChecklistItems(actor, told)] },
          select: checklistItemSelect,
          orderBy: [...inOrder],
        }),
    row !== null ? 0 : db.checklistTemplateItem.count({ where: { AND: [{ bodyCode }, visibleTemplateItems(actor)] } }),
    row !== null ? null : findLastList(db, actor, meeting),
  ]);
  const views = items.map((one) => toChecklistItemView(one, startsOn));
  const doneCount = views.filter(({ done }) => done !== null).length;
  return {
    meeting: toMeetingHead(meeting),
    checklist: row === null ? null : { items: views, doneCount, copiedFrom: row.copiedFrom?.code ?? null },
    begin: {
      denial: checklistDenial(actor, 'begin', status),
      templateCount,
      last: last === null ? null : { code: last.meeting.code, count: last.items.length },
    },
    canChange: checklistDenial(actor, 'change', status),
  };
}

/** The list of the last meeting of the same body before this one that has a list, as `actor` may know it. */
export async function findLastList(tx: Tx, actor: Actor, { id, bodyCode, startsOn }: MeetingRow) {
  return tx.checklist.findFirst({
    where: {
      AND: [
        { meeting: { bodyCode, id: { not: id }, startsOn: { lte: startsOn } } },
        visibleChecklists(actor, await toldRows(actor, tx)),
      ],
    },
    select: {
      meetingId: true,
      meeting: { select: { code: true } },
      items: { select: templateItemSelect, orderBy: [...inOrder] },
    },
    orderBy: [{ meeting: { startsOn: 'desc' } }, { meetingId: 'desc' }],
  });
}

/** An item as `actor` may know it. @throws NotFound */
export async function findVisibleItem(tx: Tx, actor: Actor, id: string): Promise<ChecklistItemRow> {
  const row = await tx.checklistItem.findFirst({
    where: { AND: [{ id }, visibleChecklistItems(actor, await toldRows(actor, tx))] },
    select: checklistItemSelect,
  });
  if (row === null) throw new NotFound('checklist');
  return row;
}

/** What every meeting of the body needs. @throws NotFound for everybody but the Secretariat and the Presidency */
export async function getTemplate(actor: Actor, bodyCode: string): Promise<TemplateView> {
  if (!keepsChecklists(actor)) throw new NotFound('checklist');
  const [bodies, items] = await Promise.all([
    db.body.findMany({
      where: { code: { in: [...calendarBodies] } },
      select: { code: true, nameEs: true, nameEn: true, shortEs: true, shortEn: true },
      orderBy: { position: 'asc' },
    }),
    listTemplateItems(db, actor, bodyCode),
  ]);
  return { bodies, body: bodyCode, items, canChange: checklistPolicy.changeTemplate.may(actor, null) };
}

/** The items of a body's template, in the order of their days, as `actor` may know them. */
export async function listTemplateItems(tx: Tx, actor: Actor, bodyCode: string): Promise<TemplateItemView[]> {
  return tx.checklistTemplateItem.findMany({
    where: { AND: [{ bodyCode }, visibleTemplateItems(actor)] },
    select: templateItemSelect,
    orderBy: [...inOrder],
  });
}

/** An item of a template as `actor` may know it, with its body. @throws NotFound */
export async function findVisibleTemplateItem(tx: Tx, actor: Actor, id: string) {
  const row = await tx.checklistTemplateItem.findFirst({
    where: { AND: [{ id }, visibleTemplateItems(actor)] },
    select: { ...templateItemSelect, bodyCode: true },
  });
  if (row === null) throw new NotFound('checklist');
  return row;
}
