import 'server-only';
import { findActor } from '@/lib/access/session';
import { knowsChecklists } from '@/lib/meetings/checklists/queries';

/** The parts of every meeting that whoever reads this page may not know of; their tabs are not there. */
export async function hiddenMeetingParts(): Promise<readonly 'checklist'[]> {
  const actor = await findActor();
  return actor !== null && knowsChecklists(actor) ? [] : ['checklist'];
}
