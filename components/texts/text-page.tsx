import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { dateWords } from '@/components/ui/date-words';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { markOfPage } from '@/lib/texts/live/mark';
import type { MilestoneHead } from '@/lib/texts/milestones/views';
import { compiled, type OpenProposals } from '@/lib/texts/proposals/compilation';
import { changeWords, textKindWords, textStatusWords } from '@/lib/texts/texts/labels';
import { numberedLines } from '@/lib/texts/texts/lines';
import type { TextAsked } from '@/lib/texts/texts/schema';
import type { ParagraphView, TextView } from '@/lib/texts/texts/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { LastMilestone, ToMilestones } from './last-milestone';
import { LiveText } from './live/live-text';
import { LiveWords } from './live/live-words';
import { ParagraphLines } from './paragraph-lines';
import { useParagraphName } from './paragraph-names';
import { CompiledText, RecommendedText } from './proposals/compiled-text';
import { textAddress } from './text-frame';
import { Ways } from './text-ways';

type Given = Readonly<{
  view: TextView;
  proposals: OpenProposals;
  asked: TextAsked;
  locale: Locale;
  /** The last milestone; null where there is none, or where this reader reads none. */
  milestone: MilestoneHead | null;
}>;

/** A text, read in the way and the language that its address asks for. */
export function TextPage({ view, proposals, asked, locale, milestone }: Given) {
  const t = useTranslations('texts');
  const { text, paragraphs, can } = view;
  const language = asked.lang ?? locale;
  // Whoever reads the words of an authorised text reads no brackets (P-02).
  const isPlain = !view.seesBrackets && asked.view !== 'both';
  const shown = isPlain ? 'clean' : (asked.view ?? 'clean');
  return (
    <>
      <PageHeader
        backTo={{
          href: `/${locale}/meetings/${text.meeting.code}/texts`,
          label: inLocale(text.meeting, 'title', locale),
        }}
        eyebrow={`${textKindWords[text.kind][locale]}, ${text.code}`}
        title={inLocale(text, 'title', locale)}
        status={
          <>
            <StatusTag tone={text.status === 'ADOPTED' ? 'good' : 'info'}>
              {textStatusWords[text.status][locale]}
            </StatusTag>
            {text.isClosed && <StatusTag tone="late">{t('closed')}</StatusTag>}
          </>
        }
        lead={text.isClosed ? t('closedLead') : inLocale(text.session, 'title', locale)}
        actions={
          <>
            {can.add === null && (
              <ButtonLink variant="secondary" href={`/${locale}${textAddress(text.id, '/write')}`}>
                {t('write')}
              </ButtonLink>
            )}
            {view.seesBrackets && <ToMilestones textId={text.id} locale={locale} />}
          </>
        }
      />
      {asked.done && (
        <div className="mb-6">
          <Notice tone="success" isAnswer>
            <p>{t(`done.${asked.done}`)}</p>
          </Notice>
        </div>
      )}
      {text.silenceUntil !== null && <UnderSilence {...{ text, locale }} />}
      <Ways {...{ view, shown, language, locale }} />
      <Standing {...{ view, proposals, locale }} />
      {milestone !== null && <LastMilestone {...{ text, milestone, locale }} />}
      {paragraphs.length === 0 ? (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      ) : shown === 'both' ? (
        <BothLanguages {...{ view, proposals, locale }} />
      ) : shown === 'clean' ? (
        <OneLanguage {...{ view, proposals, language, locale }} />
      ) : (
        <WithProposals {...{ view, proposals, shown, language, locale }} />
      )}
    </>
  );
}

/** Nobody changes it until then; the way to the procedure is for those who see how delegations stand. */
function UnderSilence({ text, locale }: Readonly<{ text: TextView['text']; locale: Locale }>) {
  const t = useTranslations('silence');
  if (text.silenceUntil === null) return null;
  return (
    <div className="mb-6">
      <Notice tone="info" title={t('banner')}>
        <p>{t('until', { date: dateWords(text.silenceUntil, locale, { withTime: true }) })}</p>
        <TextLink href={`/${locale}${textAddress(text.id, '/silence')}`} className="print:hidden">
          {t('toSilence')}
        </TextLink>
      </Notice>
    </div>
  );
}

/** Where the text stands, in words. */
function Standing({ view, proposals, locale }: ReadGiven) {
  const t = useTranslations('texts');
  const brackets = useTranslations('proposals');
  const consensus = useTranslations('consensus');
  const { lastChange, outOfStep } = view;
  return (
    <div className="mb-6 grid max-w-reading gap-1 text-sm text-muted">
      {view.seesBrackets && (
        <p>
          {brackets('open', proposals.counted)}{' '}
          <TextLink href={`/${locale}${textAddress(view.text.id, '/proposals')}`} className="print:hidden">
            {brackets('link')}
          </TextLink>{' '}
          <TextLink href={`/${locale}${textAddress(view.text.id, '/consensus')}`} className="print:hidden">
            {consensus('title')}
          </TextLink>
        </p>
      )}
      <p>{t('outOfStep', { count: outOfStep })}</p>
      {lastChange !== null && (
        <p>
          {t('lastChange', {
            act: changeWords[lastChange.act]?.[locale] ?? lastChange.act,
            by: lastChange.by,
            party: lastChange.partyCode,
            date: dateWords(lastChange.at, locale, { withTime: true }),
          })}
        </p>
      )}
      <p>{t('lines')}</p>
      {view.text.status === 'IN_WORK' && (
        <LiveText
          textId={view.text.id}
          mark={markOfPage(view, proposals)}
          words={{ live: t('live.live'), away: t('live.away'), present: t('live.present') }}
        />
      )}
    </div>
  );
}

