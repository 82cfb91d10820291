'use server';

import { keepAttendance, markPresent } from '@/lib/meetings/attendance/commands';
import { KeepAttendance, MarkPresent } from '@/lib/meetings/attendance/schema';
import { attendanceKept, marked } from '@/lib/web/attendance';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

export async function keepAttendanceAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(KeepAttendance, previous, form, async (actor, input) =>
    attendanceKept(await keepAttendance(actor, input)),
  );
}

export async function markPresentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(MarkPresent, previous, form, async (actor, input) => marked(await markPresent(actor, input)));
}
