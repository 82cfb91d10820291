import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { DateTime } from '@/components/ui/date-time';
import { StatusTag } from '@/components/ui/status-tag';
import { guestStateWords } from '@/lib/meetings/guests/labels';
import type { GuestsView, GuestView } from '@/lib/meetings/guests/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{
  view: GuestsView;
  locale: Locale;
  identity: Readonly<{ sessionId: string; key: string }>;
  actions: Readonly<{ invite: FormAction; takeBack: FormAction }>;
}>;

const languages = [
  { value: 'es', label: 'Español' },
  { value: 'en', label: 'English' },
] as const;

/** The special guests of a session, and the Presidency's form that lets one in. */
export function SessionGuests({ view: { guests, canInvite }, locale, identity, actions }: Given) {
  const t = useTranslations('guests');
  if (guests.length === 0 && canInvite !== null) return null;
  return (
    <section aria-labelledby="guests" className="grid gap-4">
      <h2 id="guests" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      {guests.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ul className="border-t border-rule">
          {guests.map((guest) => (
            <li key={guest.mandateId} className="border-b border-rule py-3">
              <OneGuest guest={guest} locale={locale} takeBack={actions.takeBack} />
            </li>
          ))}
        </ul>
      )}
      {canInvite === null && (
        <FieldsForm
          action={actions.invite}
          id="guest"
          hidden={identity}
          foldedAs={t('invite.title')}
          intro={<p className="max-w-form text-muted">{t('invite.lead')}</p>}
          fields={[
            { kind: 'text', name: 'displayName', label: t('invite.displayName'), required: true },
            { kind: 'text', name: 'email', type: 'email', label: t('invite.email'), isVerbatim: true, required: true },
            { kind: 'choice', name: 'locale', label: t('invite.locale'), options: languages, value: locale },
            {
              ...{ kind: 'area', name: 'reason', label: t('invite.reason'), hint: t('invite.reasonHint') },
              required: true,
            },
          ]}
          words={{ submit: t('invite.press'), pending: t('pending'), faulty: t('refused') }}
        />
      )}
    </section>
  );
}

const tones = { IN_FORCE: 'good', OVER: 'neutral', TAKEN_BACK: 'late' } as const;

type OneGiven = Readonly<{ guest: GuestView; locale: Locale; takeBack: FormAction }>;

function OneGuest({ guest, locale, takeBack }: OneGiven) {
  const t = useTranslations('guests');
  const { mandateId, name, email, reason, invitedAt, state, takenBackBecause, canTakeBack } = guest;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {name}
        <StatusTag tone={tones[state]}>{guestStateWords[state][locale]}</StatusTag>
      </p>
      {email !== null && <p className="break-all">{email}</p>}
      <p className="text-muted">{t('because', { reason })}</p>
      <p className="text-sm text-muted">
        {t('since')} <DateTime at={invitedAt} locale={locale} withTime />
      </p>
      {takenBackBecause !== null && <p className="text-muted">{t('takenBack', { reason: takenBackBecause })}</p>}
      {canTakeBack === null && (
        <FieldsForm
          action={takeBack}
          id={`guest-${mandateId}`}
          hidden={{ mandateId }}
          variant="danger"
          foldedAs={t('takeBack.title')}
          foldedAbout={name}
          fields={[{ kind: 'area', name: 'reason', label: t('takeBack.reason'), required: true }]}
          words={{ submit: t('takeBack.press'), pending: t('pending'), faulty: t('refused') }}
        />
      )}
    </div>
  );
}
