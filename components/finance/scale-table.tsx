import { getTranslations } from 'next-intl/server';
import { NoteMarks } from '@/components/membership/record-notes';
import { SourceMark } from '@/components/membership/record-source';
import { TextLink } from '@/components/ui/text-link';
import type { ScaleView } from '@/lib/finance/contributions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { memberPath } from '@/lib/web/portal-paths';
import { amountSum, percentageSum } from './printed-sums';

type Given = Readonly<{ scale: ScaleView; locale: Locale }>;

/** The scale of contributions as printed: the printed total stands below the rows, and below it what the rows really add up to (DR-78). */
export async function ScaleTable({ scale, locale }: Given) {
  const t = await getTranslations('portal');
  return (
    <table className="data-table data-table-wide max-w-reading">
      <caption className="text-muted">
        {t('how.scaleCaption', { title: inLocale(scale, 'title', locale), table: inLocale(scale, 'table', locale) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('how.member')}</th>
          <th scope="col" className="numeric">
            {t('how.percentage')}
          </th>
          <th scope="col" className="numeric">
            {t('how.amount')}
          </th>
          <th scope="col" className="hidden sm:table-cell print:table-cell">
            {t('common.report')}
          </th>
        </tr>
      </thead>
      <tbody>
        {scale.rows.map((row) => (
          <tr key={row.partyCode}>
            <th scope="row" className="font-normal">
              <TextLink href={`/${locale}${memberPath(row.partyCode)}`}>{inLocale(row.party, 'name', locale)}</TextLink>
            </th>
            <td className="numeric">{row.percentagePrinted}%</td>
            <td className="numeric">${row.amountPrinted}</td>
            <td className="hidden sm:table-cell print:table-cell">
              <SourceMark lines={row.lines} />
            </td>
          </tr>
        ))}
        <tr className="border-t-2 border-ink font-semibold">
          <th scope="row">{t('how.total')}</th>
          <td className="numeric">{scale.totalPercentagePrinted}%</td>
          <td className="numeric">${scale.totalAmountPrinted}</td>
          <td className="hidden sm:table-cell print:table-cell">
            <NoteMarks ids={scale.notes} locale={locale} />
          </td>
        </tr>
        <tr className="text-muted">
          <th scope="row" className="font-normal">
            {t('how.computed')}
          </th>
          <td className="numeric">{percentageSum(scale)}%</td>
          <td className="numeric">${amountSum(scale)}</td>
          <td className="hidden sm:table-cell print:table-cell" />
        </tr>
      </tbody>
    </table>
  );
}
