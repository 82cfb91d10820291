import { useTranslations } from 'next-intl';
import { dateCode, dateWords } from '@/components/ui/date-words';
import type { Locale } from '@/lib/web/locale';

/** A deadline to the second, as P-11 has it: «14 de mayo de 2027, a las 23:59:59, hora de Costa Rica». */
export function DueInstant({ at, locale }: Readonly<{ at: Date | null; locale: Locale }>) {
  const t = useTranslations('calls');
  if (at === null) return t('noDue');
  return <time dateTime={dateCode(at)}>{t('dueAt', { date: dateWords(at, locale) })}</time>;
}
