import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { VenueView } from '@/lib/meetings/logistics/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { LogisticsGiven } from './given';

const parts = ['venue', 'address', 'lodging', 'transport', 'note'] as const;
type Part = (typeof parts)[number];
const labels = {
  venue: 'name',
  address: 'address',
  lodging: 'lodging',
  transport: 'transport',
  note: 'note',
} as const satisfies Record<Part, string>;

/** Where it is held, where one stays and how one comes. */
export function Venue({ view, locale, actions }: LogisticsGiven) {
  const t = useTranslations('logistics');
  const { venue, canEdit, meeting } = view;
  const written = parts.filter((part) => venue[`${part}Es`] !== '' || venue[`${part}En`] !== '');
  const rows = written.map((part): SummaryRow => {
    return { term: t(`venue.${labels[part]}`), value: <Text venue={venue} part={part} locale={locale} /> };
  });
  if (venue.mapUrl !== null) rows.push({ term: t('venue.map'), value: <MapLink address={venue.mapUrl} /> });
  return (
    <section aria-labelledby="venue" className="grid gap-3">
      <h2 id="venue" className="font-serif text-xl font-semibold">
        {t('venue.title')}
      </h2>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <FieldsForm
        id="venue"
        action={actions.edit}
        hidden={{ meetingId: meeting.id, version: String(venue.version) }}
        isOpen={canEdit === null}
        foldedAs={t(venue.version === 0 ? 'venue.write' : 'venue.edit')}
        keptTitle={t('kept')}
        fields={useVenueFields(venue)}
        words={{ submit: t('venue.save'), pending: t('pending'), faulty: t('refused') }}
      />
    </section>
  );
}

/** In the reader's language; in the other, and saying so, where only that one is written. */
function Text({ venue, part, locale }: Readonly<{ venue: VenueView; part: Part; locale: Locale }>): ReactNode {
  const t = useTranslations('logistics');
  const own = inLocale(venue, part, locale);
  if (own !== '') return <p className="max-w-reading whitespace-pre-line">{own}</p>;
  const other = locale === 'es' ? 'en' : 'es';
  return (
    <>
      <p className="text-sm text-muted">{t('otherLanguage')}</p>
      <p lang={other} className="max-w-reading whitespace-pre-line">
        {inLocale(venue, part, other)}
      </p>
    </>
  );
}

/** The way to the map; on paper its address. */
function MapLink({ address }: Readonly<{ address: string }>) {
  const t = useTranslations('logistics.venue');
  return (
    <>
      <a href={address} rel="noreferrer" className="link inline-block min-h-6 print:hidden">
        {t('openMap')}
      </a>
      <span className="hidden break-all print:inline">{address}</span>
    </>
  );
}

function useVenueFields(venue: VenueView): readonly Field[] {
  const t = useTranslations('logistics.venue');
  const inBoth = (part: Part): Field[] => {
    const kind = part === 'venue' ? 'text' : 'area';
    const field = t(labels[part]);
    return [
      { kind, name: `${part}Es`, label: t('inSpanish', { field }), value: venue[`${part}Es`] },
      { kind, name: `${part}En`, label: t('inEnglish', { field }), value: venue[`${part}En`] },
    ];
  };
  const map: Field = { kind: 'text', name: 'mapUrl', label: t('mapUrl'), value: venue.mapUrl ?? '', isVerbatim: true };
  return [
    ...inBoth('venue'),
    ...inBoth('address'),
    map,
    ...inBoth('lodging'),
    ...inBoth('transport'),
    ...inBoth('note'),
  ];
}
