import { PartialDate } from '@/components/ui/partial-date';
import { TextLink } from '@/components/ui/text-link';
import type { ActivityListItem } from '@/lib/plan-of-action/activities/views';
import { activityKindNames } from '@/lib/plan-of-action/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { activityPath } from '@/lib/web/portal-paths';
import { ActivityState } from './activity-state';

type Line = Pick<ActivityListItem, 'code' | 'titleEs' | 'titleEn' | 'kind' | 'state' | 'startsOn' | 'endsOn'>;
type Given = Readonly<{ activities: readonly Line[]; locale: Locale; isNumbered?: boolean }>;

/** Activities in the printed order, each with kind, date and state in one line. */
export function ActivityLines({ activities, locale, isNumbered = false }: Given) {
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <List className={`border-t border-rule ${activities.length > 3 ? 'lg:columns-2 lg:gap-x-14' : 'max-w-reading'}`}>
      {activities.map((activity, index) => (
        <li
          key={activity.code}
          className={`grid break-inside-avoid border-b border-rule py-2 ${isNumbered ? 'grid-cols-[2rem_minmax(0,1fr)]' : ''}`}
        >
          {isNumbered && (
            <span aria-hidden="true" className="text-muted tabular-nums">
              {index + 1}
            </span>
          )}
          <div>
            <TextLink href={`/${locale}${activityPath(activity.code)}`} className="font-serif leading-snug">
              {inLocale(activity, 'title', locale)}
            </TextLink>
            <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
              <span>{activityKindNames[activity.kind][locale]}</span>
              <PartialDate from={activity.startsOn} to={activity.endsOn} locale={locale} />
              <ActivityState state={activity.state} locale={locale} />
            </p>
          </div>
        </li>
      ))}
    </List>
  );
}
