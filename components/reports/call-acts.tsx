import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dateWords } from '@/components/ui/date-words';
import type { CallView } from '@/lib/reports/calls/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { CallReasonForm, PressForm } from './call-forms';
import { DayForm } from './day-form';

type Given = Readonly<{
  call: CallView;
  locale: Locale;
  actions: Readonly<{ move: FormAction; backToRule: FormAction; close: FormAction; reopen: FormAction }>;
}>;

/** What the Secretariat can do about a call now. Nothing where the reader can do nothing. */
export function CallActs(given: Given) {
  const t = useTranslations('calls.one');
  const { can, id: callId, version } = given.call;
  if (can.reschedule !== null && can.close !== null && can.reopen !== null) return null;
  const words = (act: 'close' | 'reopen') => ({
    press: t(`${act}.press`),
    pressing: t(`${act}.pressing`),
    refused: t(`${act}.refused`),
  });
  return (
    <section aria-labelledby="acts" className="grid gap-10 border-t-2 border-ink pt-6 print:hidden">
      <h2 id="acts" className="font-serif text-xl font-semibold">
        {t('acts')}
      </h2>
      {can.reschedule === null && <Reschedule {...given} />}
      {can.close === null && (
        <Act title={t('close.title')} hint={t('close.hint')}>
          <PressForm action={given.actions.close} callId={callId} version={version} isDanger words={words('close')} />
        </Act>
      )}
      {can.reopen === null && (
        <Act title={t('reopen.title')} hint={t('reopen.hint')}>
          <CallReasonForm
            action={given.actions.reopen}
            callId={callId}
            version={version}
            words={{ ...words('reopen'), reason: t('reopen.reason'), reasonHint: t('reopen.reasonHint') }}
          />
        </Act>
      )}
    </section>
  );
}

function Act({ title, hint, children }: Readonly<{ title: string; hint: string; children: ReactNode }>) {
  return (
    <div className="grid gap-3">
      <h3 className="font-serif text-lg font-semibold">{title}</h3>
      <p className="max-w-form text-muted">{hint}</p>
      {children}
    </div>
  );
}

function Reschedule({ call, locale, actions }: Given) {
  const t = useTranslations('calls.one.move');
  const all = useTranslations('calls');
  const { id: callId, version, dueAt, daysBefore, ruleDueAt, deadline } = call;
  const dueWords = (at: Date | null) => (at === null ? all('noDue') : all('dueAt', { date: dateWords(at, locale) }));
  const { rule } = deadline;
  const source = rule.startsWith('P-') ? all('one.criterion', { rule }) : rule;
  const isByHand = deadline.deadlineRule === 'FIXED_DATE';
  const hasLeftRule = !isByHand && dueAt?.getTime() !== ruleDueAt?.getTime();
  const hasOwnDay = !isByHand && daysBefore === null && dueAt !== null;
  const done = { pressing: t('pressing'), refused: t('refused') };
  return (
    <>
      <Act title={t('title')} hint={t('hint')}>
        <DayForm
          action={actions.move}
          callId={callId}
          version={version}
          asksReason={!isByHand}
          labels={{ dueOn: t('day'), departureReason: t('reason') }}
          hints={{
            dueOn: t('dayHint', { date: dueWords(dueAt) }),
            departureReason: t('reasonHint', { source }),
          }}
          words={{ press: t('press'), ...done }}
        />
      </Act>
      {(hasLeftRule || hasOwnDay) && (
        <Act title={t('back')} hint={ruleDueAt === null ? t('backNone') : t('backHint', { due: dueWords(ruleDueAt) })}>
          <PressForm
            action={actions.backToRule}
            callId={callId}
            version={version}
            words={{ press: t('back'), ...done }}
          />
        </Act>
      )}
    </>
  );
}
