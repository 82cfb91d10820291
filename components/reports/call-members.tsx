import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { inAlphabet } from '@/lib/core/alphabet';
import { memberStateWords } from '@/lib/reports/calls/labels';
import type { CallView, MemberState } from '@/lib/reports/calls/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { RemindForm } from './remind-form';

type Given = Readonly<{ call: CallView; locale: Locale; remind: FormAction; keyOf: () => string }>;

const tones: Readonly<Record<MemberState['status'], Tone>> = {
  NOT_SENT: 'neutral',
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'asked',
  ACCEPTED: 'good',
};

/** What each Member has done about the call, as far as the reader may know, and the way to remind those that have not sent. */
export function CallMembers(given: Given) {
  const t = useTranslations('calls.one');
  const { call, locale, remind, keyOf } = given;
  const { members, seesAllMembers, can } = call;
  if (members.length === 0) return null;
  const missing = members.filter(({ isMissing }) => isMissing).length;
  const reminds = can.remind === null;
  const columns = [
    { key: 'country', label: t('country') },
    { key: 'state', label: t('state') },
    { key: 'submitted', label: t('submitted') },
    { key: 'reminded', label: t('reminded') },
    ...(reminds ? [{ key: 'act', label: t('act') }] : []),
  ];
  return (
    <section aria-labelledby="members" className="grid gap-3">
      <h2 id="members" className="font-serif text-xl font-semibold">
        {t(seesAllMembers ? 'members' : 'membersOwn')}
      </h2>
      {seesAllMembers && <p>{t('summary', { sent: members.length - missing, missing })}</p>}
      {reminds && missing > 0 && (
        <RemindForm
          action={remind}
          callId={call.id}
          formKey={keyOf()}
          words={{ remind: t('remindAll', { count: missing }), reminding: t('reminding'), refused: t('remindRefused') }}
        />
      )}
      <DataTable
        caption={t(seesAllMembers ? 'members' : 'membersOwn')}
        isCaptionHidden
        columns={columns}
        rows={inAlphabet(locale, members, ({ member }) => inLocale(member, 'name', locale)).map((one) => {
          const cells: Readonly<Record<string, ReactNode>> = {
            country: <Country one={one} call={call} locale={locale} />,
            state: <State one={one} locale={locale} />,
            submitted: one.submittedAt === null ? null : <DateTime at={one.submittedAt} locale={locale} withTime />,
            reminded: one.remindedAt === null ? t('never') : <DateTime at={one.remindedAt} locale={locale} withTime />,
            act: one.isMissing && reminds && one.isUnreachable === false && <RemindOne one={one} {...given} />,
          };
          return { key: one.member.code, cells: columns.map(({ key }) => cells[key]) };
        })}
        empty=""
      />
    </section>
  );
}

function Country({ one, call, locale }: Readonly<{ one: MemberState; call: CallView; locale: Locale }>) {
  const t = useTranslations('calls.one');
  const { member, reportId, canWrite, isUnreachable, isMissing } = one;
  const isAsked = canWrite && isMissing && (reportId !== null || call.status === 'OPEN');
  const address = reportId === null ? `start/${call.id}` : `${reportId}/edit`;
  return (
    <span className="grid justify-items-start gap-1">
      <span>{inLocale(member, 'name', locale)}</span>
      {isAsked && (
        <ButtonLink href={`/${locale}/reports/${address}`} size="small">
          {t(reportId === null ? 'write' : 'goOn')}
        </ButtonLink>
      )}
      {isMissing && isUnreachable === true && <span className="font-normal text-late">{t('unreachable')}</span>}
    </span>
  );
}

function State({ one, locale }: Readonly<{ one: MemberState; locale: Locale }>) {
  const t = useTranslations('calls.one');
  const { status, isLate, reportId, member } = one;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusTag tone={tones[status]}>{memberStateWords[status][locale]}</StatusTag>
      {isLate && <StatusTag tone="late">{t('late')}</StatusTag>}
      {reportId !== null && (
        <TextLink
          href={`/${locale}/reports/${reportId}`}
          aria-label={t('readOf', { country: inLocale(member, 'name', locale) })}
          className="inline-block min-h-6"
        >
          {t('read')}
        </TextLink>
      )}
    </span>
  );
}

function RemindOne({ one, call, locale, remind, keyOf }: Given & Readonly<{ one: MemberState }>) {
  const t = useTranslations('calls.one');
  return (
    <RemindForm
      action={remind}
      callId={call.id}
      partyCode={one.member.code}
      formKey={keyOf()}
      about={inLocale(one.member, 'name', locale)}
      words={{ remind: t('remindOne'), reminding: t('reminding'), refused: t('remindRefused') }}
    />
  );
}
