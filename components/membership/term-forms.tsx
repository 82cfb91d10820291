import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import type { TermsPage, TermView } from '@/lib/membership/terms/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';

type TermAct = keyof TermView['can'];

export type TermActions = Readonly<Record<TermAct | 'designate', FormAction>>;

type Given = Readonly<{ page: TermsPage; actions: TermActions; locale: Locale; formKey: string }>;

const ordered: readonly TermAct[] = ['handOver', 'nameTheme', 'end', 'withdraw'];

/** What this person can put on record now, each folded away behind its words. Nothing for whoever can put nothing. */
export function TermForms({ page, actions, locale, formKey }: Given) {
  const t = useTranslations('terms');
  const fields = useFields(page, locale);
  const words = { submit: t('press'), pending: t('pending'), faulty: t('faulty') };
  const open = page.terms.flatMap((term) =>
    ordered.filter((act) => term.can[act] === null).map((act) => ({ term, act })),
  );
  if (open.length === 0 && page.canDesignate !== null) return null;
  return (
    <section aria-labelledby="acts" className="grid gap-4 print:hidden">
      <h2 id="acts" className="font-serif text-xl font-semibold">
        {t('actsOn')}
      </h2>
      {open.map(({ term, act }) => (
        <FieldsForm
          key={`${term.year}-${act}`}
          id={`${act}-${term.year}`}
          action={actions[act]}
          hidden={{ year: String(term.year), version: String(term.version) }}
          foldedAs={t(act, { member: inLocale(term.party, 'name', locale), year: String(term.year) })}
          intro={act === 'nameTheme' ? undefined : <p className="max-w-form text-muted">{t(`${act}Hint`)}</p>}
          fields={fields.of(act, term)}
          variant={act === 'withdraw' || act === 'end' ? 'danger' : 'primary'}
          words={act === 'withdraw' ? { ...words, submit: t('pressWithdraw') } : words}
        />
      ))}
      {page.canDesignate === null && (
        <FieldsForm
          id="designate"
          action={actions.designate}
          hidden={{ key: formKey }}
          foldedAs={t('designate')}
          intro={<p className="max-w-form text-muted">{t('designateHint')}</p>}
          fields={fields.designate}
          words={words}
        />
      )}
    </section>
  );
}

/** The fields of each act. */
function useFields({ members, nextYear }: TermsPage, locale: Locale) {
  const t = useTranslations('terms');
  const note: Field = { kind: 'area', name: 'note', label: t('note'), required: true };
  const reason: Field = { ...note, label: t('noteReason') };
  const when: readonly Field[] = [
    { kind: 'text', type: 'date', name: 'day', label: t('day'), width: 'short', required: true },
    { kind: 'text', type: 'time', name: 'hour', label: t('hour'), width: 'short', required: true },
  ];
  const theme = (term: TermView | null): Field[] => [
    { kind: 'text', name: 'themeEs', label: t('themeEs'), value: term?.themeEs ?? '', required: term !== null },
    { kind: 'text', name: 'themeEn', label: t('themeEn'), value: term?.themeEn ?? '', required: term !== null },
  ];
  const options = members
    .map((member) => ({ value: member.code, label: inLocale(member, 'name', locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const designate: readonly Field[] = [
    {
      kind: 'text',
      inputMode: 'numeric',
      name: 'year',
      label: t('year'),
      hint: t('yearHint'),
      value: String(nextYear),
      width: 'short',
      required: true,
    },
    { kind: 'select', name: 'partyCode', label: t('member'), options, emptyLabel: t('choose'), required: true },
    ...theme(null),
    note,
  ];
  const of = (act: TermAct, term: TermView): readonly Field[] => {
    if (act === 'nameTheme') return [...theme(term), note];
    return act === 'withdraw' ? [reason] : [...when, act === 'end' ? reason : note];
  };
  return { designate, of };
}
