import { StatusTag, type Tone } from '@/components/ui/status-tag';
import type { ActivityListItem } from '@/lib/plan-of-action/activities/views';
import { activityStateNames } from '@/lib/plan-of-action/labels';
import type { Locale } from '@/lib/web/locale';

type State = ActivityListItem['state'];

const tones: Readonly<Record<State, Tone>> = {
  HELD: 'good',
  ONGOING: 'info',
  PROPOSED: 'neutral',
  PENDING: 'neutral',
  UNKNOWN: 'neutral',
};

/** What the report of 2010 says had become of an activity. */
export function ActivityState({ state, locale }: Readonly<{ state: State; locale: Locale }>) {
  return <StatusTag tone={tones[state]}>{activityStateNames[state][locale]}</StatusTag>;
}
