import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { TextLink } from '@/components/ui/text-link';
import { type DecisionsAsked, views } from '@/lib/decisions/schema';
import type { DecisionHead, DecisionList } from '@/lib/decisions/views';
import type { Locale } from '@/lib/web/locale';
import { DecisionBoard } from './decision-board';
import { DecisionFilters } from './decision-filters';
import { DecisionTable } from './decision-table';
import { DecisionTimeline } from './decision-timeline';
import { listAddress, queryOfList } from './list-address';

type Given = Readonly<{
  list: DecisionList;
  /** Where the board or the timeline is asked for. */
  board: ReadonlyMap<DecisionHead['status'], readonly DecisionHead[]> | null;
  asked: DecisionsAsked;
  locale: Locale;
}>;

/** The register as a table, as a board by status, or along the dates. */
export function DecisionListPage({ list, board, asked, locale }: Given) {
  const t = useTranslations('decisions');
  const count = Object.values(list.counts).reduce((sum, one) => sum + one, 0);
  const file = (format: string) => `/api/v1/decisions/file${queryOfList(asked, { view: undefined, format, locale })}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={list.canRegister && <ButtonLink href={`/${locale}/decisions/new`}>{t('register')}</ButtonLink>}
      />
      <DecisionFilters list={list} asked={asked} locale={locale} />
      <Tabs
        label={t('view')}
        items={views.map((view) => ({
          href: listAddress(locale, asked, { view: view === 'table' ? undefined : view }),
          label: t(`views.${view}`),
          isCurrent: asked.view === view,
        }))}
      />
      {board !== null && asked.view === 'board' && <DecisionBoard board={board} locale={locale} />}
      {board !== null && asked.view === 'timeline' && <DecisionTimeline board={board} locale={locale} />}
      {asked.view === 'table' && <DecisionTable rows={list.rows} caption={t('caption', { count })} locale={locale} />}
      <p className="mt-6 flex flex-wrap gap-x-8 gap-y-2 print:hidden">
        {asked.view === 'table' && asked.after !== undefined && (
          <TextLink href={listAddress(locale, asked)} className="inline-block min-h-6">
            {t('fromTop')}
          </TextLink>
        )}
        {asked.view === 'table' && list.next !== null && (
          <TextLink href={listAddress(locale, asked, { after: list.next })} rel="next" className="inline-block min-h-6">
            {t('more')} ›
          </TextLink>
        )}
        {count > 0 &&
          (['csv', 'xlsx'] as const).map((format) => (
            <TextLink key={format} href={file(format)} className="inline-block min-h-6">
              {t(format)}
            </TextLink>
          ))}
      </p>
    </>
  );
}
