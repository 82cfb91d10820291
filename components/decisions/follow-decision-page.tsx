import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { PageHeader } from '@/components/ui/page-header';
import { decisionStatusLabels } from '@/lib/decisions/labels';
import { statuses } from '@/lib/decisions/schema';
import type { DecisionChoices, DecisionView } from '@/lib/decisions/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useDecisionFields } from './decision-fields';
import { DecisionStatusTag } from './status';

export type DecisionActions = Readonly<
  Record<'edit' | 'report' | 'follow' | 'issue' | 'publish' | 'unpublish', FormAction>
>;

type Given = Readonly<{
  decision: DecisionView;
  /** Null for whoever enters no decisions. */
  choices: DecisionChoices | null;
  locale: Locale;
  formKey: string;
  actions: DecisionActions;
}>;

/** What its reader can do with a decision: tell how far it is, say where it stands, put it right, bring it out. */
export function FollowDecisionPage(given: Given) {
  const t = useTranslations('decisions.manage');
  const { decision, locale } = given;
  const { can } = decision;
  const isIdle = Object.values(can).every((refused) => refused !== null);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/decisions/${decision.code}`, label: decision.code }}
        title={t('title', { code: decision.code })}
        status={<DecisionStatusTag status={decision.status} locale={locale} />}
      />
      <div className="grid gap-8">
        <p className="max-w-reading whitespace-pre-line font-serif text-lg">{inLocale(decision, 'text', locale)}</p>
        {isIdle && <p>{t('nothing')}</p>}
        {can.report === null && <Report {...given} />}
        {can.follow === null && <Follow {...given} />}
        {given.choices !== null && can.edit === null && <Edit {...given} choices={given.choices} />}
        {(['issue', 'publish', 'unpublish'] as const).map(
          (act) => can[act] === null && <Press key={act} act={act} {...given} />,
        )}
      </div>
    </>
  );
}

const useWords = (submit: string) => {
  const t = useTranslations('decisions.manage');
  return { submit, pending: t('pending'), faulty: t('refused') };
};

const onDecision = ({ id, version }: DecisionView) => ({ decisionId: id, version: String(version) });

function Report({ decision, formKey, actions }: Given) {
  const t = useTranslations('decisions.manage');
  return (
    <FieldsForm
      id="report"
      action={actions.report}
      hidden={{ ...onDecision(decision), key: formKey }}
      foldedAs={t('report')}
      intro={<p className="max-w-form text-muted">{t('reportHint')}</p>}
      fields={[
        { kind: 'area', name: 'note', label: t('note'), required: true },
        { kind: 'text', name: 'evidenceSymbol', label: t('evidence'), isVerbatim: true },
      ]}
      words={useWords(t('report'))}
    />
  );
}

function Follow({ decision, locale, actions }: Given) {
  const t = useTranslations('decisions.manage');
  return (
    <FieldsForm
      id="follow"
      action={actions.follow}
      hidden={onDecision(decision)}
      foldedAs={t('follow')}
      fields={[
        {
          ...{ kind: 'choice', name: 'status', label: t('newStatus'), value: decision.status },
          options: statuses.map((status) => ({ value: status, label: decisionStatusLabels[status][locale] })),
        },
        {
          ...{ kind: 'text', name: 'supersededBy', label: t('supersededBy'), hint: t('supersededHint') },
          ...{ width: 'short', isVerbatim: true },
        },
        { kind: 'area', name: 'note', label: t('reason'), required: true },
        { kind: 'text', name: 'evidenceSymbol', label: t('evidence'), isVerbatim: true },
      ]}
      words={useWords(t('follow'))}
    />
  );
}

function Edit({ decision, choices, locale, actions }: Given & Readonly<{ choices: DecisionChoices }>) {
  const t = useTranslations('decisions.manage');
  const { words, filing } = useDecisionFields(choices, locale, decision);
  const { paragraph, textEs, textEn } = decision;
  return (
    <FieldsForm
      id="edit"
      action={actions.edit}
      // Words that were issued stand: they go along as they are.
      hidden={{ ...onDecision(decision), ...(decision.isIssued && { paragraph, textEs, textEn }) }}
      foldedAs={t('edit')}
      fields={[...(decision.isIssued ? [] : words), ...filing]}
      words={useWords(t('edit'))}
    />
  );
}

function Press({ act, decision, actions }: Given & Readonly<{ act: 'issue' | 'publish' | 'unpublish' }>) {
  const t = useTranslations('decisions.manage');
  return (
    <FieldsForm
      id={act}
      action={actions[act]}
      hidden={onDecision(decision)}
      foldedAs={t(act)}
      intro={act === 'issue' && <p className="max-w-form text-muted">{t('issueHint')}</p>}
      variant={act === 'unpublish' ? 'danger' : 'secondary'}
      words={useWords(t(act))}
    />
  );
}
