import { getTranslations } from 'next-intl/server';
import { RecordNotes } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { RecordSource } from '@/components/membership/record-source';
import { Prose } from '@/components/ui/prose';
import { TextLink } from '@/components/ui/text-link';
import type { SubthemeView } from '@/lib/plan-of-action/subthemes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { subthemePath } from '@/lib/web/portal-paths';
import { ActivityLines } from './activity-lines';
import { SubthemeHeat } from './subtheme-heat';

type Given = Readonly<{ subtheme: SubthemeView; locale: Locale }>;

/** A subtheme: what it is about, which forum discussed it when, what belongs to it. */
export async function SubthemePage({ subtheme, locale }: Given) {
  const t = await getTranslations('portal.plan.subtheme');
  return (
    <>
      <Prose>
        <p>{inLocale(subtheme, 'description', locale)}</p>
      </Prose>
      <div className="mt-2">
        <RecordSource lines={subtheme.lines} />
      </div>
      <RecordSection id="discussed" title={t('discussed')}>
        <SubthemeHeat subtheme={subtheme} locale={locale} />
        <p className="mt-3 max-w-reading text-sm text-muted">
          {t('discussedPrinted')}: <q lang="es">{subtheme.discussedPrinted}</q>
        </p>
      </RecordSection>
      {subtheme.relatedEventsPrinted.length > 0 && (
        <RecordSection id="related" title={t('related')}>
          <ul lang="es" className="grid max-w-reading gap-2 font-serif">
            {subtheme.relatedEventsPrinted.map((event) => (
              <li key={event}>{event}</li>
            ))}
          </ul>
        </RecordSection>
      )}
      <RecordSection id="activities" title={t('activities')} lead={t('activitiesNote')}>
        {subtheme.activities.length === 0 ? (
          <p className="text-muted">{t('noActivities')}</p>
        ) : (
          <ActivityLines activities={subtheme.activities} locale={locale} />
        )}
      </RecordSection>
      <RecordSection id="others" title={t('others')}>
        <Siblings subtheme={subtheme} locale={locale} />
      </RecordSection>
      <RecordNotes notes={subtheme.noteViews} locale={locale} />
    </>
  );
}

function Siblings({ subtheme, locale }: Given) {
  return (
    <ul className="grid gap-x-14 gap-y-1 md:block md:columns-2">
      {subtheme.siblings.map((sibling) => (
        <li key={sibling.code} className="break-inside-avoid py-1 leading-snug">
          <TextLink href={`/${locale}${subthemePath(sibling.code)}`}>{inLocale(sibling, 'title', locale)}</TextLink>
        </li>
      ))}
    </ul>
  );
}
