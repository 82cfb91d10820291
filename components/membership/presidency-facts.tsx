import { getTranslations } from 'next-intl/server';
import { dateWords } from '@/components/ui/date-words';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import type { PresidencyPage } from '@/lib/membership/presidency/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { memberPath } from '@/lib/web/portal-paths';
import { MeetingDate, meetingPlace } from './meeting-of-year';
import { YearLinks } from './member-table';
import { RecordSource } from './record-source';

type Given = Readonly<{ presidency: PresidencyPage; locale: Locale }>;

/** The theme of the year, set as what it is, and what the report tells of the Conference's meeting. */
export async function PresidencyFacts({ presidency, locale }: Given) {
  const t = await getTranslations('portal.presidency');
  const theme = locale === 'es' ? presidency.themeEs : presidency.themeEn;
  return (
    <>
      {theme !== null && (
        <figure className="mb-8 max-w-reading border-l-4 border-accent pl-5">
          <figcaption className="eyebrow">
            {presidency.themeKind === 'FOUNDING_LABEL' ? t('foundingLabel') : t('centralTheme')}
          </figcaption>
          <p className="mt-1 font-serif text-xl leading-snug sm:text-2xl">{theme}</p>
          {locale !== 'es' && (
            <p lang="es" className="mt-1 font-serif text-muted italic">
              {presidency.themeEs}
            </p>
          )}
        </figure>
      )}
      <SummaryList rows={await rowsOf({ presidency, locale })} />
      <div className="mt-2">
        <RecordSource lines={[...presidency.lines, ...presidency.meetingLines]} />
      </div>
    </>
  );
}

async function rowsOf({ presidency, locale }: Given): Promise<SummaryRow[]> {
  const t = await getTranslations('portal');
  const { party, meetingOrdinal, isOrdinalPrinted, meetingStartsOn, meetingMonth, otherYears } = presidency;
  const place = meetingPlace(presidency, locale);
  const term = await termOf({ presidency, locale });
  const name = inLocale(party, 'name', locale);
  return [
    {
      term: t('presidencies.member'),
      value: <TextLink href={`/${locale}${memberPath(party.code)}`}>{name}</TextLink>,
    },
    ...(term === null ? [] : [{ term: t('presidencies.now'), value: term }]),
    ...(meetingOrdinal === null
      ? []
      : [
          {
            term: t('presidency.meeting'),
            value: t(isOrdinalPrinted ? 'presidency.ordinal' : 'presidency.ordinalDeduced', {
              ordinal: meetingOrdinal,
            }),
          },
        ]),
    { term: t('presidency.place'), value: place === '' ? t('common.notPrinted') : place },
    ...(meetingStartsOn === null && meetingMonth === null
      ? []
      : [{ term: t('presidency.date'), value: <MeetingDate presidency={presidency} locale={locale} /> }]),
    ...(otherYears.length === 0
      ? []
      : [
          {
            term: t('presidency.otherPresidencies', { member: name }),
            value: <YearLinks years={otherYears} locale={locale} />,
          },
        ]),
  ];
}

/** The days of the term in force (P-09); null for what is past. */
async function termOf({ presidency, locale }: Given): Promise<string | null> {
  const { isInForce, startsAt, endsAt } = presidency;
  if (!isInForce || startsAt === null) return null;
  const t = await getTranslations('portal.presidencies');
  const from = dateWords(startsAt, locale);
  return endsAt === null ? t('termOpen', { from }) : t('term', { from, to: dateWords(endsAt, locale) });
}
