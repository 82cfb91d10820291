import { getTranslations } from 'next-intl/server';
import { SourceMark } from '@/components/membership/record-source';
import { partialDateWords } from '@/components/ui/partial-date';
import { TextLink } from '@/components/ui/text-link';
import type { PlanActView } from '@/lib/plan-of-action/documents/views';
import { planActNames } from '@/lib/plan-of-action/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { bodyPath } from '@/lib/web/portal-paths';

type Where = Readonly<
  Pick<PlanActView, 'body' | 'year' | 'month' | 'meetingOrdinal' | 'ordinalPrinted' | 'placePrinted'>
>;

/** The forum, meeting, place and date at which something happened, as far as the report names them. */
export async function Occasion({ at, locale }: Readonly<{ at: Where; locale: Locale }>) {
  const t = await getTranslations('portal.plan.acts');
  const { body, year, month, meetingOrdinal, ordinalPrinted, placePrinted } = at;
  const date = year === null ? null : month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
  // «XI CRM» is the record's way of writing it; in English the Conference is the RCM.
  const meeting = locale === 'es' ? meetingOrdinal : (meetingOrdinal?.replace('CRM', 'RCM') ?? null);
  return (
    <span>
      {body && <TextLink href={`/${locale}${bodyPath(body.code)}`}>{inLocale(body, 'name', locale)}</TextLink>}
      {body && (meeting ?? placePrinted ?? date) && ', '}
      {meeting}
      {ordinalPrinted && <> ({t('ordinalPrinted', { ordinal: ordinalPrinted })})</>}
      {meeting && (placePrinted ?? date) && ', '}
      {placePrinted && <span lang="es">{placePrinted}</span>}
      {placePrinted && date && ', '}
      {date && partialDateWords(date, locale)}
    </span>
  );
}

/** What each forum did with it, in the order of the report. */
export async function PlanActs({ acts, locale }: Readonly<{ acts: readonly PlanActView[]; locale: Locale }>) {
  const t = await getTranslations('portal.plan.acts');
  return (
    <ol className="max-w-reading border-t border-rule">
      {acts.map((act) => (
        <li
          key={`${act.act}-${act.year}-${act.meetingOrdinal}-${act.body?.code}`}
          className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <span className="font-semibold">{planActNames[act.act][locale]}</span>
          <span>
            <Occasion at={act} locale={locale} />
            {act.objectPrinted && (
              <>
                {' '}
                ({t('object')} <span lang="es">«{act.objectPrinted}»</span>)
              </>
            )}{' '}
            <SourceMark lines={act.lines} />
          </span>
        </li>
      ))}
    </ol>
  );
}
