import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { dayOf } from '@/lib/core/clock';
import type { DecisionChoices, DecisionView } from '@/lib/decisions/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** The fields of what a decision says and asks, of a new one or of one that is put right. */
export function useDecisionFields(
  choices: DecisionChoices,
  locale: Locale,
  decision: DecisionView | null,
): Readonly<{ words: readonly Field[]; filing: readonly Field[] }> {
  const t = useTranslations('decisions.form');
  const optionsOf = (kind: 'party' | 'body', rows: DecisionChoices['parties']) =>
    rows.map((one) => ({ value: `${kind}:${one.code}`, label: inLocale(one, 'name', locale) }));
  const options = [...optionsOf('body', choices.bodies), ...optionsOf('party', choices.parties)];
  const asked = new Set(decision?.addressees.map(({ code }) => code));
  const ticked = options.filter(({ value }) => asked.has(value.slice(value.indexOf(':') + 1)));
  return {
    words: [
      { kind: 'text', name: 'paragraph', label: t('paragraph'), width: 'short', value: decision?.paragraph ?? '' },
      { kind: 'area', name: 'textEs', label: t('textEs'), required: true, value: decision?.textEs ?? '' },
      { kind: 'area', name: 'textEn', label: t('textEn'), required: true, value: decision?.textEn ?? '' },
    ],
    filing: [
      {
        ...{ kind: 'boxes', name: 'addressees', label: t('addressees'), required: true, options },
        value: ticked.map(({ value }) => value).join('\n'),
      },
      {
        ...{ kind: 'text', type: 'date', name: 'dueOn', label: t('dueOn'), width: 'short' },
        value: decision?.dueOn ? dayOf(decision.dueOn) : '',
      },
      {
        ...{ kind: 'select', name: 'subthemeCode', label: t('subtheme'), emptyLabel: t('noSubtheme') },
        options: choices.subthemes.map((one) => ({ value: one.code, label: inLocale(one, 'title', locale) })),
        value: decision?.subtheme?.code ?? '',
      },
      {
        ...{ kind: 'text', name: 'documentSymbol', label: t('documentSymbol'), hint: t('documentHint') },
        ...{ isVerbatim: true, value: decision?.document?.symbol ?? '' },
      },
    ],
  };
}
