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
  if (can.accept !== null && can.return !== null && can.reopen !== null) return null;
  const reason = { reason: t('reason'), reasonHint: t('reasonHint'), refused: t('refused') };
  return (
    <section aria-labelledby="review" className="grid gap-6 border-t-2 border-ink pt-6 print:hidden">
      <h2 id="review" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      {can.accept === null && (
        <AcceptForm
          action={actions.accept}
          reportId={reportId}
          version={version}
          formKey={formKeys.accept}
          words={{ press: t('accept'), pressing: t('accepting'), hint: t('acceptHint'), refused: t('refused') }}
        />
      )}
      {can.return === null && (
        <ReasonForm
          action={actions.return}
          reportId={reportId}
          version={version}
          formKey={formKeys.return}
          words={{ press: t('return'), pressing: t('returning'), hint: t('returnHint'), ...reason }}
        />
      )}
      {can.reopen === null && (
        <ReasonForm
          action={actions.reopen}
          reportId={reportId}
          version={version}
          formKey={formKeys.reopen}
          isDanger
          words={{ press: t('reopen'), pressing: t('reopening'), hint: t('reopenHint'), ...reason }}
        />
      )}
    </section>
  );
}
