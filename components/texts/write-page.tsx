import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { ButtonLink } from '@/components/ui/button-link';
import { dateWords } from '@/components/ui/date-words';
import { changeWords, textKindWords } from '@/lib/texts/texts/labels';
import type { NewText, TextView } from '@/lib/texts/texts/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { KeepStructure } from './imports/keep-structure';
import { useKindFields, useWordsFields } from './paragraph-fields';
import { useParagraphName } from './paragraph-names';
import { TextFrame, TextPart, textAddress, useBackToText } from './text-frame';

const pastedFields = ['pastedEs', 'pastedEn'] as const;

type Given = Readonly<{
  view: TextView;
  locale: Locale;
  /** The paragraph after which a new one is asked for. */
  after: string | undefined;
  actions: Readonly<Record<'add' | 'import' | 'undo', FormAction>>;
  formKeys: Readonly<Record<'add' | 'import', string>>;
}>;

/** The forms of the base as a whole: a new paragraph, a pasted text, the last change taken back. */
export function WriteTextPage({ view, locale, after, actions, formKeys }: Given) {
  const t = useTranslations('texts');
  const fromWord = useTranslations('textImports');
  const nameOf = useParagraphName(locale);
  const { text, paragraphs, lastChange, can } = view;
  const back = useBackToText(text, locale);
  const words = useWordsFields({ es: '', en: '', isInStep: false });
  const kinds = useKindFields({ kind: 'OPERATIVE', level: 0 }, locale);
  return (
    <TextFrame {...back} title={t('write')} denial={can.add} locale={locale}>
      <TextPart id="add" title={t('add.title')}>
        <AgendaForm
          action={actions.add}
          identity={{ textId: text.id, key: formKeys.add }}
          fields={[
            {
              ...{ as: 'select', name: 'afterId', label: t('add.after'), empty: t('add.last'), start: after ?? '' },
              options: paragraphs.map((one) => ({
                value: one.id,
                label: `${nameOf(one)}: ${one[locale].words.slice(0, 60)}`,
              })),
            },
            ...kinds,
            ...words,
          ]}
          words={{ press: t('add.press'), pressing: t('add.pressing'), refused: t('add.refused') }}
        />
      </TextPart>
      <TextPart id="word" title={fromWord('linkTitle')}>
        <p className="max-w-form text-muted">{fromWord('linkLead')}</p>
        <p>
          <ButtonLink variant="secondary" href={`/${locale}${textAddress(text.id, '/import')}`}>
            {fromWord('link')}
          </ButtonLink>
        </p>
      </TextPart>
      <TextPart id="paste" title={t('paste.title')}>
        <p className="max-w-form text-muted">{t('paste.lead')}</p>
        <KeepStructure names={pastedFields} />
        <AgendaForm
          action={actions.import}
          identity={{ textId: text.id, key: formKeys.import }}
          fields={[
            { as: 'lines', name: 'pastedEs', label: t('paste.es'), lang: 'es' },
            { as: 'lines', name: 'pastedEn', label: t('paste.en'), hint: t('paste.hint'), lang: 'en' },
          ]}
          words={{ press: t('paste.press'), pressing: t('paste.pressing'), refused: t('paste.refused') }}
        />
      </TextPart>
      <TextPart id="undo" title={t('undo.title')}>
        {lastChange?.canUndo !== true ? (
          <p className="text-muted">{t('undo.none')}</p>
        ) : (
          <>
            <p className="max-w-form text-muted">
              {t('undo.lead', {
                act: changeWords[lastChange.act]?.[locale] ?? lastChange.act,
                by: lastChange.by,
                party: lastChange.partyCode,
                date: dateWords(lastChange.at, locale, { withTime: true }),
              })}
            </p>
            <AgendaForm
              action={actions.undo}
              identity={{ textId: text.id, number: String(lastChange.number) }}
              fields={[]}
              isSmall
              words={{ press: t('undo.press'), pressing: t('undo.pressing'), refused: t('undo.refused') }}
            />
          </>
        )}
      </TextPart>
    </TextFrame>
  );
}

type NewGiven = Readonly<{ page: NewText; locale: Locale; action: FormAction; formKey: string }>;

/** The form by which a text begins. */
export function NewTextPage({ page, locale, action, formKey }: NewGiven) {
  const t = useTranslations('texts');
  const { meeting, session, kinds, denial } = page;
  return (
    <TextFrame
      backTo={{ href: `/${locale}/meetings/${meeting.code}/texts`, label: t('toTexts') }}
      eyebrow={inLocale(meeting, 'title', locale)}
      title={t('begin.title')}
      lead={t('begin.lead', { session: inLocale(session, 'title', locale) })}
      {...{ denial, locale }}
    >
      <AgendaForm
        action={action}
        identity={{ sessionId: session.id, key: formKey }}
        fields={[
          {
            ...{ as: 'select', name: 'kind', label: t('begin.kind'), empty: t('begin.choose'), required: true },
            options: kinds.map((kind) => ({ value: kind, label: textKindWords[kind][locale] })),
          },
          { as: 'line', name: 'titleEs', label: t('begin.titleEs'), lang: 'es', required: true },
          { as: 'line', name: 'titleEn', label: t('begin.titleEn'), lang: 'en', required: true },
          { as: 'box', name: 'hasLetters', label: t('begin.hasLetters'), isTicked: false },
        ]}
        words={{ press: t('begin.press'), pressing: t('begin.pressing'), refused: t('begin.refused') }}
      />
    </TextFrame>
  );
}
