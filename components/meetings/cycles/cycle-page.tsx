import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { addDays } from '@/lib/core/clock';
import type { CycleDone } from '@/lib/meetings/cycles/schema';
import type { CycleView } from '@/lib/meetings/cycles/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { useDays } from '../meeting-days';
import { MeetingStatusTag } from '../meeting-status-tag';
import { useCycleName } from './cycle-list';
import { Timeline } from './timeline';

type Given = Readonly<{ cycle: CycleView; locale: Locale; done: CycleDone | undefined; cancel: FormAction }>;

/** A cycle as a picture of days and as a table; from either one goes on to what a move would take along. */
export function CyclePage({ cycle, locale, done, cancel }: Given) {
  const t = useTranslations('cycles.one');
  const name = useCycleName();
  const { meetings, order, canCancel } = cycle;
  const canMoveAny = meetings.some(({ canMove }) => canMove === null);
  const reason: Field = { kind: 'area', name: 'reason', label: t('reason'), required: true };
  return (
    <>
      <PageHeader backTo={{ href: `/${locale}/meetings/cycles`, label: t('back') }} title={name(cycle)} />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        {order !== null && order.length > 0 && (
          <Notice tone="warning" title={t('order')}>
            {order.map(({ reason: code, bodyCode }) => (
              <p key={`${code} ${bodyCode}`}>{wordsFor(code, locale)}</p>
            ))}
          </Notice>
        )}
        <section aria-labelledby="timeline" className="grid gap-3">
          <h2 id="timeline" className="font-serif text-xl font-semibold">
            {t('timeline')}
          </h2>
          <p className="max-w-reading text-muted">{t(canMoveAny ? 'timelineLead' : 'timelineLeadStill')}</p>
          <Timeline meetings={meetings} locale={locale} />
        </section>
        <ChainTable meetings={meetings} locale={locale} />
        {canMoveAny && (
          <p className="print:hidden">
            <ButtonLink variant="secondary" href={`/${locale}/meetings/cycles/${cycle.code}/move`}>
              {t('moveAll')}
            </ButtonLink>
          </p>
        )}
        {canCancel === null && (
          <FieldsForm
            action={cancel}
            id="cancel"
            hidden={{ cycleId: cycle.id }}
            foldedAs={t('cancel')}
            intro={<p className="max-w-form text-muted">{t('cancelHint')}</p>}
            fields={[reason]}
            variant="danger"
            words={{ submit: t('press'), pending: t('pressing'), faulty: t('refused') }}
          />
        )}
      </div>
    </>
  );
}

function ChainTable({ meetings, locale }: Readonly<{ meetings: CycleView['meetings']; locale: Locale }>) {
  const t = useTranslations('cycles.one');
  const all = useTranslations('meetings');
  const days = useDays(locale);
  const canMove = meetings.some((meeting) => meeting.canMove === null);
  return (
    <DataTable
      caption={t('timeline')}
      isCaptionHidden
      columns={[
        { key: 'meeting', label: t('meeting') },
        { key: 'days', label: t('days') },
        { key: 'place', label: t('place') },
        { key: 'state', label: t('state') },
        ...(canMove ? [{ key: 'change', label: t('change') }] : []),
      ]}
      rows={meetings.map((meeting) => ({
        key: meeting.id,
        cells: [
          <TextLink key="meeting" href={`/${locale}/meetings/${meeting.code}`} className="inline-block min-h-6">
            {inLocale(meeting, 'title', locale)}
          </TextLink>,
          days(meeting),
          meeting.city ?? all('noPlace'),
          <MeetingStatusTag key="state" status={meeting.status} locale={locale} />,
          ...(canMove ? [<MoveLinks key="change" meeting={meeting} locale={locale} />] : []),
        ],
      }))}
      empty={t('timeline')}
    />
  );
}

/** A day earlier or later, or other dates: each leads to the list of what would move, and nothing moves before it is confirmed there. */
function MoveLinks({ meeting, locale }: Readonly<{ meeting: CycleView['meetings'][number]; locale: Locale }>) {
  const t = useTranslations('cycles.one');
  if (meeting.canMove !== null) return null;
  const { code, startsOn, endsOn } = meeting;
  const to = (by: number): string =>
    `/${locale}/meetings/${code}/move?startsOn=${addDays(startsOn, by)}&endsOn=${addDays(endsOn, by)}`;
  const about = <span className="sr-only">: {inLocale(meeting, 'title', locale)}</span>;
  return (
    <ul className="flex flex-wrap gap-x-4 print:hidden">
      <li>
        <TextLink href={to(-1)} className="inline-block min-h-6">
          {t('earlier')}
          {about}
        </TextLink>
      </li>
      <li>
        <TextLink href={to(1)} className="inline-block min-h-6">
          {t('later')}
          {about}
        </TextLink>
      </li>
      <li>
        <TextLink href={`/${locale}/meetings/${code}/move`} className="inline-block min-h-6">
          {t('otherDates')}
          {about}
        </TextLink>
      </li>
    </ul>
  );
}
