import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import type { Locale } from '@/lib/web/locale';

/** The parts of a meeting, in the order of its tabs, each with the end of its address. A capability adds its part here. */
const parts = [
  ['overview', ''],
  ['agenda', '/agenda'],
  ['convocation', '/convocation'],
  ['delegations', '/delegations'],
] as const;

export type MeetingPart = (typeof parts)[number][0];

/** The pages of one meeting beside each other. What of a part a person may not see, the part itself leaves out. */
export function MeetingTabs({
  code,
  current,
  locale,
}: Readonly<{ code: string; current: MeetingPart; locale: Locale }>) {
  const t = useTranslations('meetings.tabs');
  const items = parts.map(([part, end]) => ({
    href: `/${locale}/meetings/${code}${end}`,
    label: t(part),
    isCurrent: part === current,
  }));
  return <Tabs label={t('label')} items={items} />;
}
