import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { bracketed, hunksOf } from '@/lib/texts/proposals/brackets';
import { outcomeWords, proposalKindWords, proposalStatusWords } from '@/lib/texts/proposals/labels';
import type { ProposalAsked } from '@/lib/texts/proposals/schema';
import type { ProposalPage as Page } from '@/lib/texts/proposals/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useParagraphName } from '../paragraph-names';
import { textAddress, useBackToText } from '../text-frame';
import { Segments } from './segments';

type Given = Readonly<{ page: Page; asked: ProposalAsked; locale: Locale }>;

/** One proposal: what it would have the paragraph say, why, what is recommended, and all that it said before. */
export function ProposalPage({ page, asked, locale }: Given) {
  const t = useTranslations('proposals');
  const back = useBackToText(page.text, locale);
  const { text, proposal, can } = page;
  const isTheirs = [can.revise, can.recommend, can.merge].includes(null);
  return (
    <>
      <PageHeader
        {...back}
        title={t('of', { number: proposal.number, party: inLocale(proposal.party, 'name', locale) })}
        status={
          <StatusTag tone={proposal.status === 'OPEN' ? 'asked' : 'info'}>
            {proposalStatusWords[proposal.status][locale]}
          </StatusTag>
        }
        lead={<About {...{ page, locale }} />}
        actions={
          isTheirs && (
            <ButtonLink href={`/${locale}${textAddress(text.id, `/proposals/${proposal.id}/settle`)}`}>
              {t('act')}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-8">
        {asked.done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${asked.done}`)}</p>
          </Notice>
        )}
        <Effect {...{ page, locale }} />
        <Part title={t('reason')}>
          <p className="max-w-reading whitespace-pre-line">{proposal.wording.reason ?? t('noReason')}</p>
        </Part>
        <Outcome {...{ page, locale }} />
        <Wordings {...{ page, locale }} />
      </div>
    </>
  );
}

function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <section className="grid gap-2">
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}

type PartGiven = Omit<Given, 'asked'>;

/** What it is about, in a line. */
function About({ page: { proposal, paragraph }, locale }: PartGiven) {
  const t = useTranslations('proposals');
  const nameOf = useParagraphName(locale);
  const name = paragraph === null ? t('gone') : nameOf(paragraph);
  const place = proposal.kind === 'INSERT' ? t('after', { name }) : name;
  return `${proposalKindWords[proposal.kind][locale]}. ${place}.`;
}

/** What the paragraph would say, marked in what it says now. */
function Effect({ page: { proposal, paragraph, applied, text }, locale }: PartGiven) {
  const t = useTranslations('proposals');
  const isWhole = proposal.kind === 'DELETE' || proposal.kind === 'RESERVE';
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
      {(['es', 'en'] as const).map((language) => {
        const current = proposal.kind === 'INSERT' ? '' : (paragraph?.[language].words ?? '');
        const would = applied[language];
        const hunks = would === null ? [] : hunksOf(current, would);
        const { id: proposalId, number, party } = proposal;
        const segments = bracketed(current, [{ proposalId, number, partyCode: party.code, hunks }]);
        return (
          <section key={language} className="grid content-start gap-2">
            <h2 className="eyebrow">{`${t(isWhole ? 'stands' : 'reads')}: ${t(`wordings.${language}`)}`}</h2>
            {would === null && (
              <Notice tone="warning">
                <p>{t('flagged')}</p>
              </Notice>
            )}
            <p lang={language} className="max-w-reading">
              {would === null ? (
                <span>{language === 'es' ? proposal.wording.wordsEs : proposal.wording.wordsEn}</span>
              ) : (
                <Segments {...{ segments, locale }} as="REDLINE" textId={text.id} />
              )}
            </p>
          </section>
        );
      })}
    </div>
  );
}

/** What the Presidency recommends, and how it was settled. */
function Outcome({ page: { proposal, settledBy }, locale }: PartGiven) {
  const t = useTranslations('proposals');
  const { recommendation, settledAt, settledNote, status } = proposal;
  return (
    <>
      {recommendation !== null && (
        <Part title={t('recommend.title')}>
          <p>{t('recommends', { outcome: outcomeWords[recommendation.outcome][locale].toLowerCase() })}</p>
          {recommendation.shownAt === null && <p className="text-muted">{t('draft')}</p>}
          {recommendation.note !== null && <p className="max-w-reading whitespace-pre-line">{recommendation.note}</p>}
          {recommendation.wordsEs !== null && <p lang="es">{recommendation.wordsEs}</p>}
          {recommendation.wordsEn !== null && <p lang="en">{recommendation.wordsEn}</p>}
        </Part>
      )}
      {settledAt !== null && (
        <Part title={proposalStatusWords[status][locale]}>
          <p>
            {t('settled', {
              ...{ status: proposalStatusWords[status][locale], by: settledBy ?? '' },
              date: dateWords(settledAt, locale, { withTime: true }),
            })}
          </p>
          {settledNote !== null && <p className="max-w-reading whitespace-pre-line">{settledNote}</p>}
        </Part>
      )}
    </>
  );
}

function Wordings({ page: { wordings, proposal }, locale }: PartGiven) {
  const t = useTranslations('proposals.wordings');
  if (proposal.kind === 'DELETE' || proposal.kind === 'RESERVE') return null;
  return (
    <Part title={t('title')}>
      <DataTable
        caption={t('caption')}
        columns={(['revision', 'at', 'by', 'es', 'en'] as const).map((key) => ({ key, label: t(key) }))}
        rows={wordings.map((one) => ({
          key: String(one.revision),
          cells: [
            one.revision,
            <DateTime key="at" at={one.savedAt} locale={locale} withTime />,
            one.by,
            <span key="es" lang="es">
              {one.wordsEs ?? t('untouched')}
            </span>,
            <span key="en" lang="en">
              {one.wordsEn ?? t('untouched')}
            </span>,
          ],
        }))}
        empty={t('untouched')}
      />
    </Part>
  );
}
