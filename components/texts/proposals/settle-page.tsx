import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { outcomeWords } from '@/lib/texts/proposals/labels';
import { recommendedOutcomes } from '@/lib/texts/proposals/schema';
import type { ProposalPage } from '@/lib/texts/proposals/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { TextFrame, TextPart, textAddress, useBackToText } from '../text-frame';
import { useProposedFields } from './propose-page';

type Given = Readonly<{
  page: ProposalPage;
  locale: Locale;
  actions: Readonly<Record<'revise' | 'withdraw' | 'recommend' | 'merge' | 'settle', FormAction>>;
}>;

/** The forms of one proposal: its delegation's, and the Presidency's. */
export function SettleProposalPage({ page, locale, actions }: Given) {
  const t = useTranslations('proposals');
  const { text, proposal, can } = page;
  const { eyebrow } = useBackToText(text, locale);
  const own = can.revise === null || can.withdraw === null;
  const denial = own || can.recommend === null || can.merge === null ? null : (can.merge ?? can.revise);
  return (
    <TextFrame
      backTo={{
        href: `/${locale}${textAddress(text.id, `/proposals/${proposal.id}`)}`,
        label: t('toProposal'),
      }}
      {...{ eyebrow, denial, locale }}
      title={t('of', { number: proposal.number, party: inLocale(proposal.party, 'name', locale) })}
    >
      {can.revise === null && <Revise {...{ page, actions }} />}
      {can.withdraw === null && <Withdraw {...{ page, actions }} />}
      {can.recommend === null && <Recommend {...{ page, actions, locale }} />}
      {can.merge === null && proposal.kind !== 'RESERVE' && <Merge {...{ page, actions }} />}
      {can.decline === null && proposal.kind !== 'RESERVE' && <Settle {...{ page, actions }} />}
    </TextFrame>
  );
}

type PartGiven = Omit<Given, 'locale'>;

const versioned = ({ proposal: { id, version } }: ProposalPage) => ({ proposalId: id, version: String(version) });

/** The revisions of the paragraph that these forms show. */
const seenIn = ({ paragraph }: ProposalPage) => ({
  ...{ revisionEs: String(paragraph?.es.revision ?? 0), revisionEn: String(paragraph?.en.revision ?? 0) },
});

function Revise({ page, actions }: PartGiven) {
  const t = useTranslations('proposals');
  const { wording, kind } = page.proposal;
  const { paragraph } = page;
  const isInsert = kind === 'INSERT';
  const fields = useProposedFields({
    es: wording.wordsEs ?? (isInsert ? '' : (paragraph?.es.words ?? '')),
    en: wording.wordsEn ?? (isInsert ? '' : (paragraph?.en.words ?? '')),
  });
  const hasWords = kind === 'REPLACE' || isInsert;
  return (
    <TextPart id="revise" title={t('revise.title')}>
      <AgendaForm
        action={actions.revise}
        identity={{
          ...versioned(page),
          ...seenIn(page),
          ...(!hasWords && { wordsEs: '', wordsEn: '' }),
        }}
        fields={[
          ...(hasWords ? fields : []),
          { as: 'lines', name: 'reason', label: t('form.reason'), start: wording.reason ?? '' },
        ]}
        words={{ press: t('revise.press'), pressing: t('revise.pressing'), refused: t('revise.refused') }}
      />
    </TextPart>
  );
}

function Withdraw({ page, actions }: PartGiven) {
  const t = useTranslations('proposals.withdraw');
  return (
    <TextPart id="withdraw" title={t('title')}>
      <AgendaForm
        action={actions.withdraw}
        id="withdraw"
        identity={versioned(page)}
        fields={[{ as: 'lines', name: 'reason', label: t('reason') }]}
        isDanger
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}

function Recommend({ page, actions, locale }: Given) {
  const t = useTranslations('proposals.recommend');
  const { recommendation } = page.proposal;
  return (
    <TextPart id="recommend" title={t('title')}>
      <AgendaForm
        action={actions.recommend}
        id="recommend"
        identity={versioned(page)}
        fields={[
          {
            ...{ as: 'select', name: 'outcome', label: t('outcome'), empty: t('choose') },
            start: recommendation?.outcome ?? '',
            options: recommendedOutcomes.map((value) => ({ value, label: outcomeWords[value][locale] })),
          },
          { as: 'lines', name: 'note', label: t('note'), start: recommendation?.note ?? '' },
          {
            ...{ as: 'lines', name: 'wordsEs', label: t('es'), hint: t('modifiedHint'), lang: 'es' },
            start: recommendation?.wordsEs ?? '',
          },
          {
            ...{ as: 'lines', name: 'wordsEn', label: t('en'), hint: t('modifiedHint'), lang: 'en' },
            start: recommendation?.wordsEn ?? '',
          },
          ...(page.can.show === null
            ? [
                {
                  ...{ as: 'box' as const, name: 'isShown', label: t('isShown'), hint: t('isShownHint') },
                  isTicked: recommendation !== null && recommendation.shownAt !== null,
                },
              ]
            : []),
        ]}
        isSmall
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}

function Merge({ page, actions }: PartGiven) {
  const t = useTranslations('proposals.merge');
  const texts = useTranslations('texts.edit');
  const { proposal, applied, paragraph } = page;
  const { recommendation, kind } = proposal;
  const isDelete = kind === 'DELETE';
  const would = (language: 'es' | 'en'): string => {
    const modified = language === 'es' ? recommendation?.wordsEs : recommendation?.wordsEn;
    return modified ?? applied[language] ?? paragraph?.[language].words ?? '';
  };
  const fields = useProposedFields({ es: would('es'), en: would('en') });
  // What touches both languages of a paragraph in step was written to say the same in both; the Presidency says so, or not.
  const isTouched = (language: 'es' | 'en'): boolean => would(language) !== (paragraph?.[language].words ?? '');
  const isSame = (kind === 'INSERT' || paragraph?.isInStep === true) && isTouched('es') && isTouched('en');
  return (
    <TextPart id="merge" title={t('title')}>
      <p className="max-w-form text-muted">{t(isDelete ? 'leadDelete' : 'lead')}</p>
      <AgendaForm
        action={actions.merge}
        id="merge"
        identity={{ ...versioned(page), ...seenIn(page), ...(isDelete && { wordsEs: '', wordsEn: '' }) }}
        fields={
          isDelete
            ? []
            : [
                ...fields,
                {
                  ...{ as: 'box', name: 'isInStep', label: texts('isInStep'), hint: texts('isInStepHint') },
                  isTicked: isSame,
                },
              ]
        }
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}

function Settle({ page, actions }: PartGiven) {
  const t = useTranslations('proposals.settle');
  return (
    <TextPart id="settle" title={t('title')}>
      <AgendaForm
        action={actions.settle}
        id="settle"
        identity={versioned(page)}
        fields={[
          {
            ...{ as: 'radio', name: 'as', label: t('as') },
            options: (['decline', 'refer', 'overtake'] as const).map((value) => ({ value, label: t(value) })),
          },
          { as: 'lines', name: 'note', label: t('note'), required: true },
        ]}
        isSmall
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}
