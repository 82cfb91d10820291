import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import {
  type Compilation,
  type CompiledParagraph,
  type OpenProposals,
  recommended,
} from '@/lib/texts/proposals/compilation';
import { outcomeWords } from '@/lib/texts/proposals/labels';
import { type ProposalView, proposedIn } from '@/lib/texts/proposals/views';
import { numberedLines } from '@/lib/texts/texts/lines';
import type { ParagraphView } from '@/lib/texts/texts/views';
import type { Locale } from '@/lib/web/locale';
import { looks, printed } from '../paragraph-lines';
import { Segments } from './segments';

type Given = Readonly<{
  compilation: Compilation;
  as: 'COMPILATION' | 'REDLINE';
  textId: string;
  language: Locale;
  locale: Locale;
  /** What stands under a paragraph. */
  below: (paragraph: ParagraphView, line: number) => ReactNode;
}>;

/** A text with everything that is open on it. A paragraph's number in the margin is that of its first line, as on the clean text. */
export function CompiledText({ compilation, as, textId, language, locale, below }: Given) {
  const { first, paragraphs } = compilation;
  const lines = numberedLines(paragraphs.map(({ paragraph }) => paragraph[language].words));
  return (
    <ol className="grid max-w-reading gap-5">
      <Insertions {...{ insertions: first, as, textId, language, locale }} />
      {paragraphs.map((one, index) => {
        const line = lines[index]?.[0]?.number ?? 0;
        return (
          <li key={one.paragraph.id} id={`p-${one.paragraph.id}`} className="grid gap-2">
            <Compiled {...{ one, as, textId, language, locale }} line={line} />
            {below(one.paragraph, line)}
            {one.insertions.length > 0 && (
              <ol className="grid gap-2">
                <Insertions {...{ insertions: one.insertions, as, textId, language, locale }} />
              </ol>
            )}
          </li>
        );
      })}
    </ol>
  );
}

type OneGiven = Omit<Given, 'compilation' | 'below'> & Readonly<{ one: CompiledParagraph; line: number }>;

function Compiled({ one, as, textId, language, locale, line }: OneGiven) {
  const t = useTranslations('proposals');
  const { paragraph, segments, deletions, reservations, flagged } = one;
  const isGoing = deletions.length > 0;
  return (
    <>
      <div className={`grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 ${looks[paragraph.kind]}`}>
        <span
          aria-hidden="true"
          className="select-none text-right font-sans text-xs font-normal leading-[inherit] text-muted tabular-nums"
        >
          {line === 0 ? '' : line}
        </span>
        <div lang={language}>
          {isGoing && <b>[</b>}
          {paragraph.number !== '' && (
            <span className="mr-2 font-semibold tabular-nums">{printed(paragraph.number)}</span>
          )}
          <Segments {...{ segments, as, textId, locale }} />
          {isGoing && <b>]</b>}
        </div>
      </div>
      {(isGoing || reservations.length > 0 || flagged.length > 0) && (
        <div className="grid gap-1 pl-10 text-sm">
          {isGoing && <p>{t('wouldDelete', { parties: codesOf(deletions) })}</p>}
          {reservations.length > 0 && <p>{t('reserve', { parties: codesOf(reservations) })}</p>}
          {flagged.map((proposal) => (
            <div key={proposal.id} className="border-l-4 border-asked-strong bg-asked-soft px-3 py-2">
              <p>
                <ProposalLink {...{ proposal, textId, locale }} /> {t('flagged')}
              </p>
              <p lang={language}>{proposedIn(proposal.wording, language)}</p>
            </div>
          ))}
        </div>
      )}
      <Recommendations {...{ one, textId, locale }} />
    </>
  );
}

const codesOf = (proposals: readonly ProposalView[]): string => proposals.map(({ party }) => party.code).join(', ');

