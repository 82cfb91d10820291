import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { PartialDate } from '@/components/ui/partial-date';
import { TextLink } from '@/components/ui/text-link';
import type { MeetingHeldView, MeetingsOfBody, MentionView } from '@/lib/membership/meetings-held/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { presidencyPath } from '@/lib/web/portal-paths';
import { NoteMarks } from './record-notes';
import { SourceMark } from './record-source';

type Given = Readonly<{ group: MeetingsOfBody; locale: Locale }>;

/** The meetings of one body year by year: each mention with what it says, and all the lines of the year. */
export async function MeetingsHeldTable({ group: { body, meetings }, locale }: Given) {
  const t = await getTranslations('portal');
  const isConference = body?.code === 'VICE_MINISTERS';
  const name = body === null ? t('meetingsHeld.networks') : inLocale(body, 'name', locale);
  const columns = [
    { key: 'year', label: t('common.year') },
    { key: 'said', label: t('meetingsHeld.said') },
    { key: 'source', label: t('common.report') },
  ];
  const rows = meetings.map((meeting) => ({
    key: meeting.code,
    cells: [
      <Year key="year" meeting={meeting} isConference={isConference} locale={locale} />,
      <Mentions key="said" mentions={meeting.mentions} isConference={isConference} locale={locale} />,
      <span key="source">
        <SourceMark lines={meeting.lines} /> <NoteMarks ids={meeting.notes} locale={locale} />
      </span>,
    ],
  }));
  const caption = t('meetingsHeld.caption', { body: name });
  return <DataTable caption={caption} isCaptionHidden columns={columns} rows={rows} empty={t('common.none')} />;
}

type OfMeeting = Readonly<{ meeting: MeetingHeldView; isConference: boolean; locale: Locale }>;

function Year({ meeting: { code, year }, isConference, locale }: OfMeeting) {
  return (
    <span id={code} className="scroll-mt-6 tabular-nums">
      {isConference ? <TextLink href={`/${locale}${presidencyPath(year)}`}>{year}</TextLink> : year}
    </span>
  );
}

type OfMentions = Readonly<{ mentions: readonly MentionView[]; isConference: boolean; locale: Locale }>;

async function Mentions({ mentions, isConference, locale }: OfMentions) {
  const t = await getTranslations('portal.meetingsHeld');
  if (mentions.length === 0) return <span className="text-muted">{t('onlyYear')}</span>;
  return (
    <ul className="grid gap-1">
      {mentions.map((mention) => (
        <li key={mention.lines.join()}>
          <Mention mention={mention} isConference={isConference} locale={locale} />
          {mentions.length > 1 && (
            <>
              {' '}
              <SourceMark lines={mention.lines} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** «XI CRM» or «con la XI CRM», place, and the date as exact as it is printed. */
async function Mention({ mention, isConference, locale }: Omit<OfMentions, 'mentions'> & { mention: MentionView }) {
  const t = await getTranslations('portal.meetingsHeld');
  const { meetingOrdinal, isOrdinalPrinted, on, startsOn, endsOn } = mention;
  const number = meetingOrdinal?.replace(/ CRM$/, '') ?? '';
  const ordinal = t(isConference ? 'ordinal' : 'withOrdinal', {
    ordinal: isOrdinalPrinted ? number : `[${number}]`,
  });
  const place = locale === 'es' ? mention.placeEs : mention.placeEn;
  return (
    <>
      {meetingOrdinal !== null && <span className="font-semibold">{ordinal}</span>}
      {meetingOrdinal !== null && place !== null && ' · '}
      {place}
      {(startsOn ?? on) !== null && (
        <span className="text-muted">
          {' · '}
          <PartialDate from={startsOn ?? on} to={endsOn} locale={locale} />
        </span>
      )}
    </>
  );
}
