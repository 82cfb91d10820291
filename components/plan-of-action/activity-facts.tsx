import { getTranslations } from 'next-intl/server';
import { SourceMark } from '@/components/membership/record-source';
import { dateSpanWords, PartialDate } from '@/components/ui/partial-date';
import type { SummaryRow } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import type { ActivityView } from '@/lib/plan-of-action/activities/views';
import { activitySectionNames, sponsorRoleNames } from '@/lib/plan-of-action/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { activitiesPath } from '@/lib/web/portal-paths';
import { ActivityState } from './activity-state';
import { ActorName } from './actor-name';
import { Occasion } from './plan-acts';

/** An activity's particulars as terms and values: only what the report tells. */
export async function activityFacts(activity: ActivityView, locale: Locale): Promise<SummaryRow[]> {
  const t = await getTranslations('portal');
  const { startsOn, endsOn, places, sponsors, proposedAt } = activity;
  const state = (
    <>
      <ActivityState state={activity.state} locale={locale} />{' '}
      <span className="text-muted">{t('plan.activity.stateAsOf')}.</span> {inLocale(activity, 'stateReason', locale)}
    </>
  );
  return [
    { term: t('plan.activity.state'), value: state },
    ...(startsOn === null && endsOn === null
      ? []
      : [{ term: t('plan.activity.dates'), value: <Dates activity={activity} locale={locale} /> }]),
    ...(places.length === 0
      ? []
      : [{ term: t('plan.activity.places'), value: <Places places={places} locale={locale} /> }]),
    ...(sponsors.length === 0
      ? []
      : [{ term: t('plan.activity.sponsors'), value: <Sponsors sponsors={sponsors} locale={locale} /> }]),
    ...(proposedAt === null
      ? []
      : [{ term: t('plan.activity.proposed'), value: <Occasion at={proposedAt} locale={locale} /> }]),
    { term: t('plan.activity.section'), value: activitySectionNames[activity.section][locale] },
  ];
}

type Part = Readonly<{ locale: Locale }>;

/** How the report writes a date is told only where it says more, or says it otherwise. */
async function Dates({ activity, locale }: Part & Readonly<{ activity: ActivityView }>) {
  const { startsOn, endsOn, datesPrinted } = activity;
  const t = await getTranslations('portal.common');
  const isToldOtherwise = datesPrinted !== null && datesPrinted.toLowerCase() !== dateSpanWords(startsOn, endsOn, 'es');
  return (
    <>
      <PartialDate from={startsOn} to={endsOn} locale={locale} />
      {isToldOtherwise && (
        <span className="text-muted">
          {' '}
          ({t('printedAs')} <q lang="es">{datesPrinted}</q>)
        </span>
      )}
    </>
  );
}

/** A country leads to the other activities held there. */
function Places({ places, locale }: Part & Readonly<{ places: ActivityView['places'] }>) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.nameEs}>
          {place.countryCode === null ? (
            inLocale(place, 'name', locale)
          ) : (
            <TextLink href={`/${locale}${activitiesPath({ country: place.countryCode })}`}>
              {inLocale(place, 'name', locale)}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function Sponsors({ sponsors, locale }: Part & Readonly<{ sponsors: ActivityView['sponsors'] }>) {
  return (
    <ul className="grid gap-1">
      {sponsors.map(({ role, actor, lines }) => (
        <li key={`${role}-${actor.code}`}>
          <ActorName actor={actor} locale={locale} />{' '}
          <span className="text-muted">
            ({sponsorRoleNames[role][locale].toLowerCase()}) <SourceMark lines={lines} />
          </span>
        </li>
      ))}
    </ul>
  );
}
