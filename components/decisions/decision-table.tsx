import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import { dayOf } from '@/lib/core/clock';
import type { DecisionHead } from '@/lib/decisions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { DecisionStatusTag } from './status';

type Given = Readonly<{ rows: readonly DecisionHead[]; caption: string; locale: Locale }>;

/** Decisions with whom they ask, by when, and where they stand. */
export function DecisionTable({ rows, caption, locale }: Given) {
  const t = useTranslations('decisions');
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'code', label: t('code') },
        { key: 'text', label: t('text') },
        { key: 'addressees', label: t('addressee') },
        { key: 'due', label: t('due') },
        { key: 'status', label: t('status') },
      ]}
      rows={rows.map((decision) => ({
        key: decision.code,
        cells: [
          <TextLink
            key="code"
            href={`/${locale}/decisions/${decision.code}`}
            className="inline-block min-h-6 whitespace-nowrap tabular-nums"
          >
            {decision.code}
          </TextLink>,
          shortened(inLocale(decision, 'text', locale)),
          decision.addressees.map((one) => inLocale(one, 'name', locale)).join('; '),
          decision.dueOn === null ? null : dateWords(dayOf(decision.dueOn), locale),
          <DecisionStatusTag key="status" status={decision.status} locale={locale} />,
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

const most = 240;

/** The whole text is on its own page. */
export const shortened = (text: string): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
