import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { dateWords } from '@/components/ui/date-words';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { BoardView } from '@/lib/documents/documents/board-views';
import { documentStatusLabels } from '@/lib/documents/documents/labels';
import { documentAddress } from '@/lib/documents/documents/schema';
import { inLocale, type Locale } from '@/lib/web/locale';

/** Papers on their way, a column a state; on a phone the columns stand under each other. */
export function BoardPage({ board, locale }: Readonly<{ board: BoardView; locale: Locale }>) {
  const t = useTranslations('documents');
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/documents`, label: t('back') }}
        title={t('board.title')}
        lead={t('board.lead')}
        actions={
          <ButtonLink variant="secondary" href={`/${locale}/documents/translations`}>
            {t('translations.link')}
          </ButtonLink>
        }
      />
      <div className="grid gap-6 md:grid-cols-2 lg:grid-cols-5">
        {board.map(({ status, cards }) => (
          <section key={status} aria-labelledby={`column-${status}`} className="grid content-start gap-3">
            <h2 id={`column-${status}`} className="border-b-2 border-ink pb-1 font-semibold">
              {documentStatusLabels[status][locale]} <span className="tabular-nums text-muted">({cards.length})</span>
            </h2>
            {cards.length === 0 && <p className="text-sm text-muted">{t('board.empty')}</p>}
            {cards.map((card) => (
              <Card key={card.symbol} card={card} locale={locale} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

function Card({ card, locale }: Readonly<{ card: BoardView[number]['cards'][number]; locale: Locale }>) {
  const t = useTranslations('documents');
  const { symbol, awaitedOn, isLate, missing } = card;
  return (
    <article className="grid gap-1 border border-rule bg-surface p-3">
      <TextLink
        href={`/${locale}${documentAddress(symbol)}`}
        className="inline-block min-h-6 break-all font-semibold tabular-nums"
      >
        {symbol}
      </TextLink>
      <p>{inLocale(card, 'title', locale)}</p>
      {missing.length > 0 && (
        <p>
          <StatusTag tone="late">
            {t('board.missing')}: {missing.map((language) => t(`languages.${language}`)).join(', ')}
          </StatusTag>
        </p>
      )}
      {awaitedOn !== null && (
        <p className={isLate ? 'text-sm text-late' : 'text-sm text-muted'}>
          {isLate
            ? t('board.late', { date: dateWords(awaitedOn, locale) })
            : `${t('awaited')} ${dateWords(awaitedOn, locale)}`}
        </p>
      )}
    </article>
  );
}
