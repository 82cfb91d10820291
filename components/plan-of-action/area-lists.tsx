import type { ReactNode } from 'react';
import { PartialDate } from '@/components/ui/partial-date';
import { TextLink } from '@/components/ui/text-link';
import { activityKindNames, documentKindNames } from '@/lib/plan-of-action/labels';
import type { AreaView } from '@/lib/plan-of-action/subthemes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { activityPath, documentPath } from '@/lib/web/portal-paths';
import { ActivityState } from './activity-state';

type Documents = Readonly<{ documents: AreaView['documents']; locale: Locale }>;
type Activities = Readonly<{ activities: AreaView['activities']; locale: Locale }>;

/** The documents of an area as the report numbers them. */
export function AreaDocuments({ documents, locale }: Documents) {
  return (
    <ol className="max-w-reading border-t border-rule">
      {documents.map((document) => (
        <ListLine key={document.code} mark={document.number}>
          <TextLink href={`/${locale}${documentPath(document.code)}`} className="font-serif leading-snug">
            {inLocale(document, 'title', locale)}
          </TextLink>{' '}
          <span className="text-sm text-muted">
            {documentKindNames[document.kind][locale]}
            {document.years.length > 0 && ` · ${document.years.join(', ')}`}
          </span>
        </ListLine>
      ))}
    </ol>
  );
}

/** The activities of an area in the printed order, with kind, date and state. */
export function AreaActivities({ activities, locale }: Activities) {
  return (
    <ol className="border-t border-rule lg:columns-2 lg:gap-x-14">
      {activities.map((activity, index) => (
        <ListLine key={activity.code} mark={index + 1}>
          <TextLink href={`/${locale}${activityPath(activity.code)}`} className="font-serif leading-snug">
            {inLocale(activity, 'title', locale)}
          </TextLink>{' '}
          <span className="text-sm text-muted">
            {activityKindNames[activity.kind][locale]}{' '}
            {(activity.startsOn ?? activity.endsOn) !== null && (
              <>
                · <PartialDate from={activity.startsOn} to={activity.endsOn} locale={locale} />{' '}
              </>
            )}
            <ActivityState state={activity.state} locale={locale} />
          </span>
        </ListLine>
      ))}
    </ol>
  );
}

function ListLine({ mark, children }: Readonly<{ mark: number; children: ReactNode }>) {
  return (
    <li className="grid break-inside-avoid grid-cols-[2rem_minmax(0,1fr)] border-b border-rule py-2">
      <span aria-hidden="true" className="text-muted tabular-nums">
        {mark}
      </span>
      <div>{children}</div>
    </li>
  );
}
