import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/text-link';
import type { MilestoneView } from '@/lib/plan-of-action/chronicle/views';
import type { Locale } from '@/lib/web/locale';
import { ShortTimeline } from './timeline';

/** What changed the Conference itself; the rest stands in the chronology. */
const kinds: ReadonlySet<MilestoneView['kind']> = new Set([
  'CREATION',
  'CIVIL_SOCIETY',
  'GOVERNANCE',
  'OBSERVERS',
  'FINANCE',
  'PLAN',
  'PUBLICATION',
]);

/** The years of the Conference in a few lines, and where all of this comes from. */
export async function HomeTimeline({
  milestones,
  locale,
}: Readonly<{ milestones: readonly MilestoneView[]; locale: Locale }>) {
  const t = await getTranslations('portal.home');
  return (
    <section aria-labelledby="timeline" className="mt-14 border-t-2 border-ink pt-4">
      <h2 id="timeline" className="font-serif text-2xl font-semibold">
        {t('timeline')}
      </h2>
      <div className="mt-4">
        <ShortTimeline milestones={milestones.filter(({ kind }) => kinds.has(kind))} locale={locale} />
      </div>
      <p className="mt-4">
        <TextLink href={`/${locale}/chronology`} className="inline-block min-h-6">
          {t('timelineLink', { count: milestones.length })}
        </TextLink>
      </p>
      <div className="mt-10 max-w-reading border-l-4 border-rule pl-4 text-sm text-muted">
        <p>{t('recordNote')}</p>
        <p className="mt-1">
          <TextLink href={`/${locale}/record-notes`} className="inline-block min-h-6">
            {t('recordNotesLink')}
          </TextLink>{' '}
          <span aria-hidden="true">·</span>{' '}
          <TextLink href={`/${locale}/acronyms`} className="inline-block min-h-6">
            {t('acronymsLink')}
          </TextLink>
        </p>
      </div>
    </section>
  );
}
