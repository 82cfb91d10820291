import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { checklistOwnerLabels } from '@/lib/meetings/checklists/labels';
import { checklistOwners } from '@/lib/meetings/checklists/schema';
import type { TemplateItemView } from '@/lib/meetings/checklists/views';
import type { Locale } from '@/lib/web/locale';

/** The fields of a task: what it is in both languages, whose, and how many days before or after the first day. */
export function useTaskFields(locale: Locale, task: Omit<TemplateItemView, 'id' | 'version'> | null): readonly Field[] {
  const t = useTranslations('checklists.form');
  const side = task !== null && task.days > 0 ? 'AFTER' : 'BEFORE';
  return [
    { kind: 'text', name: 'titleEs', label: t('titleEs'), value: task?.titleEs, required: true },
    { kind: 'text', name: 'titleEn', label: t('titleEn'), value: task?.titleEn, required: true },
    {
      ...{ kind: 'select', name: 'owner', label: t('owner'), value: task?.owner, required: true },
      emptyLabel: t('choose'),
      options: checklistOwners.map((value) => ({ value, label: checklistOwnerLabels[value][locale] })),
    },
    {
      ...{ kind: 'text', name: 'count', label: t('count'), hint: t('countHint'), required: true },
      ...{ value: task === null ? undefined : String(Math.abs(task.days)), inputMode: 'numeric', width: 'short' },
    },
    {
      ...{ kind: 'choice', name: 'side', label: t('side'), value: side },
      options: (['BEFORE', 'AFTER'] as const).map((value) => ({ value, label: t(value) })),
    },
  ];
}

/** So many days before or after the first day, in words. */
export function useDaysWords(): (days: number) => string {
  const t = useTranslations('checklists.days');
  return (days) => (days === 0 ? t('first') : t(days < 0 ? 'before' : 'after', { count: Math.abs(days) }));
}
