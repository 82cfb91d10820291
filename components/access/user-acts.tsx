import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { UserView } from '@/lib/access/users/views';
import type { Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import type { UserActions } from './account-actions';
import type { Field } from './fields';
import { FieldsForm } from './fields-form';

type Given = Readonly<{ user: UserView; actions: UserActions; locale: Locale }>;

type Act = keyof Omit<UserActions, 'revoke'>;

/** In the order of their weight. */
const acts: readonly Readonly<{ act: Act; needsReason: boolean; isDanger: boolean }>[] = [
  { act: 'inviteAgain', needsReason: false, isDanger: false },
  { act: 'endSessions', needsReason: false, isDanger: false },
  { act: 'clearFactor', needsReason: true, isDanger: true },
  { act: 'disable', needsReason: true, isDanger: true },
  { act: 'enable', needsReason: true, isDanger: false },
];

/** What can be done to an account now. Every form keeps its place, so that its answer is shown after the account has changed. */
export function UserActs({ user, actions, locale }: Given) {
  const t = useTranslations('access.user');
  const form = useTranslations('access.form');
  const reason: Field = { kind: 'area', name: 'reason', label: t('reason'), hint: t('reasonHint'), required: true };
  if (user.can.disable === 'user.not-your-own') {
    return (
      <>
        <p className="max-w-reading">{wordsFor('user.not-your-own', locale)}</p>
        <p>
          <TextLink href={`/${locale}/account`}>{t('ownAccount')}</TextLink>
        </p>
      </>
    );
  }
  return (
    <>
      {acts.map(({ act, needsReason, isDanger }) => (
        <FieldsForm
          key={act}
          action={actions[act]}
          id={act}
          hidden={{ userId: user.id }}
          isOpen={user.can[act] === null}
          foldedAs={t(act)}
          intro={<p className="max-w-form text-muted">{t(`${act}Hint`)}</p>}
          fields={needsReason ? [reason] : []}
          variant={isDanger ? 'danger' : 'secondary'}
          words={{ submit: t(act), pending: form('pending'), faulty: form('faulty') }}
        />
      ))}
    </>
  );
}
