import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import type { OpeningView } from '@/lib/documents/documents/views';
import type { Locale } from '@/lib/web/locale';

/** Who opened the files of a paper, for the Secretariat; for others their own openings. */
export function Openings({ openings, locale }: Readonly<{ openings: readonly OpeningView[]; locale: Locale }>) {
  const t = useTranslations('documents.openings');
  const all = useTranslations('documents.versions');
  if (openings.length === 0) return null;
  return (
    <details className="print:hidden">
      <summary className="link w-fit cursor-pointer py-0.5">{t('title')}</summary>
      <DataTable
        caption={t('title')}
        isCaptionHidden
        columns={[
          { key: 'who', label: t('who') },
          { key: 'what', label: t('what') },
          { key: 'when', label: t('when') },
        ]}
        rows={openings.map((one) => ({
          key: `${one.who} ${one.at.toISOString()} ${one.language}${one.number}`,
          cells: [
            one.who,
            `${t(one.kind)}: ${all(one.language)}, ${all('latest', { number: one.number })}`,
            dateWords(one.at, locale, { withTime: true }),
          ],
        }))}
        empty={t('none')}
      />
    </details>
  );
}
