import { instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { freezeMilestone } from '@/lib/texts/milestones/commands';
import { listMilestones } from '@/lib/texts/milestones/queries';
import type { Accounts } from './accounts';
import { formKey } from './form-key';
import { presidingMember } from './people';
import { actorAt, type Event } from './timeline';

const presiding = presidingMember.toLowerCase();

const notes = {
  open: { noteEs: 'Después de la primera lectura.', noteEn: 'After the first reading.' },
  closed: { noteEs: 'Para la sesión a puerta cerrada.', noteEn: 'For the closed-door session.' },
} as const;

/** The declaration is frozen after its first reading and has changed since; the decisions behind closed doors stand as they were frozen. */
export function milestoneEvents(accounts: Accounts): Event[] {
  const at = (hoursAgo: number): Date => instant(now().getTime() - hoursAgo * 3_600_000);
  return [
    { at: at(48), happens: () => freeze(accounts, `presidency-officer.${presiding}@crm.example`, 'open') },
    { at: at(47), happens: () => freeze(accounts, `vice-minister.${presiding}@crm.example`, 'closed') },
  ];
}

async function freeze(accounts: Accounts, by: string, doors: keyof typeof notes): Promise<void> {
  const actor = await actorAt(accounts, by);
  const { id: textId } = await db.negotiatedText.findFirstOrThrow({
    where: { isClosed: doors === 'closed' },
    select: { id: true },
    orderBy: { begunAt: 'asc' },
  });
  const { standing } = await listMilestones(actor, textId);
  const key = formKey(`milestone ${doors}`);
  await freezeMilestone(actor, { textId, sha256: standing.sha256, ...notes[doors], key });
}
