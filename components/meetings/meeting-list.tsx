import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SelectField } from '@/components/ui/select-field';
import { Tabs } from '@/components/ui/tabs';
import { TextLink } from '@/components/ui/text-link';
import type { MeetingList as List } from '@/lib/meetings/meetings/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useDays } from './meeting-days';
import { MeetingStatusTag } from './meeting-status-tag';

type Given = Readonly<{ list: List; locale: Locale }>;

/** The address of this list: coming or past, of one body, which page. */
function addressOf(locale: Locale, asked: Readonly<{ when: string; body?: string | null; page?: number }>): string {
  const { when, body, page } = asked;
  const query = new URLSearchParams({
    ...(when !== 'coming' && { when }),
    ...(body && { body }),
    ...(page && page > 1 && { page: String(page) }),
  }).toString();
  return `/${locale}/meetings${query === '' ? '' : `?${query}`}`;
}

/** Meetings that the reader may know of: coming ones by date, or past ones newest first. */
export function MeetingList({ list, locale }: Given) {
  const t = useTranslations('meetings');
  const { when, body, page, pageCount, canPlan, canPlanSeminar } = list;
  const cycles = useTranslations('cycles');
  const seminars = useTranslations('seminars');
  const plan = (
    <>
      {canPlan === null && (
        <>
          <ButtonLink href={`/${locale}/meetings/cycles/new`}>{cycles('planOne')}</ButtonLink>
          <ButtonLink variant="secondary" href={`/${locale}/meetings/new`}>
            {t('planOne')}
          </ButtonLink>
        </>
      )}
      {canPlanSeminar === null && (
        <ButtonLink variant="secondary" href={`/${locale}/meetings/seminars/new`}>
          {seminars('planOne')}
        </ButtonLink>
      )}
    </>
  );
  const part = (key: 'coming' | 'past') => ({
    href: addressOf(locale, { when: key, body }),
    label: t(`parts.${key}`),
    isCurrent: when === key,
  });
  const to = (number: number) => addressOf(locale, { when, body, page: number });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={canPlan === null || canPlanSeminar === null ? plan : undefined}
      />
      <Tabs label={t('parts.label')} items={[part('coming'), part('past')]} />
      <p className="mb-6 print:hidden">
        <TextLink href={`/${locale}/meetings/cycles`} className="inline-block min-h-6">
          {cycles('toCycles')}
        </TextLink>
      </p>
      <BodyFilter list={list} locale={locale} />
      <MeetingTable list={list} locale={locale} />
      <Pagination
        label={t('pages.label')}
        position={t('pages.position', { page, count: pageCount })}
        previous={page > 1 ? { href: to(page - 1), label: t('pages.previous') } : undefined}
        next={page < pageCount ? { href: to(page + 1), label: t('pages.next') } : undefined}
      />
    </>
  );
}

function BodyFilter({ list: { bodies, body, when }, locale }: Given) {
  const t = useTranslations('meetings.list');
  return (
    <search className="print:hidden">
      <form
        method="get"
        action={`/${locale}/meetings`}
        aria-label={t('filter')}
        className="mb-8 grid items-end gap-4 sm:grid-cols-[minmax(0,28rem)_auto] sm:justify-start"
      >
        {when !== 'coming' && <input type="hidden" name="when" value={when} />}
        <SelectField
          name="body"
          label={t('body')}
          options={bodies.map((one) => ({ value: one.code, label: inLocale(one, 'name', locale) }))}
          defaultValue={body ?? ''}
          emptyLabel={t('allBodies')}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" variant="secondary">
            {t('show')}
          </Button>
          {body !== null && <TextLink href={addressOf(locale, { when })}>{t('clear')}</TextLink>}
        </div>
      </form>
    </search>
  );
}

function MeetingTable({ list: { rows, total, when }, locale }: Given) {
  const t = useTranslations('meetings.list');
  const all = useTranslations('meetings');
  const days = useDays(locale);
  const isComing = when === 'coming';
  return (
    <DataTable
      caption={t('count', { count: total })}
      columns={[
        { key: 'meeting', label: t('meeting') },
        { key: 'body', label: t('body') },
        { key: 'dates', label: t('dates') },
        { key: 'place', label: t('place') },
        { key: 'state', label: t('state') },
      ]}
      rows={rows.map((meeting) => ({
        key: meeting.id,
        cells: [
          <TextLink key="meeting" href={`/${locale}/meetings/${meeting.code}`} className="inline-block min-h-6">
            {inLocale(meeting, 'title', locale)}
          </TextLink>,
          inLocale(meeting.body, 'name', locale),
          days(meeting),
          meeting.city ?? (meeting.host === null ? all('noPlace') : inLocale(meeting.host, 'name', locale)),
          <MeetingStatusTag key="state" status={meeting.status} locale={locale} />,
        ],
      }))}
      empty={
        <EmptyState title={t(isComing ? 'noneComing' : 'nonePast')}>
          <p>{t(isComing ? 'noneComingText' : 'nonePastText')}</p>
        </EmptyState>
      }
    />
  );
}
