import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FieldsForm } from '@/components/access/fields-form';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { dateWords } from '@/components/ui/date-words';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { delegateRoleLabels } from '@/lib/meetings/delegations/labels';
import type { DelegationDone } from '@/lib/meetings/delegations/schema';
import type { DelegationsView, DelegationView } from '@/lib/meetings/delegations/views';
import { participantWords } from '@/lib/meetings/labels';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { MeetingTabs } from '../meeting-tabs';
import { AccreditationOrder } from './accreditation-order';
import { DelegateStatusTag } from './delegate-status-tag';

type Given = Readonly<{
  view: DelegationsView;
  locale: Locale;
  done: DelegationDone | undefined;
  isClosed: boolean;
  actions: Readonly<{ accreditAll: FormAction; order: FormAction }>;
}>;

/** The delegations of a meeting in the order of protocol, with what is asked of the reader. */
export function DelegationsPage({ view, locale, done, isClosed, actions }: Given) {
  const t = useTranslations('delegations');
  const all = useTranslations('meetings');
  const { meeting, delegations, closesAt, waiting, canAccredit } = view;
  const address = `/${locale}/meetings/${meeting.code}`;
  return (
    <>
      <PageHeader
        backTo={{ href: address, label: all('backToOne') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        lead={<p>{t('lead')}</p>}
        actions={<Actions view={view} address={address} />}
      />
      <MeetingTabs code={meeting.code} current="delegations" locale={locale} />
      <div className="grid gap-8">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        <p className="text-muted">
          {isClosed ? (
            t('closed', { date: dateWords(closesAt, locale, { withTime: true }) })
          ) : (
            <>
              {t('closes')} <DateTime at={closesAt} locale={locale} withTime />
            </>
          )}
        </p>
        {waiting.check > 0 && <p className="font-semibold">{t('waitingCheck', { count: waiting.check })}</p>}
        {canAccredit === null && waiting.accredit > 0 && (
          <div className="grid gap-3">
            <p className="font-semibold">{t('waitingAccredit', { count: waiting.accredit })}</p>
            <FieldsForm
              action={actions.accreditAll}
              id="all"
              hidden={{ meetingId: meeting.id }}
              words={{ submit: t('accreditAll'), pending: t('pending'), faulty: t('faulty') }}
            />
          </div>
        )}
        <AccreditationOrder view={view} action={actions.order} />
        {view.count > 0 && <ListLinks code={meeting.code} locale={locale} />}
        {delegations.length === 0 && (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        {delegations.map((delegation, index) => (
          <Delegation
            key={delegation.party.code}
            delegation={delegation}
            isFirstOfClass={delegations[index - 1]?.partyKind !== delegation.partyKind}
            address={address}
            locale={locale}
          />
        ))}
      </div>
    </>
  );
}

function Actions({ view, address }: Readonly<{ view: DelegationsView; address: string }>): ReactNode {
  const t = useTranslations('delegations');
  return (
    <>
      {view.nominates.length > 0 && <ButtonLink href={`${address}/delegations/new`}>{t('nominate')}</ButtonLink>}
      {view.canRegister === null && (
        <>
          <ButtonLink variant="secondary" href={`${address}/check-in`}>
            {t('checkIn')}
          </ButtonLink>
          <ButtonLink variant="secondary" href={`${address}/delegations/badges`}>
            {t('badges')}
          </ButtonLink>
        </>
      )}
    </>
  );
}

function ListLinks({ code, locale }: Readonly<{ code: string; locale: Locale }>) {
  const t = useTranslations('delegations');
  return (
    <p className="flex flex-wrap gap-x-5 print:hidden">
      <span className="font-semibold">{t('list')}</span>
      {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          href={`/api/v1/meetings/${code}/participants?format=${format}&locale=${locale}`}
          className="link inline-block min-h-6"
        >
          {format.toUpperCase()}
          <span className="sr-only">: {t('list')}</span>
        </a>
      ))}
      <a href={`/api/v1/meetings/${code}/attendance?locale=${locale}`} className="link inline-block min-h-6">
        {t('attendance')}
      </a>
    </p>
  );
}

type DelegationGiven = Readonly<{
  delegation: DelegationView;
  isFirstOfClass: boolean;
  address: string;
  locale: Locale;
}>;

function Delegation({ delegation, isFirstOfClass, address, locale }: DelegationGiven) {
  const t = useTranslations('delegations');
  const { party, partyKind, delegates } = delegation;
  const hasAddresses = delegates.some(({ email }) => email !== null);
  return (
    <section aria-labelledby={`party-${party.code}`} className="break-inside-avoid">
      {isFirstOfClass && <p className="eyebrow mb-2">{participantWords[partyKind][locale]}</p>}
      <h2 id={`party-${party.code}`} className="mb-2 font-serif text-xl font-semibold">
        {inLocale(party, 'name', locale)}
      </h2>
      <DataTable
        caption={t('count', { count: delegates.filter(({ status }) => status !== 'WITHDRAWN').length })}
        columns={[
          { key: 'name', label: t('name') },
          { key: 'role', label: t('role') },
          { key: 'post', label: t('post') },
          ...(hasAddresses ? [{ key: 'email', label: t('email') }] : []),
          { key: 'status', label: t('status') },
        ]}
        rows={delegates.map((one) => ({
          key: one.id,
          cells: [
            <TextLink key="name" href={`${address}/delegations/${one.id}`} className="inline-block min-h-6">
              {one.givenName} {one.familyName}
            </TextLink>,
            delegateRoleLabels[one.role][locale],
            <span key="post">
              {one.post}
              <br />
              <span className="text-muted">{one.institution}</span>
            </span>,
            ...(hasAddresses
              ? [
                  <span key="email" className="break-all">
                    {one.email}
                  </span>,
                ]
              : []),
            <span key="status" className="flex flex-wrap gap-1">
              <DelegateStatusTag status={one.status} locale={locale} />
              {one.isLate && <StatusTag tone="late">{t('late')}</StatusTag>}
            </span>,
          ],
        }))}
        empty={t('none')}
      />
    </section>
  );
}
