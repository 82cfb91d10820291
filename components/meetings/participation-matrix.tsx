import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { participantWords, participationRightWords } from '@/lib/meetings/labels';
import { type MatrixRow, rightsInOrder } from '@/lib/meetings/sessions/views';
import type { Locale } from '@/lib/web/locale';
import { useVerdict } from './own-rights';

/** Classes of party against the five rights; each cell a verdict in words with its rule. On a phone a card a class. */
export function ParticipationMatrix({ matrix, locale }: Readonly<{ matrix: readonly MatrixRow[]; locale: Locale }>) {
  const t = useTranslations('meetings.session.matrix');
  const words = useVerdict(locale);
  return (
    <DataTable
      caption={t('caption')}
      isCaptionHidden
      columns={[
        { key: 'class', label: t('class') },
        ...rightsInOrder.map((right) => ({ key: right, label: participationRightWords[right][locale] })),
      ]}
      rows={matrix.map(({ partyKind, cells }) => ({
        key: partyKind,
        cells: [
          participantWords[partyKind][locale],
          ...cells.map((cell) => (
            <span key={cell.right} className={cell.verdict === 'NO' ? 'text-muted' : 'font-semibold'}>
              {words(cell)}
            </span>
          )),
        ],
      }))}
      empty={t('caption')}
    />
  );
}
