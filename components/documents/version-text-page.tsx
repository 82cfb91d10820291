import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Prose } from '@/components/ui/prose';
import { documentAddress } from '@/lib/documents/documents/schema';
import type { VersionText } from '@/lib/documents/versions/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** The text of a version, paragraph by paragraph, in its own language. */
export function VersionTextPage({ text, locale }: Readonly<{ text: VersionText; locale: Locale }>) {
  const t = useTranslations('documents');
  const { document, language, number, paragraphs } = text;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}${documentAddress(document.symbol)}`, label: document.symbol }}
        eyebrow={document.symbol}
        title={inLocale(document, 'title', locale)}
        lead={t('readText.lead', { number, language: t(`languages.${language}`) })}
      />
      {paragraphs.length === 0 ? (
        <EmptyState title={t('readText.title', { symbol: document.symbol })}>
          <p>{t('readText.empty')}</p>
        </EmptyState>
      ) : (
        <Prose lang={language}>
          {numbered(paragraphs).map(({ key, text: words }) => (
            <p key={key}>{words}</p>
          ))}
        </Prose>
      )}
    </>
  );
}

const numbered = (paragraphs: readonly string[]) => paragraphs.map((text, index) => ({ key: `p${index}`, text }));
