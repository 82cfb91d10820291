import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import type { DelegationsView } from '@/lib/meetings/delegations/views';
import type { FormAction } from '@/lib/web/form-state';

type Given = Readonly<{ view: DelegationsView; action: FormAction }>;

/** Who accredits in this meeting, and the form by which the Presidency, or whoever convenes a seminar, changes it. Nothing for whoever looks after no delegations. */
export function AccreditationOrder({ view, action }: Given) {
  const t = useTranslations('delegations.order');
  const form = useTranslations('delegations');
  const { order, canOrder, canRegister, meeting, isSeminar } = view;
  if (canOrder !== null && canRegister !== null) return null;
  const part = isSeminar ? 'seminar.' : '';
  const words =
    order === null
      ? t(`${part}none`)
      : order.isGiven
        ? t(`${part}given`, { note: order.note })
        : t('ended', { note: order.note });
  const fields: readonly Field[] = [
    {
      kind: 'choice',
      name: 'isGiven',
      label: t('isGiven'),
      value: order?.isGiven ? 'yes' : 'no',
      options: [
        { value: 'yes', label: t(`${part}yes`) },
        { value: 'no', label: t(`${part}no`) },
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
