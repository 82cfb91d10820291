import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import { documentAddress } from '@/lib/documents/documents/schema';
import type { ComparisonView } from '@/lib/documents/versions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { ComparedParagraphs } from './compared-paragraphs';

/** Two versions of a text: what was added is underlined, what was removed is struck through, what moved is said to have moved. */
export function ComparisonPage({ comparison, locale }: Readonly<{ comparison: ComparisonView; locale: Locale }>) {
  const t = useTranslations('documents');
  const { document, language, from, to, versions, paragraphs, isSame } = comparison;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}${documentAddress(document.symbol)}`, label: document.symbol }}
        eyebrow={inLocale(document, 'title', locale)}
        title={t('compare.title', { symbol: document.symbol })}
        lead={t('compare.lead', { from, to, language: t(`languages.${language}`) })}
      />
      {versions.length > 2 && <OtherVersion comparison={comparison} locale={locale} />}
      {isSame && <p className="mb-6 font-semibold">{t('compare.same')}</p>}
      <ComparedParagraphs {...{ paragraphs, language, locale }} />
    </>
  );
}

/** Another one to compare with, chosen in the address. */
function OtherVersion({ comparison, locale }: Readonly<{ comparison: ComparisonView; locale: Locale }>) {
  const t = useTranslations('documents.compare');
  const { asked, other, versions } = comparison;
  return (
    <form
      method="get"
      action={`/${locale}/documents/compare/${asked}`}
      className="mb-8 flex flex-wrap items-end gap-4 print:hidden"
    >
      <SelectField
        name="with"
        label={t('with', { number: versions.find(({ id }) => id === asked)?.number ?? 0 })}
        defaultValue={other}
        options={versions
          .filter(({ id }) => id !== asked)
          .map(({ id, number }) => ({ value: id, label: t('version', { number }) }))}
      />
      <Button type="submit" variant="secondary">
        {t('show')}
      </Button>
    </form>
  );
}