/** A proposal by its number and delegation, and the way to it. */
export function ProposalLink({
  proposal,
  textId,
  locale,
}: Readonly<{ proposal: ProposalView; textId: string; locale: Locale }>) {
  const t = useTranslations('proposals');
  return (
    <TextLink href={`/${locale}/texts/${textId}/proposals/${proposal.id}`}>
      {t('of', { number: proposal.number, party: proposal.party.code })}
    </TextLink>
  );
}

type InsertionsGiven = Omit<Given, 'compilation' | 'below'> & Readonly<{ insertions: readonly ProposalView[] }>;

/** Paragraphs that delegations would have here. They have no line numbers: they are not in the text. */
function Insertions({ insertions, as, textId, language, locale }: InsertionsGiven) {
  const t = useTranslations('proposals');
  return insertions.map((proposal) => {
    const words = proposedIn(proposal.wording, language) ?? t('wordings.untouched');
    return (
      <li key={proposal.id} className="grid gap-1 pl-10">
        <p className="text-sm">
          <ProposalLink {...{ proposal, textId, locale }} /> {t('inserted', { party: proposal.party.code })}
        </p>
        <p lang={language}>
          {as === 'REDLINE' ? (
            <ins className="bg-good-soft">{words}</ins>
          ) : (
            <>
              <b>[</b>
              <span className="bg-asked-soft">{words}</span>
              <b>]</b>
            </>
          )}
        </p>
      </li>
    );
  });
}

/** What the Presidency recommends on what is open here, as far as the reader sees it. */
function Recommendations({
  one,
  textId,
  locale,
}: Readonly<{ one: CompiledParagraph; textId: string; locale: Locale }>) {
  const t = useTranslations('proposals');
  const inText = one.segments.flatMap((part) => (part.kind === 'BRACKET' ? part.alternatives : []));
  const ids = new Set(inText.map(({ proposalId }) => proposalId));
  const seen = one.recommended.filter(({ id, kind }) => ids.has(id) || kind !== 'REPLACE');
  if (seen.length === 0) return null;
  return (
    <ul className="grid gap-1 pl-10 text-sm">
      {seen.map((proposal) => (
        <li key={proposal.id}>
          <ProposalLink {...{ proposal, textId, locale }} />{' '}
          {t('recommends', {
            outcome: outcomeWords[proposal.recommendation?.outcome ?? 'ACCEPT'][locale].toLowerCase(),
          })}
          {proposal.recommendation?.shownAt === null && ` ${t('draft')}.`}
        </li>
      ))}
    </ul>
  );
}

type FinalGiven = Readonly<{
  compilation: Compilation;
  proposals: OpenProposals;
  language: Locale;
}>;

/** The text as it would stand by what the Presidency recommends. */
export function RecommendedText({ compilation, proposals, language }: FinalGiven) {
  const t = useTranslations('proposals');
  const { paragraphs, left } = recommended(compilation, { language, ...proposals });
  const lines = numberedLines(paragraphs.map(({ words }) => words));
  const isPlain = paragraphs.every(({ inserted, paragraph, words }) => {
    return inserted === null && paragraph?.[language].words === words;
  });
  return (
    <div className="grid gap-6">
      {isPlain && paragraphs.length === compilation.paragraphs.length && <p>{t('noneRecommended')}</p>}
      {left.length > 0 && (
        <Notice tone="warning">
          <p>{t('left', { numbers: left.map(({ number }) => number).join(', ') })}</p>
        </Notice>
      )}
      <ol className="grid max-w-reading gap-4">
        {paragraphs.map(({ paragraph, inserted, words }, index) => (
          <li
            key={paragraph?.id ?? inserted?.id}
            className={`grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 ${looks[paragraph?.kind ?? inserted?.insertedAs ?? 'OPERATIVE']}`}
          >
            <span aria-hidden="true" className="text-right font-sans text-xs leading-[inherit] text-muted tabular-nums">
              {lines[index]?.[0]?.number}
            </span>
            <span lang={language}>
              {paragraph !== null && paragraph.number !== '' && (
                <span className="mr-2 font-semibold tabular-nums">{printed(paragraph.number)}</span>
              )}
              {words}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
