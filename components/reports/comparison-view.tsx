import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { Comparison } from '@/lib/reports/compilations/views';
import type { Locale } from '@/lib/web/locale';
import { CallChooser } from './call-chooser';
import { ComparisonColumns } from './comparison-columns';
import { ComparisonForm } from './comparison-form';

/** The page of the comparison: first the call, then section and countries, then what they wrote. */
export function ComparisonView({ comparison, locale }: Readonly<{ comparison: Comparison; locale: Locale }>) {
  const t = useTranslations('matrix');
  const { call, calls, countries } = comparison;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/reports/matrix`, label: t('title') }}
        title={t('compare.title')}
        lead={t('compare.lead')}
      />
      {calls.length === 0 ? (
        <EmptyState title={t('empty.title')}>
          <p>{t('compare.noCalls')}</p>
        </EmptyState>
      ) : (
        <CallChooser calls={calls} chosen={call?.id ?? null} page="/reports/compare" locale={locale} />
      )}
      {call !== null && countries.length === 0 && (
        <div className="mt-8">
          <EmptyState title={t('compare.noneTitle')}>
            <p>{t('compare.none')}</p>
          </EmptyState>
        </div>
      )}
      {countries.length > 0 && (
        <>
          <ComparisonForm comparison={comparison} locale={locale} />
          <ComparisonColumns comparison={comparison} locale={locale} />
        </>
      )}
    </>
  );
}
