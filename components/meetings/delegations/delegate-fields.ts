import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { delegateRankLabels, delegateRoleLabels } from '@/lib/meetings/delegations/labels';
import { delegateRanks, delegateRoles } from '@/lib/meetings/delegations/schema';
import type { DelegateView } from '@/lib/meetings/delegations/views';
import type { Locale } from '@/lib/web/locale';

/** The fields of a person, filled with what is known of them. */
export function useDelegateFields(locale: Locale, given: DelegateView | null): readonly Field[] {
  const t = useTranslations('delegations.form');
  const text = (name: 'givenName' | 'familyName' | 'post' | 'institution'): Field => ({
    ...{ kind: 'text', name, label: t(name), required: true },
    value: given?.[name] ?? '',
  });
  return [
    text('givenName'),
    text('familyName'),
    text('post'),
    text('institution'),
    {
      ...{ kind: 'text', type: 'email', name: 'email', label: t('email'), hint: t('emailHint'), required: true },
      ...{ value: given?.email ?? '', isVerbatim: true },
    },
    {
      ...{ kind: 'choice', name: 'role', label: t('role'), value: given?.role ?? 'DELEGATE' },
      options: delegateRoles.map((value) => ({ value, label: delegateRoleLabels[value][locale] })),
    },
    {
      ...{ kind: 'choice', name: 'rank', label: t('rank'), hint: t('rankHint'), value: given?.rank ?? 'OTHER' },
      options: delegateRanks.map((value) => ({ value, label: delegateRankLabels[value][locale] })),
    },
  ];
}
