import { z } from 'zod';

export const activityKinds = [
  'SEMINAR',
  'WORKSHOP',
  'TRAINING',
  'PROJECT',
  'PROGRAMME',
  'WORKING_GROUP',
  'CAMPAIGN',
  'MEETING',
  'STUDY',
  'FUND',
  'SYSTEM',
  'EXERCISE',
  'INITIATIVE',
  'FORUM',
  'OTHER',
] as const;

export const activityStates = ['HELD', 'ONGOING', 'PROPOSED', 'PENDING', 'UNKNOWN'] as const;

const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_-]{0,60}$/)
  .optional()
  .catch(undefined);

/** What the address of the list of activities may ask for. What it cannot mean is left out, never an error. */
export const ActivityFilter = z.object({
  theme: code,
  area: code,
  kind: z.enum(activityKinds).optional().catch(undefined),
  state: z.enum(activityStates).optional().catch(undefined),
  /** ISO 3166-1 alpha-2 of the place. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type ActivityFilter = z.infer<typeof ActivityFilter>;
