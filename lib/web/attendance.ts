import 'server-only';
import { revalidatePath } from 'next/cache';
import { getLocale, getTranslations } from 'next-intl/server';
import type { MarkedView } from '@/lib/meetings/attendance/views';
import type { Outcome } from './form';

const pages = '/[locale]/(intranet)/meetings';

/** The list of the session as it is now. */
export function attendanceKept({ code, meetingCode }: Readonly<{ code: string; meetingCode: string }>): Outcome {
  revalidatePath(pages, 'layout');
  return { goTo: `/meetings/${meetingCode}/sessions/${code}/attendance?done=keep` };
}

/** Who was marked, in words; the list below is as it is now, and the form is empty for the next one. */
export async function marked({ name, partyEs, partyEn, wasPresent }: MarkedView): Promise<Outcome> {
  revalidatePath(pages, 'layout');
  const t = await getTranslations('attendance.badge');
  const party = (await getLocale()) === 'en' ? partyEn : partyEs;
  return { notice: t(wasPresent ? 'again' : 'marked', { name, party }), values: { code: '' } };
}
