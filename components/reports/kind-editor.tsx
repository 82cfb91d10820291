import { useTranslations } from 'next-intl';
import { cadenceWords, deadlineRuleWords } from '@/lib/reports/kinds/labels';
import { cadences, deadlineRules } from '@/lib/reports/kinds/schema';
import type { KindPage } from '@/lib/reports/kinds/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { KindForm } from './kind-form';

/** The form of a kind with its words in the reader's language. */
export function KindEditor({ kind, locale, action }: Readonly<{ kind: KindPage; locale: Locale; action: FormAction }>) {
  const t = useTranslations('kinds.edit');
  const { nameEs, nameEn, purposeEs, purposeEn, cadence, deadlineRule, daysBefore, rule, ruleDays, meetingBody } = kind;
  const bodyByRule = t('bodyByRule', { rule });
  return (
    <KindForm
      action={action}
      code={kind.code}
      version={kind.version}
      saved={{
        ...{ nameEs, nameEn, purposeEs, purposeEn, cadence, deadlineRule },
        daysBefore: daysBefore === null ? '' : String(daysBefore),
        meetingBodyCode: meetingBody?.code ?? '',
        departureReason: kind.departureReason ?? '',
      }}
      isActive={kind.isActive}
      cadences={cadences.map((value) => ({ value, label: cadenceWords[value][locale] }))}
      deadlineRules={deadlineRules.map((value) => ({ value, label: deadlineRuleWords[value][locale] }))}
      bodies={kind.bodies.map((body) => ({ value: body.code, label: inLocale(body, 'name', locale) }))}
      printed={
        ruleDays === null
          ? null
          : {
              title: t('printedTitle', { rule, days: ruleDays }),
              text: t('printed'),
              body: meetingBody === null ? bodyByRule : `${inLocale(meetingBody, 'name', locale)}. ${bodyByRule}`,
            }
      }
      labels={{
        nameEs: t('nameEs'),
        nameEn: t('nameEn'),
        purposeEs: t('purposeEs'),
        purposeEn: t('purposeEn'),
        isActive: t('active'),
        cadence: t('cadence'),
        meetingBodyCode: t('body'),
        deadlineRule: t('rule'),
        daysBefore: t('days'),
        departureReason: t('reason', { rule }),
      }}
      hints={{ body: t('bodyHint'), days: t('daysHint'), reason: t('reasonHint') }}
      words={{
        names: t('names'),
        deadline: t('deadline'),
        chooseBody: t('chooseBody'),
        save: t('save'),
        saving: t('saving'),
        refused: t('refused'),
        theirs: t.raw('theirs'),
        nothing: t('nothing'),
      }}
    />
  );
}
