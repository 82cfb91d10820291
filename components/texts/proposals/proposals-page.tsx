import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import { StatusTag } from '@/components/ui/status-tag';
import { outcomeWords, proposalKindWords, proposalStatusWords } from '@/lib/texts/proposals/labels';
import type { ProposalsAsked } from '@/lib/texts/proposals/schema';
import type { ProposalList, ProposalView } from '@/lib/texts/proposals/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useParagraphName } from '../paragraph-names';
import { textAddress, useBackToText } from '../text-frame';
import { ProposalLink } from './compiled-text';

type Given = Readonly<{ list: ProposalList; asked: ProposalsAsked; locale: Locale }>;

/** What delegations propose on a text, with what the Presidency recommends. */
export function ProposalsPage({ list, asked, locale }: Given) {
  const t = useTranslations('proposals');
  const { text, open } = list;
  return (
    <>
      <PageHeader {...useBackToText(text, locale)} title={t('title')} lead={t('open', open)} />
      <p className="mb-6 flex flex-wrap gap-4 print:hidden">
        {(['es', 'en'] as const).map((lang) => (
          <a key={lang} className="link" href={`/api/v1/texts/${text.id}/tracked?lang=${lang}`} download>
            {t(`word.${lang}`)}
          </a>
        ))}
      </p>
      <Filter {...{ list, asked, locale }} />
      <ProposalTable {...{ list, locale }} />
    </>
  );
}

function Filter({ list, asked, locale }: Given) {
  const t = useTranslations('proposals.filter');
  return (
    <form
      method="get"
      action={`/${locale}${textAddress(list.text.id, '/proposals')}`}
      className="mb-6 flex flex-wrap items-end gap-4 print:hidden"
    >
      <SelectField
        name="status"
        label={t('status')}
        defaultValue={asked.status}
        options={(['open', 'all'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <SelectField
        name="party"
        label={t('party')}
        emptyLabel={t('everyone')}
        defaultValue={asked.party ?? ''}
        options={list.parties.map((party) => ({ value: party.code, label: inLocale(party, 'name', locale) }))}
      />
      <Button type="submit" variant="secondary">
        {t('press')}
      </Button>
    </form>
  );
}

/** Proposals, one a row. */
function ProposalTable({ list, locale }: Omit<Given, 'asked'>) {
  const t = useTranslations('proposals');
  const nameOf = useParagraphName(locale);
  const { text, rows, paragraphs } = list;
  const placeOf = (proposal: ProposalView): string => {
    const paragraph = paragraphs.find(({ id }) => id === proposal.paragraphId);
    const name = paragraph === undefined ? t('gone') : nameOf(paragraph);
    return proposal.kind === 'INSERT' ? t('after', { name }) : name;
  };
  return (
    <DataTable
      caption={t('caption', { count: rows.length })}
      columns={(['number', 'paragraph', 'party', 'kind', 'status', 'recommendation'] as const).map((key) => ({
        ...{ key, label: t(`columns.${key}`) },
      }))}
      rows={rows.map((proposal) => ({
        key: proposal.id,
        cells: [
          <ProposalLink key="link" {...{ proposal, locale }} textId={text.id} />,
          placeOf(proposal),
          inLocale(proposal.party, 'name', locale),
          proposalKindWords[proposal.kind][locale],
          <StatusTag key="status" tone={proposal.status === 'OPEN' ? 'asked' : 'info'}>
            {proposalStatusWords[proposal.status][locale]}
          </StatusTag>,
          <RecommendationWords key="recommendation" {...{ proposal, locale }} />,
        ],
      }))}
      empty={
        <EmptyState title={t('none.title')}>
          <p>{t('none.text')}</p>
        </EmptyState>
      }
    />
  );
}

/** What is recommended, and whether only its drafters see it. */
export function RecommendationWords({ proposal, locale }: Readonly<{ proposal: ProposalView; locale: Locale }>) {
  const t = useTranslations('proposals');
  const { recommendation } = proposal;
  if (recommendation === null) return '–';
  const words = outcomeWords[recommendation.outcome][locale];
  return recommendation.shownAt === null ? `${words} (${t('draft')})` : words;
}
