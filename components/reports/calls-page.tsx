import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import { TextLink } from '@/components/ui/text-link';
import type { CallsOverview } from '@/lib/reports/calls/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { CallTable } from './call-table';

type Given = Readonly<{ overview: CallsOverview; locale: Locale }>;

/** Every call that the reader may know of: open ones first. */
export function CallsPage({ overview, locale }: Given) {
  const t = useTranslations('calls');
  const { open, closed, kind, canOpen } = overview;
  const openOne = (
    <ButtonLink href={`/${locale}/reports/calls/new${kind === null ? '' : `?kind=${kind}`}`}>{t('openOne')}</ButtonLink>
  );
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/reports`, label: t('back') }}
        title={t('title')}
        lead={t('lead')}
        actions={canOpen === null ? openOne : undefined}
      />
      <CallFilter overview={overview} locale={locale} />
      <section aria-labelledby="open" className="mb-12">
        <h2 id="open" className="mb-3 font-serif text-xl font-semibold">
          {t('list.open')}
        </h2>
        <CallTable
          calls={open}
          isClosed={false}
          locale={locale}
          empty={
            <EmptyState title={t('list.noneOpen')} level={3}>
              <p>{t('list.noneOpenText')}</p>
            </EmptyState>
          }
        />
      </section>
      <section aria-labelledby="closed">
        <h2 id="closed" className="mb-3 font-serif text-xl font-semibold">
          {t('list.closed')}
        </h2>
        <CallTable calls={closed} isClosed locale={locale} empty={t('list.noneClosed')} />
      </section>
    </>
  );
}

function CallFilter({ overview, locale }: Given) {
  const t = useTranslations('calls.list');
  const { kind, kinds } = overview;
  return (
    <search className="print:hidden">
      <form
        method="get"
        action={`/${locale}/reports/calls`}
        aria-label={t('filter')}
        className="mb-8 grid items-end gap-4 sm:grid-cols-[minmax(0,28rem)_auto] sm:justify-start"
      >
        <SelectField
          name="kind"
          label={t('kind')}
          options={kinds.map((one) => ({ value: one.code, label: inLocale(one, 'name', locale) }))}
          defaultValue={kind ?? ''}
          emptyLabel={t('allKinds')}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" variant="secondary">
            {t('show')}
          </Button>
          {kind !== null && <TextLink href={`/${locale}/reports/calls`}>{t('clear')}</TextLink>}
        </div>
      </form>
    </search>
  );
}
