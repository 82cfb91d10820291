import { useTranslations } from 'next-intl';
import type { ReportView } from '@/lib/reports/reports/views';
import type { FormAction } from '@/lib/web/form-state';
import { AcceptForm, ReasonForm } from './review-forms';

type Given = Readonly<{
  report: ReportView;
  formKeys: Readonly<{ accept: string; return: string; reopen: string }>;
  actions: Readonly<{ accept: FormAction; return: FormAction; reopen: FormAction }>;
}>;

/** The Secretariat's answer to a report. Nothing where the reader has none to give now. */
export function ReviewPanel({ report, formKeys, actions }: Given) {
  const t = useTranslations('reports.review');
  const { can, id: reportId, version } = report;
  const isOffered = [can.accept, can.return, can.reopen].includes(null);
  // Whoever does not receive reports has no answer to give, and none that could come too late.
  if (!isOffered && can.accept !== 'workflow.closed') return null;
  const reason = { reason: t('reason'), reasonHint: t('reasonHint'), refused: t('refused') };
  return (
    <section className={`grid gap-6 print:hidden ${isOffered ? 'border-t-2 border-ink pt-6' : ''}`}>
      {isOffered && <h2 className="font-serif text-xl font-semibold">{t('title')}</h2>}
      <AcceptForm
        isOffered={can.accept === null}
        action={actions.accept}
        reportId={reportId}
        version={version}
        formKey={formKeys.accept}
        words={{ press: t('accept'), pressing: t('accepting'), hint: t('acceptHint'), refused: t('refused') }}
      />
      <ReasonForm
        isOffered={can.return === null}
        action={actions.return}
        reportId={reportId}
        version={version}
        formKey={formKeys.return}
        words={{ press: t('return'), pressing: t('returning'), hint: t('returnHint'), ...reason }}
      />
      <ReasonForm
        isOffered={can.reopen === null}
        action={actions.reopen}
        reportId={reportId}
        version={version}
        formKey={formKeys.reopen}
        isDanger
        words={{ press: t('reopen'), pressing: t('reopening'), hint: t('reopenHint'), ...reason }}
      />
    </section>
  );
}
