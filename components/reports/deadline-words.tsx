import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import type { Locale } from '@/lib/web/locale';

/** Until when, in words; what was missed is said without stopping anybody. */
export function DeadlineWords({
  dueAt,
  isLate,
  isClosed,
  locale,
}: Readonly<{ dueAt: Date | null; isLate: boolean; isClosed: boolean; locale: Locale }>) {
  const t = useTranslations('reports');
  if (isClosed) return t('closed');
  if (dueAt === null) return t('noDeadline');
  const date = dateWords(dueAt, locale, { withTime: true });
  return isLate ? <span className="text-late">{t('dueWas', { date })}</span> : t('dueOn', { date });
}
