import type { Prisma } from '@/prisma/generated/client';

export const noteSelect = {
  id: true,
  kind: true,
  lines: true,
  printed: true,
  problemEs: true,
  problemEn: true,
  choiceEs: true,
  choiceEn: true,
  appliesTo: true,
  externalSources: true,
} satisfies Prisma.RecordNoteSelect;

/**
 * Something in the Conference's report that does not agree with itself or with a known fact, and how the record reads it. `lines`
 * are lines of the report; `appliesTo` names the rows touched as `part/code` (`activities/con-a01-…`).
 */
export type NoteView = Prisma.RecordNoteGetPayload<{ select: typeof noteSelect }>;
