import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { CONFERENCE_ZONE } from '@/lib/core/zone';
import { silenceStatusWords } from '@/lib/texts/silence/labels';
import type { SilenceAsked } from '@/lib/texts/silence/schema';
import type { Silence, SilencePage as View } from '@/lib/texts/silence/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { TextPart, textAddress, useBackToText } from '../text-frame';
import { SilenceForms, type SilenceFormsGiven } from './silence-forms';

type Given = SilenceFormsGiven & Readonly<{ asked: SilenceAsked }>;

/** The silence procedure of a text: what runs, what this reader can do, and what ended before. */
export function SilencePage({ asked, ...given }: Given) {
  const { view, locale } = given;
  const t = useTranslations('silence');
  const { eyebrow } = useBackToText(view.text, locale);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}${textAddress(view.text.id, '/consensus')}`, label: t('toConsensus') }}
        eyebrow={eyebrow}
        title={t('title')}
        lead={t('how')}
      />
      <div className="grid gap-8">
        {asked.done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${asked.done}`)}</p>
          </Notice>
        )}
        <Notice tone="info">
          <p>{t('addition')}</p>
        </Notice>
        {view.running === null ? <p>{t('none')}</p> : <Running {...{ view, locale }} running={view.running} />}
        <SilenceForms {...given} />
        <Ended {...{ view, locale }} />
      </div>
    </>
  );
}

type PartGiven = Readonly<{ view: View; locale: Locale }>;

function Running({ view, running, locale }: PartGiven & Readonly<{ running: Silence }>) {
  const t = useTranslations('silence.running');
  const { endsAt, zone, note, openedAt, presiding, isOver } = running;
  const names = (does: boolean) =>
    view.standings
      .filter(({ position, isOld }) => (position !== null && !isOld) === does)
      .map(({ party }) => inLocale(party, 'name', locale))
      .join(', ');
  return (
    <TextPart id="running" title={t('title')}>
      {isOver && (
        <Notice tone="success">
          <p>{t('over')}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: t('ends'), value: <DateTime at={endsAt} zone={zone} locale={locale} withTime /> },
          ...(zone === CONFERENCE_ZONE
            ? []
            : [{ term: t('conference'), value: <DateTime at={endsAt} locale={locale} withTime /> }]),
          { term: t('presiding'), value: inLocale(presiding, 'name', locale) },
          { term: t('opened'), value: <DateTime at={openedAt} locale={locale} withTime /> },
          { term: t('note'), value: <span className="whitespace-pre-line">{note}</span> },
          { term: t('said'), value: names(true) || t('saidNone') },
          { term: t('silent'), value: names(false) || t('silentNone') },
        ]}
      />
    </TextPart>
  );
}

const tones = { RUNNING: 'info', ADOPTED: 'good', BROKEN: 'late', WITHDRAWN: 'info' } as const;

function Ended({ view: { ended }, locale }: PartGiven) {
  const t = useTranslations('silence.ended');
  if (ended.length === 0) return null;
  return (
    <TextPart id="ended" title={t('title')}>
      <DataTable
        caption={t('caption')}
        columns={(['number', 'outcome', 'deadline', 'at', 'by'] as const).map((key) => ({ key, label: t(key) }))}
        rows={ended.map(({ id, number, status, endsAt, zone, endedAt, breaker, presiding, words }) => ({
          key: id,
          cells: [
            String(number),
            <StatusTag key="outcome" tone={tones[status]}>
              {silenceStatusWords[status][locale]}
            </StatusTag>,
            <DateTime key="deadline" at={endsAt} zone={zone} locale={locale} withTime />,
            endedAt === null ? '–' : <DateTime key="at" at={endedAt} zone={zone} locale={locale} withTime />,
            status === 'ADOPTED' ? (
              t('nobody')
            ) : (
              <span key="by" className="whitespace-pre-line">
                {inLocale(breaker ?? presiding, 'name', locale)}: {words}
              </span>
            ),
          ],
        }))}
        empty={t('none')}
      />
    </TextPart>
  );
}
