import type { Actor } from '@/lib/core/actor';
import { circulateMilestone, freezeMilestone } from '@/lib/texts/milestones/commands';
import { listMilestones } from '@/lib/texts/milestones/queries';
import { aKey } from './reports';

/** The text, as it stands, is its next milestone by that person. Answers its number. */
export async function aMilestone(by: Actor, textId: string): Promise<number> {
  const { standing } = await listMilestones(by, textId);
  const notes = { noteEs: 'Primera lectura.', noteEn: 'First reading.' };
  return (await freezeMilestone(by, { textId, sha256: standing.sha256, ...notes, key: aKey() })).number;
}

/** The last milestone of the text goes to capitals, by that person. */
export async function circulated(by: Actor, textId: string): Promise<void> {
  const { milestones } = await listMilestones(by, textId);
  await circulateMilestone(by, { milestoneId: milestones[0]?.id ?? '' });
}
