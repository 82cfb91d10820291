import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { stanceWords } from '@/lib/texts/adoption/labels';
import type { Missing } from '@/lib/texts/adoption/missing';
import type { ConsensusAsked } from '@/lib/texts/adoption/schema';
import type { ConsensusView } from '@/lib/texts/adoption/views';
import { paragraphKindWords, textStatusWords } from '@/lib/texts/texts/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useParagraphName } from '../paragraph-names';
import { TextPart, textAddress, useBackToText } from '../text-frame';

type Given = Readonly<{ view: ConsensusView; asked: ConsensusAsked; locale: Locale }>;

/** Where Members stand on a text, what is missing for consensus, and how it ended. */
export function ConsensusPage({ view, asked, locale }: Given) {
  const t = useTranslations('consensus');
  const silence = useTranslations('silence');
  const back = useBackToText(view.text, locale);
  const { text, can, conclusion } = view;
  const hasForms = Object.values(can).includes(null);
  return (
    <>
      <PageHeader
        {...back}
        title={t('title')}
        lead={t('lead')}
        status={
          <StatusTag tone={text.status === 'ADOPTED' ? 'good' : 'info'}>
            {textStatusWords[text.status][locale]}
          </StatusTag>
        }
        actions={
          <>
            {hasForms && (
              <ButtonLink href={`/${locale}${textAddress(text.id, '/consensus/state')}`}>{t('act')}</ButtonLink>
            )}
            {!text.isClosed && (
              <ButtonLink variant="secondary" href={`/${locale}${textAddress(text.id, '/silence')}`}>
                {silence('title')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid gap-8">
        {asked.done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${asked.done}`)}</p>
          </Notice>
        )}
        {conclusion === null ? <WhatIsMissing {...{ view, locale }} /> : <HowItEnded {...{ view, locale }} />}
        <Standings {...{ view, locale }} />
        <Corrigenda {...{ view, locale }} />
      </div>
    </>
  );
}

type PartGiven = Omit<Given, 'asked'>;

/** A paragraph without a number is named by its kind. */
const kindWords: Readonly<Record<string, Readonly<Record<Locale, string>>>> = paragraphKindWords;

function WhatIsMissing({ view: { missing }, locale }: PartGiven) {
  const t = useTranslations('consensus.missing');
  return (
    <TextPart id="missing" title={t('title')}>
      {missing.length === 0 ? (
        <p className="font-semibold">{t('nothing')}</p>
      ) : (
        <MissingList {...{ missing, locale }} />
      )}
    </TextPart>
  );
}

/** All that is missing, each in words. */
export function MissingList({ missing, locale }: Readonly<{ missing: readonly Missing[]; locale: Locale }>) {
  return (
    <ul className="grid max-w-reading list-disc gap-1 pl-5">
      {missing.map((one) => (
        <li key={one.kind}>
          <MissingWords {...{ one, locale }} />
        </li>
      ))}
    </ul>
  );
}

function MissingWords({ one, locale }: Readonly<{ one: Missing; locale: Locale }>) {
  const t = useTranslations('consensus.missing');
  if (one.kind === 'WORDS') return t('WORDS');
  if (one.kind === 'BRACKETS') return t('BRACKETS', { brackets: one.brackets, paragraphs: one.paragraphs });
  if (one.kind === 'STEP') {
    const named = one.paragraphs.map((name) => kindWords[name]?.[locale] ?? name);
    return t('STEP', { paragraphs: named.join(', ') });
  }
  return t(one.kind, { parties: one.parties.map((party) => inLocale(party, 'name', locale)).join(', ') });
}

function HowItEnded({ view: { conclusion, isBySilence }, locale }: PartGiven) {
  const t = useTranslations('consensus');
  if (conclusion === null) return null;
  const { outcome, symbol, sha256, presiding, note, concludedAt } = conclusion;
  const isAdopted = outcome === 'ADOPTED';
  return (
    <TextPart id="ended" title={t(isAdopted ? 'adopted' : 'ended')}>
      {isBySilence && <p className="max-w-reading">{t('bySilence')}</p>}
      <p>
        {t('adoptedBy', {
          ...{ party: inLocale(presiding, 'name', locale), date: dateWords(concludedAt, locale, { withTime: true }) },
        })}
      </p>
      {!isAdopted && <p>{t('endedLead')}</p>}
      {note !== null && <p className="max-w-reading whitespace-pre-line">{note}</p>}
      {symbol !== null && sha256 !== null && (
        <SummaryList
          rows={[
            { term: t('symbol'), value: symbol },
            { term: t('hash'), value: <code className="break-all text-sm">{sha256}</code> },
          ]}
        />
      )}
    </TextPart>
  );
}

function Standings({ view: { standings, isBySilence }, locale }: PartGiven) {
  const t = useTranslations('consensus.standings');
  const none = t(isBySilence ? 'silent' : 'none');
  return (
    <TextPart id="standings" title={t('title')}>
      <DataTable
        caption={t('caption')}
        columns={(['party', 'stance', 'words', 'at'] as const).map((key) => ({ key, label: t(key) }))}
        rows={standings.map(({ party, position, isOld }) => ({
          key: party.code,
          cells: [
            inLocale(party, 'name', locale),
            position === null ? (
              <span key="none" className="text-muted">
                {none}
              </span>
            ) : (
              <span key="stance" className="flex flex-wrap gap-2">
                <StatusTag tone={tones[position.stance]}>{stanceWords[position.stance][locale]}</StatusTag>
                {isOld && <StatusTag tone="asked">{t('old')}</StatusTag>}
              </span>
            ),
            <span key="words" className="whitespace-pre-line">
              {position?.words ?? '–'}
            </span>,
            position === null ? '–' : <DateTime key="at" at={position.statedAt} locale={locale} withTime />,
          ],
        }))}
        empty={t('none')}
      />
    </TextPart>
  );
}

const tones = { JOINS: 'good', JOINS_WITH_RESERVATION: 'info', DOES_NOT_JOIN: 'late', ABSENT: 'info' } as const;

function Corrigenda({ view: { corrigenda, paragraphs }, locale }: PartGiven) {
  const t = useTranslations('consensus.corrigenda');
  const nameOf = useParagraphName(locale);
  if (corrigenda.length === 0) return null;
  return (
    <TextPart id="corrigenda" title={t('title')}>
      <ol className="grid gap-6">
        {corrigenda.map((one) => {
          const paragraph = paragraphs.find(({ id }) => id === one.paragraphId);
          return (
            <li key={one.number}>
              <h3 className="font-semibold">{t('number', { number: one.number })}</h3>
              <SummaryList
                rows={[
                  { term: t('paragraph'), value: paragraph === undefined ? '–' : nameOf(paragraph) },
                  { term: t('before'), value: <span lang={one.language}>{one.wordsBefore}</span> },
                  { term: t('after'), value: <span lang={one.language}>{one.wordsAfter}</span> },
                  { term: t('reason'), value: one.reason },
                ]}
              />
            </li>
          );
        })}
      </ol>
    </TextPart>
  );
}
