import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import type { HolidayOn } from '@/lib/meetings/holidays/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** Which Members do not work on the days that are asked for; nothing where all do. */
export function OnThoseDays({ holidays, locale }: Readonly<{ holidays: readonly HolidayOn[]; locale: Locale }>) {
  const t = useTranslations('holidays');
  if (holidays.length === 0) return null;
  return (
    <Notice tone="warning" title={t('onThoseDays')}>
      <ul>
        {holidays.map((one) => (
          <li key={`${one.day} ${one.party.code} ${one.nameEs}`}>
            {t('line', {
              date: dateWords(one.day, locale),
              country: inLocale(one.party, 'name', locale),
              name: inLocale(one, 'name', locale),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
