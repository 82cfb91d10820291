import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { AgendaInputStatus, AgendaStatus, MeetingStatus } from '@/prisma/generated/enums';

/**
 * Life of an agenda: it is prepared, the preliminary one is consulted once, the final one is published and may be again, revised. To
 * publish without a consultation that has closed departs from the order of work and takes a reason (P-16). Source: DR-11, DR-12.
 */
export const agendaWorkflow = defineWorkflow<AgendaStatus>()({
  initial: 'DRAFT',
  acts: {
    complete: { from: ['DRAFT', 'IN_CONSULTATION', 'PUBLISHED'], to: 'SAME' },
    consult: { from: ['DRAFT'], to: 'IN_CONSULTATION' },
    publish: { from: ['DRAFT', 'IN_CONSULTATION', 'PUBLISHED'], to: 'PUBLISHED' },
  },
});

export type AgendaAct = ActOf<typeof agendaWorkflow>;

/** Items are written while their meeting is planned; what a held one left unfinished can be marked. Source: product.md 2.2. */
export const itemWorkflow = defineWorkflow<MeetingStatus>()({
  initial: 'PLANNED',
  acts: {
    add: { from: ['PLANNED'], to: 'SAME' },
    edit: { from: ['PLANNED'], to: 'SAME' },
    arrange: { from: ['PLANNED'], to: 'SAME' },
    remove: { from: ['PLANNED'], to: 'SAME' },
    mark: { from: ['PLANNED', 'HELD'], to: 'SAME' },
  },
});

export type ItemAct = ActOf<typeof itemWorkflow>;

/** What a party sent is answered once. */
export const inputWorkflow = defineWorkflow<AgendaInputStatus>()({
  initial: 'OPEN',
  acts: {
    accept: { from: ['OPEN'], to: 'ACCEPTED' },
    decline: { from: ['OPEN'], to: 'DECLINED' },
  },
});

export type InputAct = ActOf<typeof inputWorkflow>;
