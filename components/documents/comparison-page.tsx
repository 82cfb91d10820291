import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import { documentAddress } from '@/lib/documents/documents/schema';
import type { ComparisonView } from '@/lib/documents/versions/views';
import { inLocale, type Locale } from '@/lib/web/locale';

type Paragraph = ComparisonView['paragraphs'][number];

/** Two versions of a text: what was added is underlined, what was removed is struck through, what moved is said to have moved. */
export function ComparisonPage({ comparison, locale }: Readonly<{ comparison: ComparisonView; locale: Locale }>) {
  const t = useTranslations('documents');
  const { document, language, from, to, versions, paragraphs, isSame } = comparison;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}${documentAddress(document.symbol)}`, label: document.symbol }}
        eyebrow={inLocale(document, 'title', locale)}
        title={t('compare.title', { symbol: document.symbol })}
        lead={t('compare.lead', { from, to, language: t(`languages.${language}`) })}
      />
      {versions.length > 2 && <OtherVersion comparison={comparison} locale={locale} />}
      {isSame && <p className="mb-6 font-semibold">{t('compare.same')}</p>}
      <div lang={language} className="prose">
        {paragraphs
          .map((paragraph, index) => ({ key: `p${index}`, paragraph }))
          .map(({ key, paragraph }) => (
            <Compared key={key} paragraph={paragraph} locale={locale} />
          ))}
      </div>
    </>
  );
}

/** Another one to compare with, chosen in the address. */
function OtherVersion({ comparison, locale }: Readonly<{ comparison: ComparisonView; locale: Locale }>) {
  const t = useTranslations('documents.compare');
  const { asked, other, versions } = comparison;
  return (
    <form
      method="get"
      action={`/${locale}/documents/compare/${asked}`}
      className="mb-8 flex flex-wrap items-end gap-4 print:hidden"
    >
      <SelectField
        name="with"
        label={t('with', { number: versions.find(({ id }) => id === asked)?.number ?? 0 })}
        defaultValue={other}
        options={versions
          .filter(({ id }) => id !== asked)
          .map(({ id, number }) => ({ value: id, label: t('version', { number }) }))}
      />
      <Button type="submit" variant="secondary">
        {t('show')}
      </Button>
    </form>
  );
}

const bars: Readonly<Record<Paragraph['kind'], string>> = {
  SAME: '',
  CHANGED: 'border-l-4 border-asked-strong pl-3',
  ADDED: 'border-l-4 border-good pl-3',
  REMOVED: 'border-l-4 border-late pl-3',
  MOVED_FROM: 'border-l-4 border-edge pl-3',
  MOVED_TO: 'border-l-4 border-edge pl-3',
};

function Compared({ paragraph, locale }: Readonly<{ paragraph: Paragraph; locale: Locale }>) {
  const t = useTranslations('documents.compare');
  const { kind, pieces } = paragraph;
  const isMoved = kind === 'MOVED_FROM' || kind === 'MOVED_TO';
  return (
    <div className={bars[kind]}>
      {isMoved && (
        <p lang={locale} className="eyebrow">
          {t(kind)}
        </p>
      )}
      <p>
        {pieces
          .map((piece, index) => ({ key: `w${index}`, piece }))
          .map(({ key, piece }) => {
            if (piece.kind === 'ADDED') return <ins key={key}>{piece.text}</ins>;
            if (piece.kind === 'REMOVED') return <del key={key}>{piece.text}</del>;
            return <span key={key}>{piece.text}</span>;
          })}
      </p>
    </div>
  );
}
