import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SourceMark } from '@/components/membership/record-source';
import { DataTable } from '@/components/ui/data-table';
import { PartialDate } from '@/components/ui/partial-date';
import { TextLink } from '@/components/ui/text-link';
import type { ActivityListItem } from '@/lib/plan-of-action/activities/views';
import { activityKindNames } from '@/lib/plan-of-action/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { activityPath } from '@/lib/web/portal-paths';
import { ActivityState } from './activity-state';

type Given = Readonly<{
  activities: readonly ActivityListItem[];
  caption: string;
  empty: ReactNode;
  locale: Locale;
  /** False where all are of one area. */
  withArea?: boolean;
}>;

/** Activities with kind, place, date and state, in the Plan's order. */
export async function ActivityTable({ activities, caption, empty, locale, withArea = true }: Given) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'title', label: t('common.title') },
    { key: 'kind', label: t('common.kind') },
    { key: 'place', label: t('common.place') },
    { key: 'date', label: t('plan.activity.dates') },
    { key: 'state', label: t('common.state') },
    { key: 'source', label: t('common.report') },
  ];
  const rows = activities.map((activity) => ({
    key: activity.code,
    cells: [
      <div key="title" className="font-normal">
        <TextLink href={`/${locale}${activityPath(activity.code)}`} className="font-serif text-base leading-snug">
          {inLocale(activity, 'title', locale)}
        </TextLink>
        {withArea && <p className="text-xs text-muted">{inLocale(activity.area, 'name', locale)}</p>}
      </div>,
      activityKindNames[activity.kind][locale],
      <span key="place" className="inline-block first-letter:uppercase">
        {activity.places.map((place) => inLocale(place, 'name', locale)).join(', ')}
      </span>,
      <PartialDate key="date" from={activity.startsOn} to={activity.endsOn} locale={locale} />,
      <ActivityState key="state" state={activity.state} locale={locale} />,
      <SourceMark key="source" lines={activity.lines} />,
    ],
  }));
  return <DataTable caption={caption} isCaptionHidden columns={columns} rows={rows} empty={empty} />;
}
