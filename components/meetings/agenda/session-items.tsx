import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonLook } from '@/components/ui/button-look';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { LaidPaper, LaidPapersByItem, PaperOfItem, PapersByItem } from '@/lib/documents/agenda-papers/views';
import type { AgendaLine, AgendaSession, DraftLine } from '@/lib/meetings/agenda/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { dayOfZone, hourWords } from '../zone-words';

type Given = Readonly<{
  code: string;
  session: AgendaSession<DraftLine | AgendaLine>;
  zone: string;
  /** As they are attached now, or as they lay before the version that is shown. */
  papers: PapersByItem | LaidPapersByItem;
  locale: Locale;
  /** May this reader change its items. */
  isWritable: boolean;
}>;

/** One session of an agenda: its hours, its items with code and running hour, its documents. */
export function SessionItems({ code, session, zone, papers, locale, isWritable }: Given) {
  const t = useTranslations('agenda');
  const { lines } = session;
  const title = inLocale(session, 'title', locale);
  const address = `/${locale}/meetings/${code}/agenda/items`;
  const acts = isWritable ? [{ key: 'acts', label: t('columns.acts') }] : [];
  return (
    <section aria-labelledby={`session-${session.id}`} className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={`session-${session.id}`} className="font-serif text-xl font-semibold">
            {title}
          </h2>
          <p className="text-muted tabular-nums">
            {dateWords(dayOfZone(session.startsAt, zone), locale)},{' '}
            {t('versions.hours', {
              from: hourWords(session.startsAt, zone, locale),
              to: hourWords(session.endsAt, zone, locale),
            })}
          </p>
        </div>
        {isWritable && (
          <a
            data-page=""
            href={`${address}/new?session=${session.id}`}
            className={`${buttonLook('secondary', 'small')} print:hidden`}
          >
            {t('addItem')}
            <span className="sr-only">: {title}</span>
          </a>
        )}
      </div>
      {session.kind === 'CLOSED_DOOR' && (
        <Notice tone="info">
          <p>{t('closedDoors')}</p>
        </Notice>
      )}
      {session.minutesOver > 0 && (
        <Notice tone="warning">
          <p>{t('over', { minutes: session.minutesOver })}</p>
        </Notice>
      )}
      <DataTable
        caption={t('caption', { title })}
        isCaptionHidden
        columns={[
          { key: 'code', label: t('columns.code') },
          { key: 'hour', label: t('columns.hour') },
          { key: 'item', label: t('columns.item') },
          { key: 'presenter', label: t('columns.presenter') },
          ...acts,
        ]}
        rows={lines.map((line) => ({
          key: line.itemId,
          cells: [
            <span key="code" id={`item-${line.itemId}`} className="tabular-nums">
              {line.code}
            </span>,
            <Hour key="hour" line={line} zone={zone} locale={locale} />,
            <Words
              key="item"
              line={line}
              papers={papers.get(line.itemId) ?? []}
              locale={locale}
              isWritable={isWritable}
            />,
            line.presenter === null ? '' : inLocale(line.presenter, 'name', locale),
            ...(isWritable && 'version' in line
              ? [<Acts key="acts" line={line} siblings={siblingsOf(line, lines)} address={address} locale={locale} />]
              : []),
          ],
        }))}
        empty={t('noItems')}
      />
    </section>
  );
}

const siblingsOf = (line: AgendaLine, lines: readonly AgendaLine[]) =>
  lines.filter(({ parentItemId }) => parentItemId === line.parentItemId);

function Hour({ line, zone, locale }: Readonly<{ line: AgendaLine; zone: string; locale: Locale }>) {
  const t = useTranslations('agenda');
  return (
    <span className="whitespace-nowrap tabular-nums">
      <time dateTime={line.startsAt.toISOString()}>{hourWords(line.startsAt, zone, locale)}</time>
      {line.minutes > 0 && <span className="block text-sm text-muted">{t('minutes', { minutes: line.minutes })}</span>}
    </span>
  );
}

/** The words that there are in the reader's language; otherwise the Spanish ones, marked. */
export function Title({ line, locale }: Readonly<{ line: Pick<AgendaLine, 'titleEs' | 'titleEn'>; locale: Locale }>) {
  const own = inLocale(line, 'title', locale);
  return own === '' ? <span lang="es">{line.titleEs}</span> : own;
}

type WordsGiven = Readonly<{
  line: AgendaLine | DraftLine;
  papers: readonly (PaperOfItem | LaidPaper)[];
  locale: Locale;
  isWritable: boolean;
}>;

function Words({ line, papers, locale, isWritable }: WordsGiven): ReactNode {
  const t = useTranslations('agenda');
  const note = inLocale(line, 'note', locale);
  const marks = [
    ...(isWritable && line.titleEn === '' ? [t('noEnglish')] : []),
    ...('takesUpId' in line && line.takesUpId !== null ? [t('takenUp')] : []),
    ...('isToBeTakenUp' in line && line.isToBeTakenUp ? [t('toBeTakenUp')] : []),
  ];
  return (
    <div className={`grid gap-1 ${line.parentItemId === null ? '' : 'sm:pl-6'}`}>
      <p className={line.parentItemId === null ? 'font-semibold' : undefined}>
        <Title line={line} locale={locale} />
      </p>
      {note !== '' && <p className="whitespace-pre-line text-sm text-muted">{note}</p>}
      {marks.map((mark) => (
        <p key={mark} className="text-sm text-asked">
          {mark}
        </p>
      ))}
      {papers.length > 0 && (
        <ul className="text-sm">
          {papers.map((paper) => (
            <li key={paper.id}>
              <TextLink href={`/${locale}/documents/${paper.symbol}`} className="inline-block min-h-6">
                {paper.symbol}, {inLocale(paper, 'title', locale)}
              </TextLink>
              {'versions' in paper && <Laid paper={paper} locale={locale} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** In which versions the paper lay there, each to be read. */
function Laid({ paper, locale }: Readonly<{ paper: LaidPaper; locale: Locale }>): ReactNode {
  const t = useTranslations('agenda.versions');
  if (paper.versions.length === 0) return <span className="ml-2 text-muted">{t('noFile')}</span>;
  return paper.versions.map(({ id, language, number }) => (
    <TextLink key={id} href={`/${locale}/documents/text/${id}`} className="ml-2 inline-block min-h-6">
      {t('laidIn', { language, number })}
      <span className="sr-only">: {paper.symbol}</span>
    </TextLink>
  ));
}

type ActsGiven = Readonly<{ line: DraftLine; siblings: readonly AgendaLine[]; address: string; locale: Locale }>;

function Acts({ line, siblings, address }: ActsGiven) {
  const t = useTranslations('agenda');
  const about = <span className="sr-only">: {line.code}</span>;
  const press = (way: 'up' | 'down') => (
    <button
      type="submit"
      form="arrange"
      name="press"
      value={`${way} ${line.itemId} ${line.version}`}
      className={buttonLook('secondary', 'small')}
    >
      {t(way)}
      {about}
    </button>
  );
  const isFirst = siblings[0]?.itemId === line.itemId;
  const isLast = siblings.at(-1)?.itemId === line.itemId;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <TextLink href={`${address}/${line.itemId}`} className="inline-block min-h-6">
        {t('edit')}
        {about}
      </TextLink>
      {!isFirst && press('up')}
      {!isLast && press('down')}
      {line.parentItemId === null && (
        <TextLink href={`${address}/new?parent=${line.itemId}`} className="inline-block min-h-6">
          {t('addSub')}
          {about}
        </TextLink>
      )}
    </div>
  );
}
