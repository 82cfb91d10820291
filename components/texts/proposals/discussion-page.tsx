import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { dateWords } from '@/components/ui/date-words';
import { StatusTag } from '@/components/ui/status-tag';
import { proposalKindWords, proposalStatusWords } from '@/lib/texts/proposals/labels';
import type { Discussion } from '@/lib/texts/proposals/views';
import { linesOf } from '@/lib/texts/texts/lines';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { ParagraphLines } from '../paragraph-lines';
import { useParagraphName } from '../paragraph-names';
import { TextFrame, useBackToText } from '../text-frame';
import { ProposalLink } from './compiled-text';

type Given = Readonly<{ discussion: Discussion; locale: Locale; action: FormAction; formKey: string }>;

/** What is said of a paragraph, and the form to say something. */
export function DiscussionPage({ discussion, locale, action, formKey }: Given) {
  const t = useTranslations('proposals.discussion');
  const nameOf = useParagraphName(locale);
  const { text, paragraph, can, proposals } = discussion;
  // An observer State comments on an authorised text and reads no brackets, so nothing is for its delegation alone.
  const isInRoom = proposals !== null;
  return (
    <TextFrame
      {...useBackToText(text, locale)}
      title={t('title', { name: nameOf(paragraph) })}
      denial={null}
      locale={locale}
    >
      <div className="grid gap-4">
        <ParagraphLines paragraph={paragraph} language={locale} lines={linesOf(paragraph[locale].words, 1)} />
        <ProposalsOnParagraph {...{ discussion, locale }} />
        <Comments {...{ discussion, locale }} />
      </div>
      {can.comment === null && (
        <AgendaForm
          action={action}
          identity={{ paragraphId: paragraph.id, key: formKey }}
          fields={[
            { as: 'lines', name: 'words', label: t('words'), required: true },
            ...(isInRoom
              ? [
                  {
                    ...{ as: 'box' as const, name: 'isPrivate', label: t('isPrivate'), hint: t('isPrivateHint') },
                    isTicked: false,
                  },
                ]
              : []),
          ]}
          words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
        />
      )}
    </TextFrame>
  );
}

type PartGiven = Readonly<{ discussion: Discussion; locale: Locale }>;

/** What delegations propose on a paragraph, in the order of their numbers. */
export function ProposalsOnParagraph({ discussion: { proposals, text }, locale }: PartGiven) {
  const t = useTranslations('proposals.discussion');
  if (proposals === null) return null;
  return (
    <section className="grid gap-2">
      <h2 className="font-serif text-xl font-semibold">{t('proposals')}</h2>
      {proposals.length === 0 && <p className="text-muted">{t('noProposals')}</p>}
      <ul className="grid gap-1">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="flex flex-wrap items-baseline gap-x-3">
            <ProposalLink {...{ proposal, locale }} textId={text.id} />
            <span>{proposalKindWords[proposal.kind][locale]}</span>
            <StatusTag tone={proposal.status === 'OPEN' ? 'asked' : 'info'}>
              {proposalStatusWords[proposal.status][locale]}
            </StatusTag>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Comments on a paragraph, the oldest first. */
function Comments({ discussion: { comments }, locale }: PartGiven) {
  const t = useTranslations('proposals.discussion');
  if (comments.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="grid max-w-reading gap-4">
      {comments.map((one) => (
        <li key={one.id} className="grid gap-1 border-l-4 border-rule pl-3">
          <p className="text-sm text-muted">
            {`${one.by}, ${inLocale(one.party, 'name', locale)}, ${dateWords(one.savedAt, locale, { withTime: true })}`}
            {one.isPrivate && <StatusTag tone="info">{t('private')}</StatusTag>}
          </p>
          <p className="whitespace-pre-line">{one.words}</p>
        </li>
      ))}
    </ul>
  );
}
