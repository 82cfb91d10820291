import { useTranslations } from 'next-intl';
import { dateCode, dateWords } from '@/components/ui/date-words';
import type { CallView } from '@/lib/reports/calls/views';
import type { Locale } from '@/lib/web/locale';

/** What everybody concerned is told about a call, when, and by what. */
export function CallTold({ call, locale }: Readonly<{ call: CallView; locale: Locale }>) {
  const t = useTranslations('calls.one');
  return (
    <section aria-labelledby="told">
      <h2 id="told" className="mb-3 font-serif text-xl font-semibold">
        {t('told')}
      </h2>
      <ul className="grid max-w-reading list-disc gap-2 pl-5">
        <li>{t('toldOpen')}</li>
        {call.reminders.length > 0 && (
          <li>
            {t('toldClock')}
            <ul className="mt-1 grid list-['–_'] gap-1 pl-4">
              {call.reminders.map(({ step, at, isPast }) => (
                <li key={step} className={isPast ? 'text-muted' : undefined}>
                  <time dateTime={dateCode(at)}>
                    {t(isPast ? 'toldClockPast' : 'toldClockStep', { date: dateWords(at, locale), days: step })}
                  </time>
                </li>
              ))}
            </ul>
          </li>
        )}
        <li>{t('toldMove')}</li>
        <li>{t('toldClose')}</li>
      </ul>
    </section>
  );
}
