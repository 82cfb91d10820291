import { getTranslations } from 'next-intl/server';
import { Tabs } from '@/components/ui/tabs';
import type { Locale } from '@/lib/web/locale';
import { hiddenMeetingParts } from '@/lib/web/meeting-parts';

/** The parts of a meeting, in the order of its tabs, each with the end of its address. A capability adds its part here. */
const parts = [
  ['overview', ''],
  ['agenda', '/agenda'],
  ['convocation', '/convocation'],
  ['documents', '/documents'],
  ['texts', '/texts'],
  ['delegations', '/delegations'],
  ['logistics', '/logistics'],
  ['checklist', '/checklist'],
] as const;

export type MeetingPart = (typeof parts)[number][0];

/**
 * The pages of one meeting beside each other, but for those of which this reader may not know that they exist. What of a part a person may
 * not see, the part itself leaves out.
 */
export async function MeetingTabs({
  code,
  current,
  locale,
}: Readonly<{ code: string; current: MeetingPart; locale: Locale }>) {
  const t = await getTranslations('meetings.tabs');
  const hidden: readonly MeetingPart[] = await hiddenMeetingParts();
  const items = parts
    .filter(([part]) => !hidden.includes(part))
    .map(([part, end]) => ({
      href: `/${locale}/meetings/${code}${end}`,
      label: t(part),
      isCurrent: part === current,
    }));
  return <Tabs label={t('label')} items={items} />;
}
