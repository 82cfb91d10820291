import { z } from 'zod';

/** What the outbox's address may ask for. */
export const OutboxSearch = z.object({
  status: z.enum(['QUEUED', 'SENT', 'FAILED']).optional().catch(undefined),
  /** The last mail of the page before. */
  after: z.uuid().optional().catch(undefined),
});
export type OutboxSearch = z.infer<typeof OutboxSearch>;

/** What the address of one's own messages may ask for. */
export const MessagesAsked = OutboxSearch.pick({ after: true });
export type MessagesAsked = z.infer<typeof MessagesAsked>;
