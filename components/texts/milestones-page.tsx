import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { groupsOf } from '@/lib/texts/milestones/hash';
import type { MilestonesAsked } from '@/lib/texts/milestones/schema';
import type { MilestoneHead, MilestonesView } from '@/lib/texts/milestones/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { TextFiles } from './text-files';
import { TextPart, textAddress, useBackToText } from './text-frame';

type Given = Readonly<{
  view: MilestonesView;
  asked: MilestonesAsked;
  locale: Locale;
  action: FormAction;
  formKey: string;
}>;

/** The milestones of a text, how it stands, and for those who direct it the form that freezes it. */
export function MilestonesPage({ view, asked, locale, action, formKey }: Given) {
  const t = useTranslations('milestones');
  const { text, milestones } = view;
  return (
    <>
      <PageHeader {...useBackToText(text, locale)} title={t('title')} lead={t('lead')} />
      {asked.done === 'freeze' && (
        <div className="mb-6">
          <Notice tone="success" isAnswer>
            <p>{t('freeze.done')}</p>
          </Notice>
        </div>
      )}
      <div className="grid gap-10">
        <DataTable
          caption={t('caption', { count: milestones.length })}
          columns={[
            { key: 'number', label: t('columns.number') },
            { key: 'note', label: t('columns.note') },
            { key: 'at', label: t('columns.at') },
            { key: 'by', label: t('columns.by') },
            { key: 'state', label: t('columns.state') },
            { key: 'hash', label: t('columns.hash') },
          ]}
          rows={milestones.map((one) => ({ key: one.id, cells: cellsOf(one, text.id, t, locale) }))}
          empty={
            <EmptyState title={t('none.title')}>
              <p>{t('none.text')}</p>
            </EmptyState>
          }
        />
        <Standing {...{ view, locale }} />
        {view.standing.paragraphCount > 0 && <TextFiles {...{ textId: text.id, locale }} />}
        <Freeze {...{ view, locale, action, formKey }} />
      </div>
    </>
  );
}

type Words = ReturnType<typeof useTranslations<'milestones'>>;

function cellsOf(milestone: MilestoneHead, textId: string, t: Words, locale: Locale) {
  const { number, isAdopted, circulation, frozenAt, by, party, sha256 } = milestone;
  return [
    <span key="number" className="grid gap-1">
      <TextLink
        href={`/${locale}${textAddress(textId, `/milestones/${number}`)}`}
        className="inline-block min-h-6 whitespace-nowrap"
      >
        {t('one', { number })}
      </TextLink>
      {isAdopted && (
        <span>
          <StatusTag tone="good">{t('adopted')}</StatusTag>
        </span>
      )}
    </span>,
    inLocale(milestone, 'note', locale),
    <DateTime key="at" at={frozenAt} locale={locale} />,
    t('by', { by, party: party.code }),
    circulation === null ? (
      t('notCirculated')
    ) : (
      <DateTime key="circulated" at={circulation.circulatedAt} locale={locale} />
    ),
    <span key="hash" className="font-mono text-xs">
      {groupsOf(sha256).slice(0, 9)}…
    </span>,
  ];
}

/** Is what stands now a milestone, and how does it differ from the last? */
function Standing({ view, locale }: Readonly<{ view: MilestonesView; locale: Locale }>) {
  const t = useTranslations('milestones');
  const { text, standing, milestones } = view;
  const last = milestones[0];
  const said =
    standing.paragraphCount === 0
      ? t('standing.empty')
      : standing.sameAs === null
        ? t('standing.differs')
        : t('standing.same', { number: standing.sameAs });
  return (
    <TextPart id="standing" title={t('standing.title')}>
      <p className="max-w-form">{said}</p>
      {last !== undefined && standing.sameAs === null && (
        <p>
          <TextLink
            href={`/${locale}${textAddress(text.id, '/milestones/compare')}?from=${last.number}&to=now`}
            className="inline-block min-h-6"
          >
            {t('compare.withBefore', { number: last.number })}
          </TextLink>
        </p>
      )}
    </TextPart>
  );
}

type FreezeGiven = Readonly<Pick<Given, 'view' | 'locale' | 'action' | 'formKey'>>;

function Freeze({ view, locale, action, formKey }: FreezeGiven) {
  const t = useTranslations('milestones');
  const { text, standing, can } = view;
  if (can.freeze !== null) return <p className="max-w-form text-sm text-muted">{wordsFor(can.freeze, locale)}</p>;
  if (standing.paragraphCount === 0 || standing.sameAs !== null) return null;
  const hint = t('freeze.noteHint');
  return (
    <TextPart id="freeze" title={t('freeze.title')}>
      <p className="max-w-form text-muted">{t('freeze.lead')}</p>
      {standing.outOfStep > 0 && <p className="max-w-form">{t('freeze.outOfStep', { count: standing.outOfStep })}</p>}
      <AgendaForm
        action={action}
        identity={{ textId: text.id, sha256: standing.sha256, key: formKey }}
        fields={[
          { as: 'line', name: 'noteEs', label: t('freeze.noteEs'), hint, lang: 'es', required: true },
          { as: 'line', name: 'noteEn', label: t('freeze.noteEn'), lang: 'en', required: true },
        ]}
        words={{ press: t('freeze.press'), pressing: t('freeze.pressing'), refused: t('freeze.refused') }}
      />
    </TextPart>
  );
}
