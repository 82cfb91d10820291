import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import type { Locale } from '@/lib/web/locale';

/** The days of a meeting in words: «26 de mayo de 2027 – 27 de mayo de 2027», one day alone where it is one. */
export function useDays(locale: Locale): (meeting: Readonly<{ startsOn: string; endsOn: string }>) => string {
  const t = useTranslations('meetings');
  return ({ startsOn, endsOn }) =>
    startsOn === endsOn
      ? dateWords(startsOn, locale)
      : t('days', { from: dateWords(startsOn, locale), to: dateWords(endsOn, locale) });
}
