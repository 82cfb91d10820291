import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import type { FormAction } from '@/lib/web/form-state';
import { FieldsForm } from './fields-form';
import { OfferedSecretPicture } from './offered-secret';

type Given = Readonly<{
  actions: Readonly<{ confirm: FormAction; finish: FormAction }>;
  next: string | null;
  /** Null once it is set up. */
  offered: Readonly<{ secret: string; address: string }> | null;
}>;

/** Scan, confirm, keep the recovery codes, go on. */
export function SetUpPanel({ actions, next, offered }: Given) {
  const t = useTranslations('access.setUp');
  const form = useTranslations('access.form');
  const hidden: Readonly<Record<string, string>> = next === null ? {} : { next };
  const common = { pending: form('pending'), faulty: form('faulty') };
  const finish = (
    <FieldsForm action={actions.finish} hidden={hidden} id="finish" words={{ submit: t('goOn'), ...common }} />
  );
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{offered === null ? t('done') : t('lead')}</p>} />
      <FieldsForm
        action={actions.confirm}
        hidden={hidden}
        isOpen={offered !== null}
        intro={
          offered && (
            <>
              <h2 className="font-serif text-xl font-semibold">{t('stepScan')}</h2>
              <OfferedSecretPicture {...offered} words={{ qrLabel: t('qrLabel'), secret: t('secret') }} />
              <h2 className="font-serif text-xl font-semibold">{t('stepCode')}</h2>
            </>
          )
        }
        fields={[
          {
            kind: 'text',
            name: 'code',
            label: t('code'),
            autoComplete: 'one-time-code',
            inputMode: 'numeric',
            width: 'short',
            required: true,
          },
        ]}
        words={{ submit: t('submit'), ...common }}
        codesWords={{ title: t('stepCodes'), lead: t('codesLead'), label: t('codesLabel'), print: t('print') }}
        afterwards={offered === null ? null : finish}
      />
      {offered === null && <div className="mt-6">{finish}</div>}
    </>
  );
}
