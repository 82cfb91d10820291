import { addDays, instant, startOfDay } from '@/lib/core/clock';
import { dueDayOf, isLate } from './deadline';

/** Days before the deadline on which the clock reminds those who have not sent. */
export const reminderSteps = [14, 7, 1] as const;
export type ReminderStep = (typeof reminderSteps)[number];

const eightHours = 8 * 3_600_000;

/** When the reminder of a step goes: at eight in the morning in Costa Rica, so many calendar days before the deadline's. */
export function remindAt(dueAt: Date, step: ReminderStep): Date {
  return instant(startOfDay(addDays(dueDayOf(dueAt), -step)).getTime() + eightHours);
}

/**
 * The step whose reminder is due at `at`: the last one whose time has come. A worker that was away for a week so sends one reminder, not
 * two. Null: before the first, or after the deadline.
 */
export function stepAt(dueAt: Date, at: Date): ReminderStep | null {
  if (isLate({ dueAt }, at)) return null;
  const reached = reminderSteps.filter((step) => remindAt(dueAt, step).getTime() <= at.getTime());
  return reached.at(-1) ?? null;
}

/** The queue's key of a step's job: the same job, however often its time changes. */
export function reminderKey(callId: string, step: ReminderStep): string {
  return `reports.remind-due:${callId}:${step}`;
}
