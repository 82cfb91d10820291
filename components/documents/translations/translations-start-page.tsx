import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { UploadForm } from '@/components/ui/upload-form';
import { mostTogether, mostWaiting, waitingDays } from '@/lib/documents/translations/schema';
import type { TranslationsStart } from '@/lib/documents/translations/views';
import type { Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';

const home = '/documents/translations';

type Given = Readonly<{
  start: TranslationsStart;
  locale: Locale;
  limitMb: number;
  /** What was just refused as a whole, with the words why. */
  refused: readonly Readonly<{ name: string; words: string }>[];
  isDropped: boolean;
}>;

/** Where many language versions are given at once: a plain form, which leads to the preview; and those that wait already. */
export function TranslationsStartPage({ start, locale, limitMb, refused, isDropped }: Given) {
  const t = useTranslations('documents.translations');
  const all = useTranslations('attachments');
  const { denial } = start;
  const words = {
    ...{ choose: t('choose'), hint: t('hint', { most: mostTogether, limit: limitMb }), send: t('send') },
    ...{ sending: all('sending'), checking: all('checking'), lost: t('lost') },
    ...{ progress: all.raw('progress') as string, secondsLeft: all.raw('secondsLeft') as string },
    ...{ minutesLeft: all.raw('minutesLeft') as string, refusedTitle: t('refused'), keptTitle: t('title') },
  };
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/documents`, label: t('back') }}
        title={t('title')}
        lead={<p>{t('lead')}</p>}
      />
      <div className="grid gap-10">
        {isDropped && (
          <Notice tone="success" isAnswer>
            <p>{t('dropped')}</p>
          </Notice>
        )}
        <div id="files" className="grid max-w-reading gap-6">
          {refused.map((one) => (
            <Notice key={one.words} tone="error" title={t('refused')} isAnswer>
              <p>{one.words}</p>
            </Notice>
          ))}
          <section aria-labelledby="names" className="grid gap-2">
            <h2 id="names" className="font-serif text-xl font-semibold">
              {t('namesTitle')}
            </h2>
            <p>{t('names')}</p>
            <p className="break-words text-muted">
              {t('namesExample', { first: 'CRM-2027-GRCM-L.3-es.docx', second: 'CRM_2027_RT_INF.12_EN.pdf' })}
            </p>
          </section>
          {denial === null ? (
            <UploadForm address={`/api/v1${home}?locale=${locale}`} back={home} locale={locale} words={words} />
          ) : (
            <Notice tone="warning">
              <p>{wordsFor(denial, locale, { limit: mostWaiting })}</p>
            </Notice>
          )}
        </div>
        <Waiting waiting={start.waiting} locale={locale} />
      </div>
    </>
  );
}

function Waiting({ waiting, locale }: Readonly<{ waiting: TranslationsStart['waiting']; locale: Locale }>) {
  const t = useTranslations('documents.translations.waiting');
  return (
    <section aria-labelledby="waiting" className="grid gap-3 border-t border-rule pt-6">
      <h2 id="waiting" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-reading text-muted">{waiting.length === 0 ? t('none') : t('lead', { days: waitingDays })}</p>
      <ul className="grid gap-2">
        {waiting.map(({ id, receivedAt, count, filed, first }) => (
          <li key={id} className="break-words">
            <TextLink href={`/${locale}${home}/${id}`} className="inline-block min-h-6">
              {t('link', { count, first, date: dateWords(receivedAt, locale, { withTime: true }) })}
            </TextLink>{' '}
            <span className="text-muted">({t('filed', { filed })})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
