import { getTranslations } from 'next-intl/server';
import { RecordNotes } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { RecordSource } from '@/components/membership/record-source';
import { Prose } from '@/components/ui/prose';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import type { ActivityView } from '@/lib/plan-of-action/activities/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { subthemePath } from '@/lib/web/portal-paths';
import { activityFacts } from './activity-facts';
import { PlanActs } from './plan-acts';

/** All that the record tells of an activity of the Plan. */
export async function ActivityPage({ activity, locale }: Readonly<{ activity: ActivityView; locale: Locale }>) {
  const t = await getTranslations('portal.plan.activity');
  return (
    <>
      <Prose>
        <p>{inLocale(activity, 'description', locale)}</p>
      </Prose>
      <div className="mt-2">
        <RecordSource lines={activity.lines} />
      </div>
      <RecordSection id="facts" title={t('facts')}>
        <SummaryList rows={await activityFacts(activity, locale)} />
      </RecordSection>
      {activity.acts.length > 0 && (
        <RecordSection id="acts" title={t('life')}>
          <PlanActs acts={activity.acts} locale={locale} />
        </RecordSection>
      )}
      {activity.subthemes.length > 0 && (
        <RecordSection id="subthemes" title={t('subthemes')} lead={t('subthemesNote')}>
          <ul className="grid max-w-reading gap-1.5 font-serif">
            {activity.subthemes.map((subtheme) => (
              <li key={subtheme.code}>
                <TextLink href={`/${locale}${subthemePath(subtheme.code)}`}>
                  {inLocale(subtheme, 'title', locale)}
                </TextLink>
              </li>
            ))}
          </ul>
        </RecordSection>
      )}
      <RecordNotes notes={activity.noteViews} locale={locale} />
    </>
  );
}
