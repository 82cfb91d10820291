import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { callStatusWords } from '@/lib/reports/calls/labels';
import type { CallDone } from '@/lib/reports/calls/schema';
import type { CallView } from '@/lib/reports/calls/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { CallFacts } from './call-facts';
import { CallMembers } from './call-members';
import { CallMessage } from './call-message';
import { CallTold } from './call-told';

type Given = Readonly<{
  call: CallView;
  locale: Locale;
  /** What was done just now. */
  done: CallDone | undefined;
  remind: FormAction;
  keyOf: () => string;
  /** What this reader can do about it; nothing where they can do nothing. */
  acts: ReactNode;
}>;

/** A call: what is asked until when and why then, who has sent, what everybody is told. */
export function CallPage({ call, locale, done, remind, keyOf, acts }: Given) {
  const t = useTranslations('calls');
  const { kind, meeting, year, status, isOver, dueAt, departureReason } = call;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/reports/calls`, label: t('backToCalls') }}
        eyebrow={meeting === null ? t('ofYear', { year }) : inLocale(meeting, 'title', locale)}
        title={inLocale(kind, 'name', locale)}
        status={
          <>
            <StatusTag tone={status === 'OPEN' ? 'good' : 'neutral'}>{callStatusWords[status][locale]}</StatusTag>
            {status === 'OPEN' && dueAt !== null && isOver && <StatusTag tone="late">{t('isOver')}</StatusTag>}
          </>
        }
      />
      <div className="grid gap-10">
        {done === 'open' && <Opened call={call} locale={locale} />}
        {done !== undefined && done !== 'open' && (
          <Notice tone="success" isAnswer>
            <p>{t(`one.${done}.done`)}</p>
          </Notice>
        )}
        {departureReason !== null && (
          <Notice tone="warning" title={t('one.departsTitle')}>
            <p>{t('one.departs', { reason: departureReason })}</p>
          </Notice>
        )}
        <CallFacts call={call} locale={locale} />
        <CallMessage call={call} locale={locale} />
        <CallMembers call={call} locale={locale} remind={remind} keyOf={keyOf} />
        <CallTold call={call} locale={locale} />
        {acts}
      </div>
    </>
  );
}

function Opened({ call, locale }: Readonly<{ call: CallView; locale: Locale }>) {
  const t = useTranslations('calls.one');
  const untold = call.members.filter(({ isUnreachable }) => isUnreachable);
  const names = new Intl.ListFormat(locale).format(untold.map(({ member }) => inLocale(member, 'name', locale)));
  return (
    <Notice tone="success" title={t('opened')} isAnswer>
      <p>{t('openedText')}</p>
      {untold.length > 0 && <p>{t('openedButFor', { count: untold.length, names })}</p>}
    </Notice>
  );
}
