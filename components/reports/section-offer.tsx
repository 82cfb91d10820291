import { useTranslations } from 'next-intl';
import type { SectionView } from '@/lib/reports/reports/drafting-views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { Paragraphs } from './paper-sections';
import { PrefillForm } from './prefill-form';

type Given = Readonly<{
  view: SectionView;
  offer: NonNullable<SectionView['offer']>;
  locale: Locale;
  action: FormAction;
}>;

/** What the last accepted report says here: one press where nothing is written yet, otherwise to copy from. */
export function SectionOffer({ view, offer, locale, action }: Given) {
  const t = useTranslations('drafting.section');
  const all = useTranslations('drafting');
  const { texts, report, section } = view;
  const year = String(offer.year);
  const other = locale === 'es' ? 'en' : 'es';
  const offered = { es: offer.textEs, en: offer.textEn };
  const fills = (['es', 'en'] as const).some(
    (language) => offered[language] !== '' && texts[language].text.trim() === '',
  );
  const isEmpty = texts.es.text.trim() === '' && texts.en.text.trim() === '';
  return (
    <details open={isEmpty} className="max-w-reading border-l-4 border-rule pl-4">
      <summary className="link inline-block min-h-6 cursor-pointer font-semibold">{t('offer', { year })}</summary>
      <div className="mt-3 grid gap-4">
        {offered[locale] !== '' && <Paragraphs text={offered[locale]} lang={locale} />}
        {offered[other] !== '' && <Paragraphs text={offered[other]} lang={other} />}
        {fills ? (
          <PrefillForm
            action={action}
            reportId={report.id}
            sectionKey={section.key}
            words={{ press: t('offerUse', { year }), pressing: all('index.using'), refused: all('refused') }}
          />
        ) : (
          <p className="text-sm text-muted">{t('offerWritten')}</p>
        )}
      </div>
    </details>
  );
}
