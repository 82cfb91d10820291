import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { cosponsorField } from '@/lib/meetings/seminars/schema';
import type { HostsPage as Page } from '@/lib/meetings/seminars/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { boxesOf } from './cosponsor-boxes';
import { HostsForm } from './hosts-form';

type Given = Readonly<{
  page: Page;
  locale: Locale;
  /** Why this reader changes none, in words. */
  denial: string | null;
  action: FormAction;
}>;

/** Changes who hosts and co-sponsors a seminar, with its reason, or says why this reader does not. */
export function HostsPage({ page, locale, denial, action }: Given) {
  const t = useTranslations('seminars.hosts');
  const plan = useTranslations('seminars.plan');
  const all = useTranslations('meetings');
  const { meeting, version, host, members, organizations, cosponsors, hasDraftLetter } = page;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: all('backToOne') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        lead={denial === null ? t('lead') : undefined}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('denied')}>
          <p>{denial}</p>
        </Notice>
      ) : (
        <div className="grid gap-8">
          {hasDraftLetter && (
            <Notice tone="warning" title={t('draftTitle')}>
              <p>{t('draft')}</p>
            </Notice>
          )}
          <HostsForm
            action={action}
            hidden={{ meetingId: meeting.id, version: String(version) }}
            host={host}
            hosts={members.map((row) => ({ value: row.code, label: inLocale(row, 'name', locale) }))}
            boxes={[boxesOf(plan('members'), members, locale), boxesOf(plan('organizations'), organizations, locale)]}
            ticked={cosponsors.map(cosponsorField)}
            labels={{ hostPartyCode: plan('host'), cosponsors: plan('cosponsors'), reason: t('reason') }}
            hints={{
              ...{ hostPartyCode: plan('hostHint'), cosponsors: plan('cosponsorsHint'), reason: t('reasonHint') },
            }}
            words={{ choose: t('choose'), press: t('press'), pressing: t('pressing'), refused: t('refused') }}
          />
        </div>
      )}
    </>
  );
}
