import { useTranslations } from 'next-intl';
import { ComparedParagraphs } from '@/components/documents/compared-paragraphs';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import type { MilestoneComparison, Side } from '@/lib/texts/milestones/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { textAddress } from './text-frame';

type Given = Readonly<{ comparison: MilestoneComparison; locale: Locale }>;

/** Two states of a text: what was added is underlined, what was removed struck through, what moved said to have moved. */
export function MilestoneComparisonPage({ comparison, locale }: Given) {
  const t = useTranslations('milestones');
  const { text, language, from, to, paragraphs, isSame, isSameForm } = comparison;
  const named = (side: Side) => (side === 'now' ? t('compare.now') : t('compare.milestone', { number: side }));
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}${textAddress(text.id, '/milestones')}`, label: t('toMilestones') }}
        eyebrow={inLocale(text, 'title', locale)}
        title={t('compare.title')}
        lead={t('compare.lead', { language: t(`compare.${language}`), from: named(from), to: named(to) })}
      />
      <Choice comparison={comparison} locale={locale} />
      {isSame && (
        <p className="mb-6 font-semibold">
          {isSameForm ? t('compare.sameForm') : `${t('compare.same')} ${t('compare.otherForm')}`}
        </p>
      )}
      <ComparedParagraphs {...{ paragraphs, language, locale }} />
    </>
  );
}

/** Which two, in which language: chosen in the address. */
function Choice({ comparison, locale }: Given) {
  const t = useTranslations('milestones');
  const { text, numbers, from, to, language } = comparison;
  const options = [
    { value: 'now', label: t('compare.nowOption') },
    ...numbers.map((number) => ({ value: String(number), label: t('one', { number }) })),
  ];
  return (
    <form
      method="get"
      action={`/${locale}${textAddress(text.id, '/milestones/compare')}`}
      className="mb-8 flex flex-wrap items-end gap-4 print:hidden"
    >
      <SelectField name="from" label={t('compare.from')} defaultValue={String(from)} options={options} />
      <SelectField name="to" label={t('compare.to')} defaultValue={String(to)} options={options} />
      <SelectField
        name="lang"
        label={t('compare.lang')}
        defaultValue={language}
        options={(['es', 'en'] as const).map((lang) => ({ value: lang, label: t(`compare.${lang}`) }))}
      />
      <Button type="submit" variant="secondary">
        {t('compare.show')}
      </Button>
    </form>
  );
}
