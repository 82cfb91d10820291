import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { delegateRankLabels, delegateRoleLabels } from '@/lib/meetings/delegations/labels';
import type { DelegatePage as Page } from '@/lib/meetings/delegations/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useDelegateFields } from './delegate-fields';
import { DelegateStatusTag } from './delegate-status-tag';

export type DelegateActions = Readonly<
  Record<'check' | 'return' | 'accredit' | 'register' | 'edit' | 'withdraw', FormAction>
>;

type Given = Readonly<{ page: Page; locale: Locale; actions: DelegateActions }>;

/** One person of a delegation: who they are, where the nomination stands, and what can be done. */
export function DelegatePage({ page, locale, actions }: Given) {
  const t = useTranslations('delegations');
  const { meeting, delegate } = page;
  const rows: SummaryRow[] = [
    { term: t('one.party'), value: inLocale(delegate.party, 'name', locale) },
    { term: t('role'), value: delegateRoleLabels[delegate.role][locale] },
    { term: t('form.post'), value: delegate.post },
    { term: t('form.institution'), value: delegate.institution },
    ...(delegate.email === null ? [] : [{ term: t('email'), value: delegate.email }]),
    ...(delegate.rank === null ? [] : [{ term: t('one.rank'), value: delegateRankLabels[delegate.rank][locale] }]),
    ...(delegate.replaces === null ? [] : [{ term: t('one.replaces'), value: delegate.replaces }]),
  ];
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}/delegations`, label: t('one.back') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={`${delegate.givenName} ${delegate.familyName}`}
        status={<DelegateStatusTag status={delegate.status} locale={locale} />}
      />
      <div className="grid gap-8">
        {delegate.returnReason !== null && (
          <Notice tone="warning">
            <p>{t('one.returned', { reason: delegate.returnReason })}</p>
          </Notice>
        )}
        <SummaryList rows={rows} />
        <Acts page={page} locale={locale} actions={actions} />
      </div>
    </>
  );
}

function Acts({ page: { meeting, delegate }, locale, actions }: Given) {
  const t = useTranslations('delegations');
  const person = useDelegateFields(locale, delegate);
  const { can, id, version } = delegate;
  const hidden = { delegateId: id, version: String(version) };
  const words = { pending: t('pending'), faulty: t('faulty') };
  const presses = (['check', 'accredit', 'register'] as const).filter((act) => can[act] === null);
  const hasAny = Object.values(can).some((refused) => refused === null);
  if (!hasAny) return null;
  return (
    <section aria-labelledby="acts" className="grid gap-5 print:hidden">
      <h2 id="acts" className="font-serif text-xl font-semibold">
        {t('one.acts')}
      </h2>
      {presses.map((act) => (
        <FieldsForm
          key={act}
          id={act}
          action={actions[act]}
          hidden={hidden}
          words={{ ...words, submit: t(`one.${act}`) }}
        />
      ))}
      {can.return === null && (
        <FieldsForm
          id="return"
          action={actions.return}
          hidden={hidden}
          foldedAs={t('one.return')}
          fields={[{ kind: 'area', name: 'reason', label: t('one.reason'), required: true }]}
          variant="secondary"
          words={{ ...words, submit: t('one.return') }}
        />
      )}
      {can.edit === null && (
        <FieldsForm
          id="edit"
          action={actions.edit}
          hidden={hidden}
          foldedAs={t('one.edit')}
          fields={person}
          words={{ submit: t('form.save'), pending: t('form.saving'), faulty: t('form.refused') }}
        />
      )}
      {can.withdraw === null && (
        <>
          <p>
            <ButtonLink variant="secondary" href={`/${locale}/meetings/${meeting.code}/delegations/new?replaces=${id}`}>
              {t('one.substitute')}
            </ButtonLink>
          </p>
          <FieldsForm
            id="withdraw"
            action={actions.withdraw}
            hidden={hidden}
            foldedAs={t('one.withdraw')}
            intro={<p className="max-w-form text-muted">{t('one.withdrawHint')}</p>}
            variant="danger"
            words={{ ...words, submit: t('one.withdraw') }}
          />
        </>
      )}
    </section>
  );
}
