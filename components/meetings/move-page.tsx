import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextField } from '@/components/ui/text-field';
import type { MeetingMove } from '@/lib/meetings/meetings/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { OnThoseDays } from './holidays/on-those-days';
import { useDays } from './meeting-days';
import { MoveConfirmForm } from './move-confirm-form';
import { MovedTable } from './moved-table';

type Given = Readonly<{
  move: MeetingMove;
  locale: Locale;
  /** Why the dates cannot be changed, in words. */
  denial: string | null;
  /** The rules of the calendar that the new dates depart from, in words. */
  warnings: readonly string[];
  action: FormAction;
}>;

/** New dates: asked for, then shown with all that would move, then confirmed. */
export function MovePage({ move, locale, denial, warnings, action }: Given) {
  const t = useTranslations('meetings.forms.move');
  const all = useTranslations('meetings');
  const days = useDays(locale);
  const { meeting, preview } = move;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: all('backToOne') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        lead={t('now', { dates: days(meeting) })}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('denied')}>
          <p>{denial}</p>
        </Notice>
      ) : (
        <div className="grid gap-10">
          {preview !== null && <Preview preview={preview} locale={locale} warnings={warnings} action={action} />}
          <DatesForm move={move} locale={locale} />
        </div>
      )}
    </>
  );
}

function DatesForm({ move, locale }: Pick<Given, 'move' | 'locale'>) {
  const t = useTranslations('meetings.forms.move');
  const { meeting, preview, asked, hasFault } = move;
  return (
    <form
      method="get"
      action={`/${locale}/meetings/${meeting.code}/move`}
      noValidate
      className="grid gap-4 print:hidden"
    >
      {preview !== null && <h2 className="font-serif text-xl font-semibold">{t('otherDates')}</h2>}
      {hasFault && (
        <Notice tone="error" title={t('fault')} isAnswer>
          <p>{t('faultText')}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <TextField
          name="startsOn"
          label={t('startsOn')}
          type="date"
          width="short"
          required
          defaultValue={asked.startsOn ?? meeting.startsOn}
        />
        <TextField
          name="endsOn"
          label={t('endsOn')}
          type="date"
          width="short"
          required
          defaultValue={asked.endsOn ?? meeting.endsOn}
        />
      </div>
      <div>
        <Button type="submit" variant={preview === null ? 'primary' : 'secondary'}>
          {t('show')}
        </Button>
      </div>
    </form>
  );
}

type PreviewGiven = Pick<Given, 'locale' | 'warnings' | 'action'> &
  Readonly<{ preview: NonNullable<MeetingMove['preview']> }>;

function Preview({ preview, locale, warnings, action }: PreviewGiven) {
  const t = useTranslations('meetings.forms.move');
  const days = useDays(locale);
  const { meeting, version, startsOn, endsOn, moved, listed } = preview;
  return (
    <section aria-labelledby="listed" className="grid gap-4">
      <h2 id="listed" className="font-serif text-xl font-semibold">
        {t('listTitle')}
      </h2>
      <p className="max-w-reading">{t('listLead', { dates: days(preview) })}</p>
      <MovedTable moved={moved} zone={meeting.timeZone} locale={locale} />
      <OnThoseDays holidays={preview.holidays} locale={locale} />
      {warnings.length > 0 && (
        <Notice tone="warning" title={t('departs')}>
          {warnings.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      <MoveConfirmForm
        action={action}
        fields={{ meetingId: meeting.id, version: String(version), startsOn, endsOn, listed }}
        asksReason={warnings.length > 0}
        label={t('departureReason')}
        hint={t('departureHint')}
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </section>
  );
}