type ReadGiven = Readonly<{ view: TextView; proposals: OpenProposals; locale: Locale }>;

function OneLanguage({ view, proposals, language, locale }: ReadGiven & Readonly<{ language: Locale }>) {
  const lines = numberedLines(view.paragraphs.map((one) => one[language].words));
  return (
    <ol className="grid max-w-reading gap-4">
      {view.paragraphs.map((paragraph, index) => (
        <li key={paragraph.id} id={`p-${paragraph.id}`} className="grid gap-1">
          <LiveWords paragraphId={paragraph.id} language={language} revision={paragraph[language].revision}>
            <ParagraphLines {...{ paragraph, language }} lines={lines[index] ?? []} />
          </LiveWords>
          <Below {...{ view, proposals, paragraph, locale }} line={lines[index]?.[0]?.number ?? 0} />
        </li>
      ))}
    </ol>
  );
}

type WithGiven = ReadGiven & Readonly<{ shown: 'compilation' | 'redline' | 'final'; language: Locale }>;

/** The text with what delegations propose: in brackets, marked, or as the Presidency recommends. */
function WithProposals({ view, proposals, shown, language, locale }: WithGiven) {
  const compilation = compiled(view.paragraphs, proposals.open, { language, ...proposals });
  if (shown === 'final') return <RecommendedText {...{ compilation, proposals, language }} />;
  return (
    <CompiledText
      {...{ compilation, language, locale }}
      as={shown === 'redline' ? 'REDLINE' : 'COMPILATION'}
      textId={view.text.id}
      below={(paragraph, line) => <Below {...{ view, proposals, paragraph, line, locale }} />}
    />
  );
}

function BothLanguages({ view, proposals, locale }: ReadGiven) {
  const t = useTranslations('texts');
  const es = numberedLines(view.paragraphs.map((one) => one.es.words));
  const en = numberedLines(view.paragraphs.map((one) => one.en.words));
  return (
    <ol className="grid gap-5">
      {view.paragraphs.map((paragraph, index) => (
        <li key={paragraph.id} id={`p-${paragraph.id}`} className="grid gap-2 border-b border-rule pb-4">
          <div className="grid gap-x-6 gap-y-3 lg:grid-cols-2 lg:text-sm">
            <LiveWords paragraphId={paragraph.id} language="es" revision={paragraph.es.revision}>
              <ParagraphLines paragraph={paragraph} language="es" lines={es[index] ?? []} />
            </LiveWords>
            <LiveWords paragraphId={paragraph.id} language="en" revision={paragraph.en.revision}>
              <ParagraphLines paragraph={paragraph} language="en" lines={en[index] ?? []} />
            </LiveWords>
          </div>
          <Below {...{ view, proposals, paragraph, locale }} line={es[index]?.[0]?.number ?? 0}>
            {paragraph.isInStep && <StatusTag tone="good">{t('inStepTag')}</StatusTag>}
          </Below>
        </li>
      ))}
    </ol>
  );
}

type BelowGiven = ReadGiven & Readonly<{ paragraph: ParagraphView; line: number; children?: ReactNode }>;

/** What stands under a paragraph: whether its languages are in step, and the way to its page. */
function Below({ view, proposals, paragraph, line, locale, children }: BelowGiven) {
  const t = useTranslations('texts');
  const words = useTranslations('proposals');
  const nameOf = useParagraphName(locale);
  const about = <span className="sr-only">{t('openAbout', { name: nameOf(paragraph), line })}</span>;
  const to = (rest: string) => `/${locale}${textAddress(view.text.id, `/paragraphs/${paragraph.id}${rest}`)}`;
  const ways = [
    ...(view.seesBrackets ? [{ href: to(''), label: t('open') }] : []),
    ...(proposals.can.propose ? [{ href: to('/propose'), label: words('propose') }] : []),
    ...(view.seesBrackets || proposals.can.comment ? [{ href: to('/comment'), label: words('comments') }] : []),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pl-10 text-sm">
      {children}
      {!paragraph.isInStep && <StatusTag tone="asked">{t('outOfStepTag')}</StatusTag>}
      {ways.map(({ href, label }) => (
        <TextLink key={href} href={href} className="inline-block min-h-6 print:hidden">
          {label}
          {about}
        </TextLink>
      ))}
    </div>
  );
}
