import { getTranslations } from 'next-intl/server';
import { RecordNotes } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { RecordSource } from '@/components/membership/record-source';
import { Prose } from '@/components/ui/prose';
import { TextLink } from '@/components/ui/text-link';
import type { AreaView } from '@/lib/plan-of-action/subthemes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { activitiesPath } from '@/lib/web/portal-paths';
import { ActivityLines } from './activity-lines';
import { ForumHeat } from './area-heat';
import { DocumentLines } from './document-lines';
import { SubthemeEntries } from './subtheme-entries';

/** An area of the Plan: what it is about, when which forum discussed it, its subthemes, documents and activities. */
export async function AreaPage({ area, locale }: Readonly<{ area: AreaView; locale: Locale }>) {
  const t = await getTranslations('portal.plan.area');
  const { activities, documents, subthemes } = area;
  return (
    <>
      <Prose>
        <p>{inLocale(area, 'description', locale)}</p>
      </Prose>
      <div className="mt-2">
        <RecordSource lines={area.lines} />
      </div>
      <RecordSection id="discussed" title={t('discussed')}>
        <ForumHeat area={area} locale={locale} />
      </RecordSection>
      <RecordSection id="subthemes" title={t('subthemesCount', { count: subthemes.length })}>
        <SubthemeEntries area={area} locale={locale} />
      </RecordSection>
      <RecordSection id="documents" title={t('documentsCount', { count: documents.length })}>
        <DocumentLines documents={documents} locale={locale} />
      </RecordSection>
      <RecordSection
        id="activities"
        title={t('activitiesCount', { count: activities.length })}
        lead={<TextLink href={`/${locale}${activitiesPath({ area: area.code })}`}>{t('inTable')}</TextLink>}
      >
        <ActivityLines activities={activities} locale={locale} isNumbered />
      </RecordSection>
      <RecordNotes notes={area.noteViews} locale={locale} />
    </>
  );
}
