import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { OutstandingDecision } from '@/lib/decisions/views';
import type { PaperOfItem } from '@/lib/documents/agenda-papers/views';
import type { ItemPage as Page } from '@/lib/meetings/agenda/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { AgendaForm } from './agenda-form';
import { useItemFields } from './item-fields';

type NewGiven = Readonly<{
  page: Page;
  /** What is followed up. */
  decision: OutstandingDecision | null;
  locale: Locale;
  add: FormAction;
  formKey: string;
}>;

/** The form of a new item, or why this reader writes none. */
export function NewItemPage({ page, decision, locale, add, formKey }: NewGiven) {
  const t = useTranslations('agenda.item');
  const fields = useItemFields(page, locale, decision);
  const { session, parent, takesUp, can } = page;
  const identity = {
    ...{ sessionId: session.id, parentId: parent?.id ?? '', takesUpId: takesUp?.id ?? '', key: formKey },
  };
  const title =
    parent === null ? t('add') : t('addUnder', { code: parent.code, title: inLocale(parent, 'title', locale) });
  return (
    <Frame page={page} title={title} denial={can.add} locale={locale}>
      <AgendaForm
        action={add}
        identity={identity}
        fields={fields}
        words={{ press: t('addPress'), pressing: t('adding'), refused: t('refused') }}
      />
    </Frame>
  );
}

type Given = Readonly<{
  page: Page;
  papers: readonly PaperOfItem[];
  locale: Locale;
  actions: Readonly<Record<'edit' | 'move' | 'remove' | 'mark' | 'attach' | 'detach', FormAction>>;
  formKey: string;
}>;

/** One item: its words, its place, its follow-up, its documents. What cannot be done now is not there. */
export function ItemPage(given: Given) {
  const { page, locale, actions } = given;
  const t = useTranslations('agenda.item');
  const fields = useItemFields(page, locale);
  const { item, can } = page;
  if (item === null) return null;
  const identity = { itemId: item.itemId, version: String(item.version) };
  const denial = can.edit === null || can.mark === null ? null : can.edit;
  return (
    <Frame page={page} title={t('edit', { code: item.code })} denial={denial} locale={locale}>
      {can.edit === null && (
        <AgendaForm
          action={actions.edit}
          identity={identity}
          fields={fields}
          words={{ press: t('save'), pressing: t('saving'), refused: t('refused') }}
          met={{
            theirs: t('theirs', { by: '{by}' }),
            mine: t('mine'),
            labels: {
              ...{ theirsTitleEs: t('titleEs'), theirsTitleEn: t('titleEn'), theirsNoteEs: t('noteEs') },
              ...{ theirsNoteEn: t('noteEn'), theirsMinutes: t('minutes') },
            },
          }}
        />
      )}
      {can.edit === null && <Papers {...given} itemId={item.itemId} />}
      {can.arrange === null && page.places.length > 0 && (
        <Part id="move" title={t('move.title')}>
          <AgendaForm
            action={actions.move}
            id="move"
            identity={identity}
            fields={[
              {
                ...{ as: 'select', name: 'to', label: t('move.to'), empty: t('choose') },
                options: page.places.map((place) => {
                  const title = inLocale(place, 'title', locale);
                  const label = place.code === null ? title : t('move.under', { code: place.code, title });
                  return { value: place.value, label };
                }),
              },
            ]}
            isSmall
            words={{ press: t('move.press'), pressing: t('move.pressing'), refused: t('move.refused') }}
          />
        </Part>
      )}
      {can.mark === null && (
        <Part id="mark" title={t('mark.title')}>
          <AgendaForm
            action={actions.mark}
            id="mark"
            identity={identity}
            fields={[{ as: 'box', name: 'isToBeTakenUp', label: t('mark.label'), isTicked: item.isToBeTakenUp }]}
            isSmall
            words={{ press: t('mark.press'), pressing: t('mark.pressing'), refused: t('mark.refused') }}
          />
        </Part>
      )}
      {can.remove === null && (
        <Part id="remove" title={t('remove.title')}>
          <p className="max-w-form text-muted">{t('remove.hint')}</p>
          <AgendaForm
            action={actions.remove}
            identity={identity}
            fields={[]}
            isDanger
            words={{ press: t('remove.press'), pressing: t('remove.pressing'), refused: t('remove.refused') }}
          />
        </Part>
      )}
    </Frame>
  );
}

type FrameGiven = Readonly<{ page: Page; title: string; denial: string | null; locale: Locale; children: ReactNode }>;

function Frame({ page, title, denial, locale, children }: FrameGiven) {
  const t = useTranslations('agenda');
  const { meeting, session } = page;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}/agenda`, label: t('back') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={title}
        lead={t('item.lead', { session: inLocale(session, 'title', locale) })}
      />
      {denial === null ? (
        <div className="grid gap-10">{children}</div>
      ) : (
        <Notice tone="warning" title={t('item.denied')}>
          <p>{wordsFor(denial, locale)}</p>
        </Notice>
      )}
    </>
  );
}

function Part({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) {
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t border-rule pt-6">
      <h2 id={id} className="font-serif text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Papers({ papers, locale, actions, formKey, itemId }: Given & Readonly<{ itemId: string }>) {
  const t = useTranslations('agenda.item.paper');
  return (
    <Part id="papers" title={t('title')}>
      <p className="text-muted">{papers.length === 0 ? t('none') : t('lead')}</p>
      {papers.map((paper) => (
        <div key={paper.id} className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <TextLink href={`/${locale}/documents/${paper.symbol}`} className="inline-block min-h-6">
            {paper.symbol}, {inLocale(paper, 'title', locale)}
          </TextLink>
          <AgendaForm
            action={actions.detach}
            identity={{ paperId: paper.id }}
            fields={[]}
            isSmall
            words={{ press: `${t('detach')} ${paper.symbol}`, pressing: t('detaching'), refused: t('refused') }}
          />
        </div>
      ))}
      <AgendaForm
        action={actions.attach}
        id="paper"
        identity={{ itemId, key: formKey }}
        fields={[{ as: 'line', name: 'symbol', label: t('symbol'), required: true }]}
        isSmall
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </Part>
  );
}
