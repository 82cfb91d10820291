import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { cadenceWords, deadlineSentence } from '@/lib/reports/kinds/labels';
import type { KindInList } from '@/lib/reports/kinds/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** Every kind of report with its deadline in words; the first cell leads to the kind. */
export function KindTable({ kinds, locale }: Readonly<{ kinds: readonly KindInList[]; locale: Locale }>) {
  const t = useTranslations('kinds');
  const keys = ['name', 'deadline', 'cadence', 'template', 'calls'] as const;
  return (
    <DataTable
      caption={t('count', { count: kinds.length })}
      columns={keys.map((key) => ({ key, label: t(`column.${key}`) }))}
      rows={kinds.map((kind) => ({
        key: kind.code,
        cells: [
          <NameCell key="name" kind={kind} locale={locale} />,
          <span key="deadline" className="grid justify-items-start gap-1">
            {deadlineSentence(kind, locale)}
            {kind.departs && <StatusTag tone="asked">{t('departs')}</StatusTag>}
          </span>,
          cadenceWords[kind.cadence][locale],
          <TemplateCell key="template" kind={kind} locale={locale} />,
          t('openCalls', { count: kind.openCallCount }),
        ],
      }))}
      empty={
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      }
    />
  );
}

function NameCell({ kind, locale }: Readonly<{ kind: KindInList; locale: Locale }>) {
  const t = useTranslations('kinds');
  return (
    <span className="grid justify-items-start gap-1">
      <TextLink href={`/${locale}/reports/kinds/${kind.code}`} className="inline-block min-h-6">
        {inLocale(kind, 'name', locale)}
      </TextLink>
      {!kind.isActive && <StatusTag tone="neutral">{t('notInUse')}</StatusTag>}
    </span>
  );
}

function TemplateCell({ kind, locale }: Readonly<{ kind: KindInList; locale: Locale }>) {
  const t = useTranslations('kinds');
  return (
    <TextLink
      href={`/${locale}/reports/kinds/${kind.code}/template`}
      aria-label={`${t('templateOf', { kind: inLocale(kind, 'name', locale) })}, ${t('revision', { revision: kind.revision })}`}
      className="inline-block min-h-6"
    >
      {t('revision', { revision: kind.revision })}
      {kind.sectionCount > 0 && `, ${t('sections', { count: kind.sectionCount })}`}
    </TextLink>
  );
}
