import { getTranslations } from 'next-intl/server';
import { NoteMarks } from '@/components/membership/record-notes';
import { SourceMark } from '@/components/membership/record-source';
import { DataTable } from '@/components/ui/data-table';
import { PartialDate } from '@/components/ui/partial-date';
import { TextLink } from '@/components/ui/text-link';
import type { ForumView, SeminarView } from '@/lib/plan-of-action/partners/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { activityPath, documentPath } from '@/lib/web/portal-paths';

/** Forums of others in which the Conference took part. */
export async function ForumTable({ forums, locale }: Readonly<{ forums: readonly ForumView[]; locale: Locale }>) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'title', label: t('forums.event') },
    { key: 'where', label: t('forums.where') },
    { key: 'when', label: t('forums.when') },
    { key: 'source', label: t('common.report') },
  ];
  const rows = forums.map((forum) => {
    const organisers = locale === 'es' ? forum.organisersEs : forum.organisersEn;
    return {
      key: forum.code,
      cells: [
        <div key="title" id={forum.code} className="scroll-mt-6 font-normal">
          <p className="font-serif text-base leading-snug">{inLocale(forum, 'title', locale)}</p>
          {organisers && <p className="text-muted">{t('forums.organisers', { names: organisers })}</p>}
        </div>,
        <Places key="where" forum={forum} locale={locale} />,
        <When key="when" forum={forum} locale={locale} />,
        <span key="source">
          <SourceMark lines={forum.lines} /> <NoteMarks ids={forum.notes} locale={locale} />
        </span>,
      ],
    };
  });
  return (
    <DataTable
      caption={t('forums.othersCaption')}
      isCaptionHidden
      columns={columns}
      rows={rows}
      empty={t('common.none')}
    />
  );
}

function Places({ forum, locale }: Readonly<{ forum: ForumView; locale: Locale }>) {
  const isOne = forum.places.length === 1;
  return (
    <ul>
      {forum.places.map((place) => (
        <li key={`${place.placeEs}-${place.year}`}>
          {inLocale(place, 'place', locale)}
          {!isOne && <span className="text-muted tabular-nums"> {place.year}</span>}
        </li>
      ))}
    </ul>
  );
}

/** As exactly as the report says; several places carry their years beside them. */
function When({ forum, locale }: Readonly<{ forum: ForumView; locale: Locale }>) {
  if (forum.startsOn !== null || forum.month !== null)
    return <PartialDate from={forum.startsOn ?? forum.month} to={forum.endsOn} locale={locale} />;
  return <span className="tabular-nums">{forum.years.join(', ')}</span>;
}

/** The Conference's own seminars, with what seems to be the same event in the Plan (our judgement). */
export async function SeminarTable({
  seminars,
  locale,
}: Readonly<{ seminars: readonly SeminarView[]; locale: Locale }>) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'title', label: t('forums.event') },
    { key: 'year', label: t('common.year') },
    { key: 'seems', label: t('forums.seems') },
    { key: 'source', label: t('common.report') },
  ];
  const rows = seminars.map((seminar) => ({
    key: seminar.code,
    cells: [
      <span key="title" id={seminar.code} className="scroll-mt-6 font-serif text-base font-normal leading-snug">
        {inLocale(seminar, 'title', locale)}
      </span>,
      seminar.year ?? t('forums.annual'),
      <ul key="seems" className="grid gap-1.5">
        {seminar.seems.map((same) => (
          <li key={same.code}>
            <TextLink
              href={`/${locale}${same.kind === 'ACTIVITY' ? activityPath(same.code) : documentPath(same.code)}`}
            >
              {inLocale(same, 'title', locale)}
            </TextLink>
          </li>
        ))}
      </ul>,
      <span key="source">
        <SourceMark lines={seminar.lines} /> <NoteMarks ids={seminar.notes} locale={locale} />
      </span>,
    ],
  }));
  return (
    <DataTable
      caption={t('forums.ownCaption')}
      isCaptionHidden
      columns={columns}
      rows={rows}
      empty={t('common.none')}
    />
  );
}
