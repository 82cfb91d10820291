import { useTranslations } from 'next-intl';
import type { OfficesAndParties, UserView } from '@/lib/access/users/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { FieldsForm } from './fields-form';
import { GrantStart } from './grant-start';
import { MandateList, officeWords } from './mandate-list';

type Given = Readonly<{ user: UserView; choices: OfficesAndParties; revoke: FormAction; locale: Locale }>;

/** A person's offices, each with its end, and the way to another. */
export function UserMandates({ user, choices, revoke, locale }: Given) {
  const t = useTranslations('access.user');
  const grant = useTranslations('access.grant');
  const form = useTranslations('access.form');
  return (
    <>
      <MandateList
        mandates={user.mandates}
        locale={locale}
        empty={{ title: t('noMandates'), text: t('noMandatesText') }}
        actsOn={(mandate) => (
          <FieldsForm
            action={revoke}
            id={`revoke-${mandate.id}`}
            hidden={{ mandateId: mandate.id }}
            isOpen={mandate.can.revoke === null}
            foldedAs={t('revoke')}
            foldedAbout={officeWords(mandate, locale)}
            intro={<p className="max-w-form text-muted">{t('revokeHint')}</p>}
            fields={[{ kind: 'area', name: 'reason', label: t('reason'), hint: t('reasonHint'), required: true }]}
            variant="danger"
            words={{ submit: t('revokeSubmit'), pending: form('pending'), faulty: form('faulty') }}
          />
        )}
      />
      <div className="grid gap-4 pt-2">
        <h3 className="font-serif text-lg font-semibold">{grant('title')}</h3>
        {user.can.grant === null ? (
          <GrantStart userId={user.id} choices={choices} locale={locale} />
        ) : (
          <p className="max-w-reading text-muted">{wordsFor(user.can.grant, locale)}</p>
        )}
      </div>
    </>
  );
}
