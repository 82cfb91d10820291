import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/text-link';
import type { RecordCounts } from '@/lib/plan-of-action/chronicle/views';
import type { Locale } from '@/lib/web/locale';
import { SearchForm } from './search-form';

type Given = Readonly<{ counts: RecordCounts; firstYear: number | null; locale: Locale }>;

/** What the Conference is, in our own words, and the way into its record. */
export async function PortalOpening({ counts, firstYear, locale }: Given) {
  const t = await getTranslations('portal.home');
  return (
    <div className="grid gap-x-16 gap-y-8 pt-2 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] lg:pt-6">
      <header>
        {firstYear !== null && <p className="eyebrow">{t('eyebrow', { year: String(firstYear) })}</p>}
        <h1 tabIndex={-1} className="mt-2 font-serif text-3xl font-semibold sm:text-4xl">
          {t('title')}
        </h1>
        <p className="mt-5 max-w-reading font-serif text-xl leading-relaxed">
          {t('lead', { members: counts.members })}
        </p>
        <p className="mt-4 max-w-reading font-serif text-lg leading-relaxed">{t('leadMore')}</p>
        <p className="mt-4">
          <TextLink href={`/${locale}/how-it-works`} className="inline-block min-h-6">
            {t('howLink')}
          </TextLink>
        </p>
      </header>
      <aside className="grid content-start gap-8 lg:border-l lg:border-rule lg:pl-10">
        <SearchForm locale={locale} />
        <section aria-labelledby="delegations" className="screen-only">
          <h2 id="delegations" className="font-semibold">
            {t('intranet')}
          </h2>
          <p className="mt-1 text-sm text-muted">{t('intranetText')}</p>
          <p className="mt-2">
            <TextLink href={`/${locale}/home`} className="inline-block min-h-6">
              {t('intranetLink')}
            </TextLink>
          </p>
        </section>
      </aside>
    </div>
  );
}
