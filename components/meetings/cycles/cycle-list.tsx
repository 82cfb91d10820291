import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { CycleView } from '@/lib/meetings/cycles/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useDays } from '../meeting-days';

type Given = Readonly<{ cycles: readonly CycleView[]; canPlan: boolean; readsHolidays: boolean; locale: Locale }>;

/** The cycles that the reader may know of, each with the meetings of it that they may know of. */
export function CycleList({ cycles, canPlan, readsHolidays, locale }: Given) {
  const t = useTranslations('cycles');
  const all = useTranslations('meetings');
  const holidays = useTranslations('holidays');
  const name = useCycleName();
  const days = useDays(locale);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings`, label: all('back') }}
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {canPlan && <ButtonLink href={`/${locale}/meetings/cycles/new`}>{t('planOne')}</ButtonLink>}
            {readsHolidays && (
              <ButtonLink variant="secondary" href={`/${locale}/meetings/holidays`}>
                {holidays('link')}
              </ButtonLink>
            )}
          </>
        }
      />
      <DataTable
        caption={t('caption')}
        columns={[
          { key: 'cycle', label: t('cycle') },
          { key: 'meetings', label: t('meetings') },
        ]}
        rows={cycles.map((cycle) => ({
          key: cycle.code,
          cells: [
            <TextLink
              key="cycle"
              href={`/${locale}/meetings/cycles/${cycle.code}`}
              className="inline-block min-h-6 font-semibold"
            >
              {name(cycle)}
            </TextLink>,
            <ul key="meetings" className="grid gap-1">
              {cycle.meetings.map((meeting) => (
                <li key={meeting.id}>
                  {inLocale(meeting.body, 'name', locale)}: {days(meeting)}
                </li>
              ))}
            </ul>,
          ],
        }))}
        empty={
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        }
      />
    </>
  );
}

/** «Ciclo 2027, primer semestre» */
export function useCycleName(): (cycle: Readonly<{ year: number; half: number }>) => string {
  const t = useTranslations('cycles');
  return ({ year, half }) => t('name', { year: String(year), half: String(half) });
}
