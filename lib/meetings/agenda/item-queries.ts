import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf, now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { listPartiesOn } from '@/lib/membership/parties/member-queries';
import { findMeetingByCode } from '../meetings/queries';
import { meetingSelect, toMeetingHead } from '../meetings/views';
import { findVisibleSession } from '../sessions/programme-queries';
import { toldRows } from '../sessions/queries';
import type { Told } from '../sessions/visibility';
import { networksOn } from './check-queries';
import { draftSessions } from './draft-queries';
import { findOffered } from './follow-up-queries';
import { itemPolicy } from './policy';
import { itemAbilities } from './queries';
import { itemKinds, misplaced } from './rules';
import type { NewItemAsked } from './schema';
import { type ItemPage, itemSelect } from './views';
import { visibleItems } from './visibility';
import { type ItemAct, itemWorkflow } from './workflow';

const withSession = {
  ...itemSelect,
  editedAt: true,
  editedBy: { select: { displayName: true } },
  session: {
    select: {
      id: true,
      code: true,
      kind: true,
      titleEs: true,
      titleEn: true,
      startsAt: true,
      endsAt: true,
      meeting: { select: meetingSelect },
    },
  },
} as const;

/** The item as it stands, for whoever may read it. @throws NotFound when it does not exist or the actor may not know that it does */
export async function findVisibleItem(tx: Tx, actor: Actor, id: string) {
  const where = { AND: [{ id }, visibleItems(actor, await toldRows(actor, tx))] };
  const row = await tx.agendaItem.findFirst({ where, select: withSession });
  if (row === null) throw new NotFound('item');
  return row;
}

/** The item on which `actor` may do `act` now. @throws NotFound, Forbidden, Conflict `workflow.closed` */
export async function findItemFor(tx: Tx, actor: Actor, act: ItemAct, id: string) {
  const item = await findVisibleItem(tx, actor, id);
  const { kind: sessionKind, meeting } = item.session;
  authorize(itemPolicy, act, actor, { sessionKind, conveners: meeting.conveners });
  advance(itemWorkflow, act, meeting.status);
  return item;
}

/** An item's page by its id, at the meeting of its address. @throws NotFound */
export async function getItem(actor: Actor, code: string, id: string): Promise<ItemPage> {
  const row = await findVisibleItem(db, actor, id);
  if (row.session.meeting.code !== code) throw new NotFound('item');
  return pageOf(actor, await toldRows(actor), row.session.id, { itemId: id, parentId: row.parentId });
}

/** What the form of a new item offers: in the session asked for, or the first that is theirs to write. @throws NotFound */
export async function getNewItem(actor: Actor, code: string, asked: NewItemAsked): Promise<ItemPage> {
  const meeting = await findMeetingByCode(actor, code);
  const told = await toldRows(actor);
  const sessions = await draftSessions(db, actor, told, meeting.id);
  const { conveners } = meeting;
  const own = sessions.filter(({ kind }) => itemPolicy.add.may(actor, { sessionKind: kind, conveners }) === null);
  const ofParent = sessions.find(({ lines }) => lines.some(({ itemId }) => itemId === asked.parent));
  const session = ofParent ?? sessions.find(({ id }) => id === asked.session) ?? own[0] ?? sessions[0];
  if (session === undefined) throw new NotFound('session');
  const takesUp = asked.takesUp === undefined ? null : await findOffered(db, actor, told, meeting, asked.takesUp);
  const page = await pageOf(actor, told, session.id, { itemId: null, parentId: asked.parent ?? null });
  return { ...page, takesUp: takesUp?.offered ?? null };
}

async function pageOf(
  actor: Actor,
  told: readonly Told[],
  sessionId: string,
  { itemId, parentId }: Readonly<{ itemId: string | null; parentId: string | null }>,
): Promise<ItemPage> {
  const { meeting, kind, ...session } = await findVisibleSession(db, actor, { id: sessionId });
  const sessions = await draftSessions(db, actor, told, meeting.id);
  const lines = sessions.find(({ id }) => id === sessionId)?.lines ?? [];
  const item = lines.find((line) => line.itemId === itemId) ?? null;
  const parent = lines.find((line) => line.itemId === parentId) ?? null;
  const can = itemAbilities(actor, { sessionKind: kind, status: meeting.status, conveners: meeting.conveners });
  const place = { bodyKind: meeting.body.kind, sessionKind: kind };
  const [presenters, networks] = await Promise.all([
    listPartiesOn(db, dayOf(meeting.startsOn)),
    networksOn(db, meeting.startsOn),
  ]);
  return {
    meeting: toMeetingHead(meeting),
    session: { ...session, kind },
    parent: parent === null ? null : { ...parent, id: parent.itemId },
    item,
    takesUp: null,
    kinds: itemKinds.filter((one) => one === item?.kind || misplaced(one, place) === null),
    presenters,
    networks,
    places: item === null ? [] : placesFor(sessions, item, kind),
    can: session.startsAt > now() ? { ...can, mark: can.mark ?? 'agenda.not-dealt-with-yet' } : can,
  };
}

/** Other sessions, and items under which it could stand; closed doors and open rooms never mix. */
function placesFor(
  sessions: Awaited<ReturnType<typeof draftSessions>>,
  item: ItemPage['item'],
  kind: ItemPage['session']['kind'],
): ItemPage['places'] {
  if (item === null) return [];
  const isClosed = kind === 'CLOSED_DOOR';
  const hasBelow = sessions.some(({ lines }) => lines.some(({ parentItemId }) => parentItemId === item.itemId));
  return sessions
    .filter((session) => (session.kind === 'CLOSED_DOOR') === isClosed)
    .flatMap(({ id, titleEs, titleEn, lines }) => [
      ...(id === item.sessionId && item.parentItemId === null
        ? []
        : [{ value: `session ${id}`, titleEs, titleEn, code: null }]),
      ...(hasBelow ? [] : lines)
        .filter((line) => line.parentItemId === null && line.itemId !== item.itemId)
        .filter((line) => line.itemId !== item.parentItemId)
        .map((line) => ({
          value: `item ${line.itemId}`,
          titleEs: `${titleEs}: ${line.titleEs}`,
          titleEn: `${titleEn}: ${line.titleEn === '' ? line.titleEs : line.titleEn}`,
          code: line.code,
        })),
    ]);
}
