import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import type { Discussion } from '@/lib/texts/proposals/views';
import { linesOf } from '@/lib/texts/texts/lines';
import type { ParagraphPage as Page } from '@/lib/texts/texts/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { ParagraphLines } from './paragraph-lines';
import { useParagraphName } from './paragraph-names';
import { ProposalsOnParagraph } from './proposals/discussion-page';
import { textAddress, useBackToText } from './text-frame';

type Given = Readonly<{ page: Page; discussion: Discussion; locale: Locale }>;

/** One paragraph: what it says in both languages, and all that it said before. */
export function ParagraphPage({ page, discussion, locale }: Given) {
  const t = useTranslations('texts');
  const words = useTranslations('proposals');
  const nameOf = useParagraphName(locale);
  const back = useBackToText(page.text, locale);
  const { text, paragraph, isRemoved, can } = page;
  const address = `/${locale}${textAddress(text.id, `/paragraphs/${paragraph.id}`)}`;
  return (
    <>
      <PageHeader
        {...back}
        title={nameOf(paragraph)}
        status={!paragraph.isInStep && <StatusTag tone="asked">{t('outOfStepTag')}</StatusTag>}
        actions={
          <>
            {discussion.can.propose === null && <ButtonLink href={`${address}/propose`}>{words('propose')}</ButtonLink>}
            {can.save === null && !isRemoved && (
              <ButtonLink variant="secondary" href={`${address}/edit`}>
                {t('edit.link')}
              </ButtonLink>
            )}
            <ButtonLink variant="secondary" href={`${address}/comment`}>
              {words('comments')}
            </ButtonLink>
          </>
        }
      />
      <div className="grid gap-10">
        {isRemoved && (
          <Notice tone="warning">
            <p>{t('history.removed')}</p>
          </Notice>
        )}
        <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
          {(['es', 'en'] as const).map((language) => (
            <section key={language} className="grid content-start gap-2">
              <h2 className="eyebrow">{t(`history.${language}`)}</h2>
              <ParagraphLines paragraph={paragraph} language={language} lines={linesOf(paragraph[language].words, 1)} />
            </section>
          ))}
        </div>
        <ProposalsOnParagraph {...{ discussion, locale }} />
        <History page={page} locale={locale} />
      </div>
    </>
  );
}

function History({ page, locale }: Readonly<{ page: Page; locale: Locale }>) {
  const t = useTranslations('texts.history');
  return (
    <section aria-labelledby="history" className="grid gap-2">
      <h2 id="history" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <DataTable
        caption={t('caption')}
        columns={[
          { key: 'revision', label: t('columns.revision') },
          { key: 'language', label: t('columns.language') },
          { key: 'at', label: t('columns.at') },
          { key: 'by', label: t('columns.by') },
          { key: 'words', label: t('columns.words') },
        ]}
        rows={page.history.map((one) => ({
          key: one.id,
          cells: [
            t(one.isAside ? 'aside' : 'revision', { revision: one.revision }),
            t(one.language),
            <DateTime key="at" at={one.savedAt} locale={locale} withTime />,
            t('by', { by: one.by, party: inLocale(one.party, 'name', locale) }),
            <span key="words" lang={one.language} className="whitespace-pre-line">
              {one.words === '' ? t('empty') : one.words}
            </span>,
          ],
        }))}
        empty={t('empty')}
      />
    </section>
  );
}
