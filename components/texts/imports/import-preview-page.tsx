import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { TextFrame, TextPart, textAddress, useBackToText } from '@/components/texts/text-frame';
import { Notice } from '@/components/ui/notice';
import type { ImportView } from '@/lib/texts/imports/views';
import { paragraphKindWords } from '@/lib/texts/texts/labels';
import { paragraphKinds } from '@/lib/texts/texts/schema';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { FoundInFile } from './found-in-file';
import { ImportRowsForm, type RowWords } from './import-rows-form';

type Given = Readonly<{
  view: ImportView;
  locale: Locale;
  done: 'keep' | 'read' | undefined;
  actions: Readonly<Record<'read' | 'save' | 'drop', FormAction>>;
  formKey: string;
}>;

/** What was read of Word files: what they bring, how they are read, and every paragraph to be corrected before it is taken. */
export function ImportPreviewPage({ view, locale, done, actions, formKey }: Given) {
  const t = useTranslations('textImports');
  const { text, id: importId, version, files, rows, denial } = view;
  const { eyebrow } = useBackToText(text, locale);
  const backTo = { href: `/${locale}${textAddress(text.id, '/import')}`, label: t('title') };
  const lead = t('preview.lead', { count: rows.length });
  return (
    <TextFrame {...{ backTo, eyebrow, denial, locale, lead }} title={t('preview.title')}>
      {done !== undefined && (
        <Notice tone="success" isAnswer>
          <p>{t(done === 'keep' ? 'preview.kept' : 'preview.read')}</p>
        </Notice>
      )}
      <TextPart id="found" title={t('found.title')}>
        <div className="grid gap-6 lg:grid-cols-2">
          {files.map((file) => (
            <FoundInFile key={file.language} file={file} />
          ))}
        </div>
      </TextPart>
      <ChoicesPart view={view} action={actions.read} />
      <TextPart id="rows" title={t('rows.title')}>
        <p className="max-w-form text-muted">{t('rows.hint')}</p>
        {view.loneCount > 0 && (
          <Notice tone="warning">
            <p>{t('rows.lone', { count: view.loneCount })}</p>
          </Notice>
        )}
        <ImportRowsForm
          key={version}
          action={actions.save}
          identity={{ importId, version: String(version), key: formKey }}
          rows={rows}
          languages={view.hasBoth ? ['es', 'en'] : files.map(({ language }) => language)}
          words={useRowWords(locale)}
        />
      </TextPart>
      <TextPart id="drop" title={t('drop.title')}>
        <p className="max-w-form text-muted">{t('drop.lead')}</p>
        <AgendaForm
          action={actions.drop}
          identity={{ importId }}
          fields={[]}
          isDanger
          words={{ press: t('drop.press'), pressing: t('drop.pressing'), refused: t('drop.refused') }}
        />
      </TextPart>
    </TextFrame>
  );
}

/** Tracked changes, tables and notes: asked only where a file has some; what is not asked goes along as it stands. */
function ChoicesPart({ view, action }: Readonly<{ view: ImportView; action: FormAction }>) {
  const t = useTranslations('textImports.choices');
  const { id: importId, version, choices, files } = view;
  const asks = {
    changesEs: files.some(({ language, tracked }) => language === 'es' && tracked !== null),
    changesEn: files.some(({ language, tracked }) => language === 'en' && tracked !== null),
    tables: files.some(({ tables }) => tables > 0),
    notes: files.some(({ notes }) => notes > 0),
  };
  const names = (['changesEs', 'changesEn', 'tables', 'notes'] as const).filter((name) => asks[name]);
  if (names.length === 0) return null;
  const silent = Object.fromEntries(Object.entries(choices).filter(([name]) => !names.some((one) => one === name)));
  const optionsOf = (name: (typeof names)[number]) => {
    if (name === 'changesEs' || name === 'changesEn') {
      return (['ACCEPT', 'REFUSE'] as const).map((value) => ({ value, label: t(value) }));
    }
    return [
      { value: 'ANNEX', label: t(`${name}Annex`) },
      { value: 'OUT', label: t(`${name}Out`) },
    ];
  };
  return (
    <TextPart id="choices" title={t('title')}>
      <AgendaForm
        action={action}
        identity={{ importId, version: String(version), ...silent }}
        fields={names.map((name) => ({
          ...{ as: 'radio' as const, name, label: t(name), start: choices[name] },
          options: optionsOf(name),
        }))}
        isSmall
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
      <p className="max-w-form text-sm text-muted">{t('hint')}</p>
    </TextPart>
  );
}

/** The words of the rows' form, for the browser. */
function useRowWords(locale: Locale): RowWords {
  const t = useTranslations('textImports.rows');
  const levels = useTranslations('texts.arrange.levels');
  return {
    legend: t.raw('legend') as string,
    numbered: t.raw('numbered') as string,
    ...{ kind: t('kind'), level: t('level'), fate: t('fate'), es: t('es'), en: t('en') },
    kinds: paragraphKinds.map((value) => ({ value, label: paragraphKindWords[value][locale] })),
    levels: (['0', '1', '2'] as const).map((value) => ({ value, label: levels(value) })),
    fates: (['TAKE', 'JOIN', 'OUT'] as const).map((value) => ({ value, label: t(`fates.${value}`) })),
    lacks: { es: t('lacks.es'), en: t('lacks.en') },
    ...{ titleStays: t('titleStays'), isInStep: t('isInStep'), isInStepHint: t('isInStepHint') },
    ...{ keep: t('keep'), take: t('take'), pressing: t('pressing'), refused: t('refused') },
  };
}
