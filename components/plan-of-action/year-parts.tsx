import { getTranslations } from 'next-intl/server';
import { RecordNotes } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { Pagination } from '@/components/ui/pagination';
import { TextLink } from '@/components/ui/text-link';
import type { PresidencyPage } from '@/lib/membership/presidency/views';
import type { ActivityListItem } from '@/lib/plan-of-action/activities/views';
import type { MilestoneView } from '@/lib/plan-of-action/chronicle/views';
import type { DiscussionOfYear } from '@/lib/plan-of-action/subthemes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { presidencyPath, subthemePath } from '@/lib/web/portal-paths';
import { ActivityTable } from './activity-table';
import { MilestoneItem } from './timeline';

type Given = Readonly<{
  presidency: PresidencyPage;
  discussions: readonly DiscussionOfYear[];
  activities: readonly ActivityListItem[];
  milestones: readonly MilestoneView[];
  locale: Locale;
}>;

/** What the record dates in a year: what was discussed, done and decided; then the years beside it. */
export async function YearParts({ presidency, discussions, activities, milestones, locale }: Given) {
  const t = await getTranslations('portal.presidency');
  const year = String(presidency.year);
  const to = (other: number | null, words: 'previousYear' | 'nextYear') =>
    other === null
      ? undefined
      : { href: `/${locale}${presidencyPath(other)}`, label: t(words, { year: String(other) }) };
  return (
    <>
      {milestones.length > 0 && (
        <RecordSection id="milestones" title={t('milestones')}>
          <ul className="grid gap-4">
            {milestones.map((milestone) => (
              <MilestoneItem key={milestone.code} milestone={milestone} locale={locale} />
            ))}
          </ul>
        </RecordSection>
      )}
      <RecordSection id="discussed" title={t('discussed')} lead={t('discussedLead', { year })}>
        <DiscussedList discussions={discussions} empty={t('discussedNone', { year })} locale={locale} />
      </RecordSection>
      <RecordSection id="activities" title={t('activities')}>
        <ActivityTable
          activities={activities}
          caption={t('activities')}
          empty={t('activitiesNone', { year })}
          locale={locale}
        />
      </RecordSection>
      <RecordNotes notes={presidency.noteViews} locale={locale} />
      <Pagination
        label={t('neighbours')}
        position={year}
        previous={to(presidency.previousYear, 'previousYear')}
        next={to(presidency.nextYear, 'nextYear')}
      />
    </>
  );
}

type Discussed = Readonly<{ discussions: readonly DiscussionOfYear[]; empty: string; locale: Locale }>;

async function DiscussedList({ discussions, empty, locale }: Discussed) {
  if (discussions.length === 0) return <p className="text-muted">{empty}</p>;
  const t = await getTranslations('portal.plan');
  const forums = Map.groupBy(discussions, ({ bodyCode }) => bodyCode);
  return (
    <div className="border-t border-rule">
      {[...forums].map(([code, ofForum]) => (
        <div
          key={code ?? 'NETWORKS'}
          className="grid gap-x-8 gap-y-1 border-b border-rule py-3 md:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <h3 className="eyebrow pt-1">
            {(locale === 'es' ? ofForum[0]?.shortEs : ofForum[0]?.shortEn) ?? t('heat.networks')}
          </h3>
          <ul className="gap-x-10 sm:columns-2">
            {ofForum.map((discussion) => (
              <li key={discussion.code} className="break-inside-avoid py-1 leading-snug">
                <TextLink href={`/${locale}${subthemePath(discussion.code)}`}>
                  {inLocale(discussion, 'title', locale)}
                </TextLink>
                {discussion.isSince && <span className="text-sm text-muted"> ({t('heat.since')})</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
