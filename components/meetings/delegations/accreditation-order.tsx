import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import type { DelegationsView } from '@/lib/meetings/delegations/views';
import type { FormAction } from '@/lib/web/form-state';

type Given = Readonly<{ view: DelegationsView; action: FormAction }>;

/** Who accredits in this meeting, and the Presidency's form that changes it. Nothing for whoever looks after no delegations. */
export function AccreditationOrder({ view, action }: Given) {
  const t = useTranslations('delegations.order');
  const form = useTranslations('delegations');
  const { order, canOrder, canRegister, meeting } = view;
  if (canOrder !== null && canRegister !== null) return null;
  const words =
    order === null ? t('none') : order.isGiven ? t('given', { note: order.note }) : t('ended', { note: order.note });
  const fields: readonly Field[] = [
    {
      kind: 'choice',
      name: 'isGiven',
      label: t('isGiven'),
      value: order?.isGiven ? 'yes' : 'no',
      options: [
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ],
    },
    { kind: 'area', name: 'note', label: t('note'), required: true },
  ];
  return (
    <section aria-labelledby="order" className="grid gap-2">
      <h2 id="order" className="font-serif text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-reading">{words}</p>
      {canOrder === null && (
        <FieldsForm
          action={action}
          id="order"
          hidden={{ meetingId: meeting.id }}
          foldedAs={t('change')}
          fields={fields}
          words={{ submit: t('press'), pending: form('pending'), faulty: form('faulty') }}
        />
      )}
    </section>
  );
}
