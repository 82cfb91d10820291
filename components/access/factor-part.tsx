import { useLocale, useTranslations } from 'next-intl';
import { StatusTag } from '@/components/ui/status-tag';
import type { AccountView } from '@/lib/access/account/views';
import { isLocale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import type { AccountActions } from './account-actions';
import type { Field } from './fields';
import { FieldsForm } from './fields-form';
import { OfferedSecretPicture } from './offered-secret';

type Given = Readonly<{ account: AccountView; actions: AccountActions }>;

/**
 * The second factor: set up, replace, new recovery codes, remove. Every form keeps its place whatever the state is, so that its answer is
 * shown after the state has changed.
 */
export function FactorPart({ account, actions }: Given) {
  const t = useTranslations('access.security');
  const setUp = useTranslations('access.setUp');
  const { factors, offered, hasSecondFactor } = account;
  const asked = useLocale();
  const locale = isLocale(asked) ? asked : 'es';
  // Whoever has one changes it only where it was given: the reason stands once, not at each form.
  const isShut = factors.isSet && !hasSecondFactor;
  const codesWords = {
    title: setUp('codesLabel'),
    lead: setUp('codesLead'),
    label: setUp('codesLabel'),
    print: setUp('print'),
  };
  return (
    <>
      <div className="grid justify-items-start gap-2 print:in-[main:has([data-codes])]:hidden">
        {factors.isSet && <StatusTag tone="good">{t('on')}</StatusTag>}
        <p>{factors.isSet ? t('codesLeft', { count: factors.codesLeft }) : t('factorOff')}</p>
        {factors.isObligatory && <p>{factors.isSet ? t('factorMust') : t('factorNeeded')}</p>}
        {isShut && <p>{wordsFor('factor.not-given', locale)}</p>}
      </div>
      <ConfirmForm offered={isShut ? null : offered} action={actions.confirmFactor} codesWords={codesWords} />
      <PasswordForm
        id="offer"
        action={actions.offerFactor}
        isOpen={!isShut}
        foldedAs={factors.isSet ? t('replace') : offered === null ? undefined : t('again')}
        lead={factors.isSet ? t('replaceHint') : t('askPassword')}
        submit={factors.isSet ? t('goOn') : t('start')}
      />
      <PasswordForm
        id="codes"
        action={actions.replaceCodes}
        isOpen={factors.isSet && !isShut}
        foldedAs={t('codes')}
        lead={t('codesHint')}
        submit={t('codes')}
        codesWords={codesWords}
      />
      <PasswordForm
        id="remove"
        action={actions.removeFactor}
        isOpen={factors.isSet && !isShut && !factors.isObligatory}
        foldedAs={t('remove')}
        lead={t('removeHint')}
        submit={t('remove')}
        variant="danger"
      />
    </>
  );
}

type CodesWords = Parameters<typeof FieldsForm>[0]['codesWords'];

function ConfirmForm({
  offered,
  action,
  codesWords,
}: Readonly<{
  offered: AccountView['offered'];
  action: AccountActions['confirmFactor'];
  codesWords: CodesWords;
}>) {
  const t = useTranslations('access.security');
  const setUp = useTranslations('access.setUp');
  const form = useTranslations('access.form');
  const fields: readonly Field[] = [
    {
      kind: 'text',
      name: 'code',
      label: setUp('code'),
      autoComplete: 'one-time-code',
      inputMode: 'numeric',
      width: 'short',
      required: true,
    },
  ];
  return (
    <FieldsForm
      action={action}
      id="confirm"
      isOpen={offered !== null}
      fields={fields}
      codesWords={codesWords}
      intro={
        offered && (
          <>
            <p className="max-w-form">{t('offered')}</p>
            <OfferedSecretPicture {...offered} words={{ qrLabel: setUp('qrLabel'), secret: setUp('secret') }} />
          </>
        )
      }
      words={{ submit: t('confirm'), pending: form('pending'), faulty: form('faulty') }}
    />
  );
}

type PasswordGiven = Readonly<{
  id: string;
  action: AccountActions['offerFactor'];
  isOpen: boolean;
  foldedAs: string | undefined;
  lead: string;
  submit: string;
  codesWords?: CodesWords;
  variant?: 'danger';
}>;

/** An act for which the password is asked again. */
function PasswordForm({ lead, submit, variant, ...given }: PasswordGiven) {
  const t = useTranslations('access.security');
  const form = useTranslations('access.form');
  const fields: readonly Field[] = [
    {
      kind: 'text',
      name: 'password',
      label: t('present'),
      type: 'password',
      autoComplete: 'current-password',
      required: true,
    },
  ];
  return (
    <FieldsForm
      {...given}
      fields={fields}
      variant={variant ?? 'secondary'}
      intro={<p className="max-w-form text-muted">{lead}</p>}
      words={{ submit, pending: form('pending'), faulty: form('faulty') }}
    />
  );
}
