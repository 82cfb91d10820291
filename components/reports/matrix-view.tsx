import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { MatrixView as Matrix } from '@/lib/reports/matrix/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { MatrixCalls } from './matrix-calls';
import { MatrixFilters } from './matrix-filters';
import { MatrixLegend } from './matrix-legend';
import { MatrixTable } from './matrix-table';
import { matrixQuery } from './matrix-words';

type Given = Readonly<{ matrix: Matrix; locale: Locale; remind: FormAction; keyOf: () => string }>;

/** The page of the matrix: filters, heat, what the marks mean, and what can be done about each call. */
export function MatrixView({ matrix, locale, remind, keyOf }: Given) {
  const t = useTranslations('matrix');
  const isEmpty = matrix.columns.length === 0 || matrix.years.length === 0;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/reports`, label: t('back') }}
        title={
          matrix.year === null
            ? t('title')
            : t('titleOf', { year: matrix.year === 'all' ? t('allYears') : matrix.year })
        }
        lead={t(matrix.seesEveryState ? 'lead' : 'leadOwn')}
        actions={isEmpty ? undefined : <Downloads matrix={matrix} locale={locale} />}
      />
      {isEmpty ? (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      ) : (
        <>
          <MatrixFilters matrix={matrix} locale={locale} />
          <MatrixTable matrix={matrix} locale={locale} />
          <MatrixLegend seesEveryState={matrix.seesEveryState} locale={locale} />
          <MatrixCalls matrix={matrix} locale={locale} remind={remind} keyOf={keyOf} />
        </>
      )}
    </>
  );
}

function Downloads({ matrix, locale }: Readonly<{ matrix: Matrix; locale: Locale }>) {
  const t = useTranslations('matrix.download');
  return (['xlsx', 'csv'] as const).map((format) => (
    <ButtonLink
      key={format}
      isFile
      variant="secondary"
      href={`/api/v1/reports/matrix?${matrixQuery(matrix, { format, locale })}`}
    >
      {t(format)}
    </ButtonLink>
  ));
}
