import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import type { CallProposal, NewCall } from '@/lib/reports/calls/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { ProposalFacts } from './proposal-facts';

type Given = Readonly<{
  newCall: NewCall;
  locale: Locale;
  /** Why this reader opens none, in words. */
  denial: string | null;
  /** The form, where there is something to call for. */
  form: ReactNode;
}>;

/** First which kind; then what the rule proposes, and the form that opens the call. */
export function NewCallPage({ newCall, locale, denial, form }: Given) {
  const t = useTranslations('calls');
  const { proposal } = newCall;
  const isChosen = proposal !== null && denial === null;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/reports/calls`, label: t('backToCalls') }}
        eyebrow={isChosen ? t('new.title') : undefined}
        title={isChosen ? inLocale(proposal.kind, 'name', locale) : t('new.title')}
        lead={denial === null ? t('new.lead') : undefined}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('new.denied')}>
          <p>{denial}</p>
        </Notice>
      ) : proposal === null ? (
        <KindChooser newCall={newCall} locale={locale} />
      ) : (
        <div className="grid gap-10">
          <ProposalFacts proposal={proposal} locale={locale} />
          <Obstacle proposal={proposal} locale={locale} /> {form}
        </div>
      )}
    </>
  );
}

function KindChooser({ newCall: { kinds }, locale }: Readonly<{ newCall: NewCall; locale: Locale }>) {
  const t = useTranslations('calls.new');
  if (kinds.length === 0) {
    const toKinds = <ButtonLink href={`/${locale}/reports/kinds`}>{t('toKinds')}</ButtonLink>;
    return (
      <EmptyState title={t('noKinds')} action={toKinds}>
        <p>{t('noKindsText')}</p>
      </EmptyState>
    );
  }
  return (
    <form method="get" action={`/${locale}/reports/calls/new`} className="grid max-w-form gap-4">
      <SelectField
        name="kind"
        label={t('kind')}
        options={kinds.map((kind) => ({ value: kind.code, label: inLocale(kind, 'name', locale) }))}
        emptyLabel={t('chooseKind')}
      />
      <div>
        <Button type="submit">{t('goOn')}</Button>
      </div>
    </form>
  );
}

/** Can a call be opened from this proposal? Otherwise the page says what is missing. */
export function isReady({ revision, cadence, meetings }: CallProposal): boolean {
  return revision > 0 && (cadence === 'PER_YEAR' || meetings.length > 0);
}

function Obstacle({ proposal, locale }: Readonly<{ proposal: CallProposal; locale: Locale }>) {
  const t = useTranslations('calls.new');
  if (isReady(proposal)) return null;
  if (proposal.revision === 0) {
    const address = `/${locale}/reports/kinds/${proposal.kind.code}/template`;
    return (
      <EmptyState title={t('noTemplate')} action={<ButtonLink href={address}>{t('toTemplate')}</ButtonLink>}>
        <p>{t('noTemplateText')}</p>
      </EmptyState>
    );
  }
  const { meetingBody } = proposal.deadline;
  return (
    <EmptyState title={t('noMeetings')}>
      <p>{t('noMeetingsText', { body: meetingBody === null ? '' : inLocale(meetingBody, 'name', locale) })}</p>
    </EmptyState>
  );
}
