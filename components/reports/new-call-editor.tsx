import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import type { CallProposal, ProposedMeeting } from '@/lib/reports/calls/views';
import { deadlineSentence } from '@/lib/reports/kinds/labels';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { NewCallForm } from './new-call-form';

type Given = Readonly<{ proposal: CallProposal; locale: Locale; action: FormAction; formKey: string }>;

/** The form of a new call: each meeting with the deadline that the rule proposes for it. */
export function NewCallEditor({ proposal, locale, action, formKey }: Given) {
  const t = useTranslations('calls.new');
  const all = useTranslations('calls');
  const { kind, deadline, cadence, meetings, year } = proposal;
  const rule = deadlineSentence(deadline, locale);
  const dueWords = (at: Date) => all('dueAt', { date: dateWords(at, locale) });
  const hintOf = ({ dueAt, isOver }: ProposedMeeting) =>
    dueAt === null ? (
      rule
    ) : (
      <>
        <strong className={isOver ? 'text-late' : 'text-ink'}>
          {t(isOver ? 'over' : 'proposed', { due: dueWords(dueAt) })}
        </strong>{' '}
        {rule}
      </>
    );
  const isGivenByHand = deadline.deadlineRule === 'FIXED_DATE';
  return (
    <NewCallForm
      action={action}
      formKey={formKey}
      kindCode={kind.code}
      meetings={
        cadence === 'PER_YEAR'
          ? null
          : meetings.map((meeting) => ({
              value: meeting.id,
              label: t('meetingFrom', {
                title: inLocale(meeting, 'title', locale),
                date: dateWords(meeting.startsOn, locale),
              }),
              hint: hintOf(meeting),
            }))
      }
      year={year === null ? '' : String(year)}
      isGivenByHand={isGivenByHand}
      labels={{
        meetingId: t('meeting'),
        year: t('year'),
        dueOn: t('day'),
        departureReason: t('reason'),
        messageEs: t('messageEs'),
        messageEn: t('messageEn'),
      }}
      hints={{
        meetingId: t('meetingHint'),
        year: deadline.deadlineRule === 'NONE' ? t('yearDue', { rule }) : rule,
        dueOn: t('dayHint'),
        departureReason: t('reasonHint'),
      }}
      words={{
        ownDay: isGivenByHand ? t('day') : t('ownDay'),
        ownDayLead: isGivenByHand ? '' : t('ownDayLead'),
        message: t('message'),
        messageLead: t('messageLead'),
        press: t('press'),
        pressing: t('pressing'),
        refused: t('refused'),
      }}
    />
  );
}
