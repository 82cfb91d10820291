import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { presidencyActLabels, termStatusLabels } from '@/lib/membership/labels';
import type { TermDone } from '@/lib/membership/terms/schema';
import type { TermsPage as Terms, TermView } from '@/lib/membership/terms/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { type TermActions, TermForms } from './term-forms';

type Given = Readonly<{
  page: Terms;
  actions: TermActions;
  locale: Locale;
  done: TermDone | undefined;
  formKey: string;
}>;

/** The terms since the record ends: who presides, what can be put on record, and every entry with what it rests on. */
export function TermsPage({ page, actions, locale, done, formKey }: Given) {
  const t = useTranslations('terms');
  const isPresided = page.terms.some(({ status }) => status === 'IN_OFFICE');
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>} />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        {!isPresided && page.terms.length > 0 && (
          <Notice tone="warning">
            <p>{t('noneInOffice')}</p>
          </Notice>
        )}
        <TermTable terms={page.terms} locale={locale} />
        <TermForms page={page} actions={actions} locale={locale} formKey={formKey} />
        <History acts={page.acts} locale={locale} />
      </div>
    </>
  );
}

const tones: Readonly<Record<TermView['status'], 'info' | 'good' | 'neutral'>> = {
  DESIGNATED: 'info',
  IN_OFFICE: 'good',
  PAST: 'neutral',
};

function TermTable({ terms, locale }: Readonly<{ terms: readonly TermView[]; locale: Locale }>) {
  const t = useTranslations('terms');
  const at = (instant: Date | null) =>
    instant === null ? (
      <span className="text-muted">{t('notYet')}</span>
    ) : (
      <DateTime at={instant} locale={locale} withTime />
    );
  return (
    <DataTable
      caption={t('caption')}
      columns={[
        { key: 'year', label: t('year') },
        { key: 'member', label: t('member') },
        { key: 'status', label: t('status') },
        { key: 'from', label: t('from') },
        { key: 'to', label: t('to') },
        { key: 'theme', label: t('theme') },
      ]}
      rows={terms.map((term) => ({
        key: String(term.year),
        cells: [
          String(term.year),
          inLocale(term.party, 'name', locale),
          <StatusTag key="status" tone={tones[term.status]}>
            {termStatusLabels[term.status][locale]}
          </StatusTag>,
          at(term.startsAt),
          at(term.endsAt),
          (locale === 'es' ? term.themeEs : term.themeEn) ?? <span className="text-muted">{t('noTheme')}</span>,
        ],
      }))}
      empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
    />
  );
}

function History({ acts, locale }: Readonly<{ acts: Terms['acts']; locale: Locale }>) {
  const t = useTranslations('terms');
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-3 font-serif text-xl font-semibold">
        {t('history')}
      </h2>
      <DataTable
        caption={t('historyCaption')}
        isCaptionHidden
        columns={[
          { key: 'act', label: t('act') },
          { key: 'recorded', label: t('recorded') },
          { key: 'effective', label: t('effective') },
          { key: 'basis', label: t('basis') },
          { key: 'author', label: t('author') },
        ]}
        rows={acts.map(({ id, kind, year, party, createdAt, effectiveAt, note, author }) => ({
          key: id,
          cells: [
            `${presidencyActLabels[kind][locale]}: ${inLocale(party, 'name', locale)}, ${year}`,
            <DateTime key="recorded" at={createdAt} locale={locale} withTime />,
            effectiveAt === null ? '–' : <DateTime key="effective" at={effectiveAt} locale={locale} withTime />,
            note,
            author.displayName,
          ],
        }))}
        empty={t('historyNone')}
      />
    </section>
  );
}
