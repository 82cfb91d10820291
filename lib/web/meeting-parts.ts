import 'server-only';
import { findActor } from '@/lib/access/session';
import { knowsChecklists } from '@/lib/meetings/checklists/queries';
import { knowsTexts } from '@/lib/texts/texts/queries';

/** The parts of every meeting that whoever reads this page may not know of; their tabs are not there. */
export async function hiddenMeetingParts(): Promise<readonly ('checklist' | 'texts')[]> {
  const actor = await findActor();
  if (actor === null) return ['checklist', 'texts'];
  const reads = await knowsTexts(actor);
  return [...(knowsChecklists(actor) ? [] : ['checklist' as const]), ...(reads ? [] : ['texts' as const])];
}
