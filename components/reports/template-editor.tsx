import { useTranslations } from 'next-intl';
import { charLimits, mostSections } from '@/lib/reports/kinds/schema';
import type { KindPage } from '@/lib/reports/kinds/views';
import type { FormAction } from '@/lib/web/form-state';
import { TemplateForm } from './template-form';
import { TemplateSections } from './template-sections';

/** The form of a template with its words in the reader's language. */
export function TemplateEditor({ kind, action }: Readonly<{ kind: KindPage; action: FormAction }>) {
  const t = useTranslations('kinds.template');
  const { template } = kind;
  return (
    <TemplateForm
      action={action}
      kindCode={kind.code}
      revision={template.revision}
      sections={template.sections.map(({ isRequired, maxChars, ...section }) => ({
        ...section,
        ...(isRequired && { isRequired: 'on' }),
        maxChars: String(maxChars),
      }))}
      most={mostSections}
      theirs={<TemplateSections sections={template.sections} />}
      words={{
        legend: t.raw('legend'),
        fieldOf: t.raw('fieldOf'),
        about: t.raw('about'),
        titleEs: t('titleEs'),
        titleEn: t('titleEn'),
        guidanceEs: t('guidanceEs'),
        guidanceEn: t('guidanceEn'),
        guidanceHint: t('guidanceHint'),
        isRequired: t('required'),
        maxChars: t('maxChars'),
        maxCharsHint: t('maxCharsHint', charLimits),
        newSection: t('newSection'),
        sections: t('section'),
        add: t('add'),
        up: t('up'),
        down: t('down'),
        remove: t('remove'),
        most: t('most', { count: mostSections }),
        noSections: t('noSections'),
        arranged: {
          add: t.raw('arranged.add'),
          remove: t.raw('arranged.remove'),
          up: t.raw('arranged.up'),
          down: t.raw('arranged.down'),
        },
        notYet: t('notYet'),
        goTo: t.raw('goTo'),
        save: t('save'),
        saving: t('saving'),
        refused: t('refused'),
        theirs: t('theirs', { revision: template.revision }),
      }}
    />
  );
}
