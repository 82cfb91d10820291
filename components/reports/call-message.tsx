import { useTranslations } from 'next-intl';
import type { CallView } from '@/lib/reports/calls/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { Paragraphs } from './paper-sections';

/** What the Secretariat wrote to the countries, in the reader's language where it was written in it. */
export function CallMessage({ call, locale }: Readonly<{ call: CallView; locale: Locale }>) {
  const t = useTranslations('calls.one');
  const other = locale === 'es' ? 'en' : 'es';
  const [own, otherText] = [inLocale(call, 'message', locale), inLocale(call, 'message', other)];
  return (
    <section aria-labelledby="message">
      <h2 id="message" className="mb-3 font-serif text-xl font-semibold">
        {t('message')}
      </h2>
      {own === '' && otherText === '' && <p className="text-muted">{t('noMessage')}</p>}
      {own === '' && otherText !== '' && <p className="mb-2 text-sm text-muted">{t(`onlyIn.${other}`)}</p>}
      {own !== '' && <Paragraphs text={own} lang={locale} />}
      {own === '' && otherText !== '' && <Paragraphs text={otherText} lang={other} />}
    </section>
  );
}
