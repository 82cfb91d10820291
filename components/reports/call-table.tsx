import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { memberStateWords } from '@/lib/reports/calls/labels';
import type { CallInOverview } from '@/lib/reports/calls/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { CallWays } from './call-ways';
import { DueInstant } from './due-instant';

type Given = Readonly<{ calls: readonly CallInOverview[]; isClosed: boolean; locale: Locale; empty: ReactNode }>;

/** Calls with their deadline, who has sent as far as the reader may know, and what can be made of the answers. */
export function CallTable({ calls, isClosed, locale, empty }: Given) {
  const t = useTranslations('calls.list');
  const seesCounts = calls.some(({ counts }) => counts !== null);
  const hasOwn = calls.some(({ own }) => own.length > 0);
  const columns = [
    { key: 'call', label: t('call') },
    { key: 'for', label: t('for') },
    { key: 'due', label: t('due') },
    ...(isClosed ? [{ key: 'closed', label: t('closedOn') }] : []),
    ...(seesCounts
      ? [
          { key: 'sent', label: t('sent'), numeric: true },
          { key: 'missing', label: t('missing'), numeric: true },
        ]
      : []),
    ...(hasOwn ? [{ key: 'own', label: t('own') }] : []),
    { key: 'ways', label: t('ways') },
  ];
  return (
    <DataTable
      caption={t('count', { count: calls.length })}
      columns={columns}
      rows={calls.map((call) => {
        const cells: Readonly<Record<string, ReactNode>> = {
          call: (
            <TextLink href={`/${locale}/reports/calls/${call.id}`} className="inline-block min-h-6">
              {inLocale(call.kind, 'name', locale)}
            </TextLink>
          ),
          for: <Occasion call={call} locale={locale} />,
          due: <Due call={call} locale={locale} />,
          closed: call.closedAt === null ? null : <DateTime at={call.closedAt} locale={locale} />,
          sent: call.counts?.sent,
          missing: call.counts?.missing,
          own: <Own call={call} locale={locale} />,
          ways: <CallWays call={call} locale={locale} />,
        };
        return { key: call.id, cells: columns.map(({ key }) => cells[key]) };
      })}
      empty={empty}
    />
  );
}

type CellGiven = Readonly<{ call: CallInOverview; locale: Locale }>;

function Occasion({ call: { meeting, year }, locale }: CellGiven) {
  const t = useTranslations('calls');
  return meeting === null ? t('ofYear', { year }) : inLocale(meeting, 'title', locale);
}

function Due({ call: { dueAt, isOver, status }, locale }: CellGiven) {
  const t = useTranslations('calls');
  return (
    <span className="grid justify-items-start gap-1">
      <DueInstant at={dueAt} locale={locale} />
      {isOver && status === 'OPEN' && <StatusTag tone="late">{t('isOver')}</StatusTag>}
    </span>
  );
}

function Own({ call: { own }, locale }: CellGiven) {
  return own.map(({ country, status }) => (
    <span key={country.code} className="block">
      {own.length > 1 && `${inLocale(country, 'name', locale)}: `}
      {memberStateWords[status][locale]}
    </span>
  ));
}
