import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import type { MovedDate } from '@/lib/meetings/meetings/views';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{ moved: readonly MovedDate[]; zone: string; locale: Locale }>;

/** What moves with a meeting: sessions in the venue's zone, deadlines in the Conference's (P-11). */
export function MovedTable({ moved, zone, locale }: Given) {
  const t = useTranslations('meetings.forms.move');
  return (
    <DataTable
      caption={t('count', { count: moved.length })}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'what', label: t('what') },
        { key: 'from', label: t('from') },
        { key: 'to', label: t('to') },
      ]}
      rows={moved.map((one) => {
        const at = { locale, withTime: true, ...(one.what === 'SESSION' && { zone }) };
        return {
          key: `${one.what} ${one.id}`,
          cells: [
            inLocale(one, 'title', locale),
            t(`kinds.${one.what}`),
            <DateTime key="from" at={one.from} {...at} />,
            <DateTime key="to" at={one.to} {...at} />,
          ],
        };
      })}
      empty={t('nothing')}
    />
  );
}
