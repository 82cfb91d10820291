import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';
import type { Alternative, Segment } from '@/lib/texts/proposals/brackets';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{
  segments: readonly Segment[];
  /** COMPILATION: in brackets, with who proposes. REDLINE: struck out and underlined. */
  as: 'COMPILATION' | 'REDLINE';
  textId: string;
  locale: Locale;
}>;

/** A paragraph's words with what delegations would have in their place. */
export function Segments({ segments, as, textId, locale }: Given) {
  const Bracket = as === 'COMPILATION' ? InBrackets : Marked;
  return segments
    .map((segment, index) => ({ key: `s${index}`, segment }))
    .map(({ key, segment }) =>
      segment.kind === 'STANDS' ? (
        <span key={key}>{segment.words}</span>
      ) : (
        <Bracket key={key} {...segment} textId={textId} locale={locale} />
      ),
    );
}

type BracketGiven = Readonly<{ base: string; alternatives: readonly Alternative[]; textId: string; locale: Locale }>;

/** `[words that stand / CR: other words / HN: suprimir]`. */
function InBrackets({ base, alternatives, textId, locale }: BracketGiven) {
  const t = useTranslations('proposals');
  const parts: ReactNode[] = [
    ...(base.trim() === '' ? [] : [<span key="base">{base}</span>]),
    ...grouped(alternatives).map(({ words, own }) => (
      <span key={own[0]?.proposalId}>
        <Attribution {...{ own, textId, locale }} />
        {': '}
        {words.trim() === '' ? <em>{t('delete')}</em> : <span className="bg-asked-soft">{words.trim()}</span>}
      </span>
    )),
  ];
  return (
    <span className="text-ink">
      <b>[</b>
      {parts.flatMap((part, index) => (index === 0 ? [part] : [<b key={`slash${String(index)}`}>{' / '}</b>, part]))}
      <b>]</b>{' '}
    </span>
  );
}

function Marked({ base, alternatives, textId, locale }: BracketGiven) {
  return (
    <>
      {base !== '' && <del className="text-late-strong decoration-1">{base}</del>}
      {grouped(alternatives).map(({ words, own }) => (
        <span key={own[0]?.proposalId}>
          {words !== '' && <ins className="bg-good-soft decoration-2">{words}</ins>}
          <sup className="mx-0.5 font-sans">
            <Attribution {...{ own, textId, locale }} />
          </sup>
        </span>
      ))}
    </>
  );
}

/** Delegations that would have the same words stand together. */
function grouped(alternatives: readonly Alternative[]) {
  const groups = new Map<string, Alternative[]>();
  for (const one of alternatives) groups.set(one.words, [...(groups.get(one.words) ?? []), one]);
  return [...groups].map(([words, own]) => ({ words, own }));
}

/** Whose words they are, each the way to its proposal. */
function Attribution({
  own,
  textId,
  locale,
}: Readonly<{ own: readonly Alternative[]; textId: string; locale: Locale }>) {
  const t = useTranslations('proposals');
  return own.map(({ proposalId, partyCode, number }, index) => (
    <span key={proposalId}>
      {index > 0 && ', '}
      <TextLink
        href={`/${locale}/texts/${textId}/proposals/${proposalId}`}
        aria-label={t('of', { number, party: partyCode })}
        className="font-semibold"
      >
        {partyCode}
      </TextLink>
    </span>
  ));
}
