import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import type { ParagraphPage } from '@/lib/texts/texts/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { useKindFields, useWordsFields } from './paragraph-fields';
import { useParagraphName } from './paragraph-names';
import { TextFrame, TextPart, textAddress, useBackToText } from './text-frame';

type Given = Readonly<{
  page: ParagraphPage;
  locale: Locale;
  actions: Readonly<Record<'save' | 'arrange' | 'remove', FormAction>>;
}>;

/** The forms of one paragraph of the base: its words, its place and kind, its removal. */
export function EditParagraphPage({ page, locale, actions }: Given) {
  const t = useTranslations('texts');
  const nameOf = useParagraphName(locale);
  const { text, paragraph, isRemoved, can } = page;
  const { eyebrow } = useBackToText(text, locale);
  const words = useWordsFields({ es: paragraph.es.words, en: paragraph.en.words, isInStep: paragraph.isInStep });
  const kinds = useKindFields(paragraph, locale);
  const { id: paragraphId } = paragraph;
  const versioned = { paragraphId, version: String(paragraph.version) };
  const backTo = { href: `/${locale}${textAddress(text.id, `/paragraphs/${paragraphId}`)}`, label: t('toParagraph') };
  const denial = can.save ?? (isRemoved ? 'text.paragraph-removed' : null);
  return (
    <TextFrame {...{ backTo, eyebrow, denial, locale }} title={t('edit.title', { name: nameOf(paragraph) })}>
      <AgendaForm
        action={actions.save}
        identity={{
          ...{ paragraphId, revisionEs: String(paragraph.es.revision), revisionEn: String(paragraph.en.revision) },
        }}
        fields={words}
        words={{ press: t('edit.press'), pressing: t('edit.pressing'), refused: t('edit.refused') }}
        met={{
          theirs: t('edit.theirs', { by: '{by}' }),
          mine: t('edit.mine'),
          labels: { theirsEs: t('edit.wordsEs'), theirsEn: t('edit.wordsEn') },
        }}
      />
      <TextPart id="arrange" title={t('arrange.title')}>
        <AgendaForm
          action={actions.arrange}
          id="arrange"
          identity={versioned}
          fields={[
            ...kinds,
            {
              ...{ as: 'select', name: 'place', label: t('arrange.place'), start: 'stay' },
              options: (['stay', 'up', 'down'] as const).map((one) => ({ value: one, label: t(`arrange.${one}`) })),
            },
          ]}
          isSmall
          words={{ press: t('arrange.press'), pressing: t('arrange.pressing'), refused: t('arrange.refused') }}
        />
      </TextPart>
      <TextPart id="remove" title={t('remove.title')}>
        <p className="max-w-form text-muted">{t('remove.hint')}</p>
        <AgendaForm
          action={actions.remove}
          identity={versioned}
          fields={[]}
          isDanger
          words={{ press: t('remove.press'), pressing: t('remove.pressing'), refused: t('remove.refused') }}
        />
      </TextPart>
    </TextFrame>
  );
}
