import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextField } from '@/components/ui/text-field';
import type { CycleMove } from '@/lib/meetings/cycles/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { OnThoseDays } from '../holidays/on-those-days';
import { useDays } from '../meeting-days';
import { MovedTable } from '../moved-table';
import { useCycleName } from './cycle-list';

type Given = Readonly<{
  move: CycleMove;
  locale: Locale;
  denial: string | null;
  warnings: readonly string[];
  action: FormAction;
}>;

/** By how many days, then everything that would move with it, then the press that moves exactly that. */
export function CycleMovePage({ move, locale, denial, warnings, action }: Given) {
  const t = useTranslations('cycles.one');
  const name = useCycleName();
  const { cycle, days } = move;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/cycles/${cycle.code}`, label: name(cycle) }}
        eyebrow={name(cycle)}
        title={t('moveTitle')}
        lead={t('moveLead')}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('moveDenied')}>
          <p>{denial}</p>
        </Notice>
      ) : (
        <div className="grid gap-10">
          <form method="get" noValidate className="flex flex-wrap items-end gap-4 print:hidden">
            <TextField
              name="days"
              label={t('daysBy')}
              inputMode="text"
              width="short"
              defaultValue={String(days ?? 7)}
            />
            <Button type="submit" variant={days === null ? 'primary' : 'secondary'}>
              {t('showMove')}
            </Button>
          </form>
          {days !== null && <Preview {...{ move, locale, warnings, action, denial }} />}
        </div>
      )}
    </>
  );
}

function Preview({ move: { cycle, days, previews }, locale, warnings, action }: Given) {
  const t = useTranslations('cycles.one');
  const all = useTranslations('meetings.forms.move');
  const inDays = useDays(locale);
  const holidays = new Map(
    previews.flatMap((one) =>
      one.holidays.map((holiday) => [`${holiday.day} ${holiday.party.code} ${holiday.nameEs}`, holiday]),
    ),
  );
  const moves = previews.map(({ meeting, version, listed }) => ({ meetingId: meeting.id, version, listed }));
  return (
    <section aria-labelledby="listed" className="grid gap-6">
      <h2 id="listed" className="font-serif text-xl font-semibold">
        {all('listTitle')}
      </h2>
      {previews.map((preview) => (
        <section key={preview.meeting.id} className="grid gap-3">
          <h3 className="font-semibold">{inLocale(preview.meeting, 'title', locale)}</h3>
          <p>{all('listLead', { dates: inDays(preview) })}</p>
          <MovedTable moved={preview.moved} zone={preview.meeting.timeZone} locale={locale} />
        </section>
      ))}
      <OnThoseDays holidays={[...holidays.values()]} locale={locale} />
      {warnings.length > 0 && (
        <Notice tone="warning" title={all('departs')}>
          {warnings.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      <FieldsForm
        id="move"
        action={action}
        hidden={{ cycleId: cycle.id, days: String(days), moves: JSON.stringify(moves) }}
        fields={
          warnings.length > 0
            ? [{ kind: 'area', name: 'departureReason', label: t('departureReason'), required: true }]
            : []
        }
        words={{ submit: t('moveAll'), pending: all('pressing'), faulty: all('refused') }}
      />
    </section>
  );
}
