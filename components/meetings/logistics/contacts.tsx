import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { DataTable } from '@/components/ui/data-table';
import type { ContactView } from '@/lib/meetings/logistics/views';
import { inLocale } from '@/lib/web/locale';
import { ChangeLink } from '../change-link';
import { ChangePanel } from '../change-panel';
import type { LogisticsGiven } from './given';

/** Whom to turn to and what for; how they are reached, for those who may read it. */
export function Contacts(given: LogisticsGiven) {
  const { view, locale, change, actions, formKey } = given;
  const t = useTranslations('logistics');
  const { meeting, contacts, canEdit, readsAddresses } = view;
  const address = `/${locale}/meetings/${meeting.code}/logistics`;
  const changed = contacts.find(({ id }) => id === change);
  return (
    <section aria-labelledby="contacts" className="grid gap-3">
      <h2 id="contacts" className="font-serif text-xl font-semibold">
        {t('contacts.title')}
      </h2>
      {!readsAddresses && contacts.length > 0 && <p className="max-w-reading text-muted">{t('contacts.hidden')}</p>}
      {canEdit === null && changed !== undefined && <Change {...given} contact={changed} address={address} />}
      <DataTable
        caption={t('contacts.title')}
        isCaptionHidden
        columns={[
          { key: 'post', label: t('contacts.post') },
          { key: 'organisation', label: t('contacts.organisation') },
          { key: 'purpose', label: t('contacts.purpose') },
          ...(readsAddresses ? [{ key: 'reach', label: t('contacts.reach') }] : []),
          ...(canEdit === null ? [{ key: 'acts', label: t('contacts.acts'), isLabelHidden: true }] : []),
        ]}
        rows={contacts.map((one) => {
          const post = inLocale(one, 'post', locale);
          return {
            key: one.id,
            cells: [
              post,
              one.organisation,
              inLocale(one, 'purpose', locale),
              ...(readsAddresses ? [<Reach key="reach" contact={one} />] : []),
              <ChangeLink key="acts" address={address} id={one.id} label={t('change')} about={post} />,
            ],
          };
        })}
        empty={t('contacts.none')}
      />
      <FieldsForm
        id="contact"
        action={actions.addContact}
        hidden={{ meetingId: meeting.id, key: formKey }}
        isOpen={canEdit === null}
        foldedAs={t('contacts.add')}
        fields={useContactFields(null)}
        words={{ submit: t('contacts.add'), pending: t('pending'), faulty: t('refused') }}
      />
    </section>
  );
}

function Reach({ contact: { phone, email } }: Readonly<{ contact: ContactView }>) {
  return (
    <span className="grid">
      {phone !== null && phone !== '' && (
        <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} className="link inline-block min-h-6 tabular-nums">
          {phone}
        </a>
      )}
      {email !== null && email !== '' && (
        <a href={`mailto:${email}`} className="link inline-block min-h-6 break-all">
          {email}
        </a>
      )}
    </span>
  );
}

type ChangeGiven = LogisticsGiven & Readonly<{ contact: ContactView; address: string }>;

function Change({ contact, address, actions, locale }: ChangeGiven) {
  const t = useTranslations('logistics');
  const hidden = { contactId: contact.id, version: String(contact.version) };
  const words = { pending: t('pending'), faulty: t('refused') };
  const name = inLocale(contact, 'post', locale);
  return (
    <ChangePanel title={t('changing', { name })} leave={{ href: address, label: t('leave') }}>
      <FieldsForm
        id="changed-contact"
        action={actions.changeContact}
        hidden={hidden}
        keptTitle={t('kept')}
        fields={useContactFields(contact)}
        words={{ ...words, submit: t('venue.save') }}
      />
      <FieldsForm
        id="removed-contact"
        action={actions.removeContact}
        hidden={hidden}
        variant="danger"
        words={{ ...words, submit: t('removeContact') }}
      />
    </ChangePanel>
  );
}

function useContactFields(contact: ContactView | null): readonly Field[] {
  const t = useTranslations('logistics');
  const inBoth = (part: 'post' | 'purpose'): Field[] => {
    const field = t(`contacts.${part}`);
    const hint = part === 'post' ? t('contacts.postHint') : undefined;
    const common = { kind: 'text', required: true, ...(hint && { hint }) } as const;
    return [
      { ...common, name: `${part}Es`, label: t('venue.inSpanish', { field }), value: contact?.[`${part}Es`] },
      { ...common, name: `${part}En`, label: t('venue.inEnglish', { field }), value: contact?.[`${part}En`] },
    ];
  };
  const organisation = { label: t('contacts.organisation'), value: contact?.organisation };
  const phone = { label: t('contacts.phone'), value: contact?.phone ?? undefined };
  const email = { label: t('contacts.email'), value: contact?.email ?? undefined };
  return [
    ...inBoth('post'),
    { kind: 'text', name: 'organisation', required: true, ...organisation },
    ...inBoth('purpose'),
    { kind: 'text', name: 'phone', ...phone },
    { kind: 'text', name: 'email', type: 'email', isVerbatim: true, ...email },
  ];
}
