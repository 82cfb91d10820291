import { useTranslations } from 'next-intl';
import type { AgendaField } from '@/components/meetings/agenda/agenda-form';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import type { Discussion } from '@/lib/texts/proposals/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { useKindFields } from '../paragraph-fields';
import { useParagraphName } from '../paragraph-names';
import { TextFrame, TextPart, textAddress, useBackToText } from '../text-frame';

type Given = Readonly<{
  discussion: Discussion;
  locale: Locale;
  actions: Readonly<Record<'replace' | 'insert' | 'whole', FormAction>>;
  formKeys: Readonly<Record<'replace' | 'insert' | 'whole', string>>;
}>;

/** The two languages of what is proposed, and why. */
export function useProposedFields({ es, en }: Readonly<{ es: string; en: string }>): AgendaField[] {
  const t = useTranslations('proposals.form');
  return [
    { as: 'lines', name: 'wordsEs', label: t('es'), lang: 'es', start: es },
    { as: 'lines', name: 'wordsEn', label: t('en'), lang: 'en', start: en },
  ];
}

/** The forms by which a delegation proposes on one paragraph. */
export function ProposePage({ discussion, locale, actions, formKeys }: Given) {
  const t = useTranslations('proposals.form');
  const texts = useTranslations('texts');
  const nameOf = useParagraphName(locale);
  const { text, paragraph, can } = discussion;
  const { eyebrow } = useBackToText(text, locale);
  const reason: AgendaField = { as: 'lines', name: 'reason', label: t('reason') };
  const words = useProposedFields({ es: paragraph.es.words, en: paragraph.en.words });
  const fresh = useProposedFields({ es: '', en: '' });
  const kinds = useKindFields(paragraph.kind === 'TITLE' ? { kind: 'OPERATIVE', level: 0 } : paragraph, locale);
  const { id: paragraphId, es, en } = paragraph;
  const seen = { revisionEs: String(es.revision), revisionEn: String(en.revision) };
  const labels = { press: t('press'), pressing: t('pressing'), refused: t('refused') };
  const backTo = {
    href: `/${locale}${textAddress(text.id, `/paragraphs/${paragraphId}`)}`,
    label: texts('toParagraph'),
  };
  return (
    <TextFrame
      {...{ backTo, eyebrow, locale }}
      title={t('title', { name: nameOf(paragraph) })}
      lead={t('lead')}
      denial={can.propose}
    >
      <TextPart id="replace" title={t('replace.title')}>
        <p className="max-w-form text-muted">{t('replace.hint')}</p>
        <AgendaForm
          action={actions.replace}
          identity={{ paragraphId, ...seen, key: formKeys.replace }}
          fields={[...words, reason]}
          words={labels}
        />
      </TextPart>
      <TextPart id="insert" title={t('insert.title')}>
        <AgendaForm
          action={actions.insert}
          id="insert"
          identity={{ paragraphId, key: formKeys.insert }}
          fields={[...kinds, ...fresh, reason]}
          isSmall
          words={labels}
        />
      </TextPart>
      <TextPart id="whole" title={t('whole.title')}>
        <AgendaForm
          action={actions.whole}
          id="whole"
          identity={{ paragraphId, ...seen, key: formKeys.whole }}
          fields={[
            {
              ...{ as: 'radio', name: 'kind', label: t('whole.kind') },
              options: [
                { value: 'RESERVE', label: t('whole.reserve') },
                { value: 'DELETE', label: t('whole.delete') },
              ],
            },
            reason,
          ]}
          isSmall
          words={labels}
        />
      </TextPart>
    </TextFrame>
  );
}
