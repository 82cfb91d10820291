import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { NewCycle, ProposedView } from '@/lib/meetings/cycles/views';
import { sessionKindWords } from '@/lib/meetings/labels';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { OnThoseDays } from '../holidays/on-those-days';
import { useDays } from '../meeting-days';

type Given = Readonly<{
  preview: NonNullable<NewCycle['preview']>;
  /** The fields as they were asked for. */
  values: NewCycle['values'];
  locale: Locale;
  action: FormAction;
  formKey: string;
}>;

/** Everything that one press plans: the meetings in their order with their sessions, what they depart from, what else is on those days. */
export function Proposal({ preview, values, locale, action, formKey }: Given) {
  const t = useTranslations('cycles.proposal');
  const { chain, conflicts } = preview;
  const reasons = [...new Set(chain.flatMap(({ departures }) => departures.map(({ reason }) => reason)))];
  const reason: Field = {
    kind: 'area',
    name: 'departureReason',
    label: t('departureReason'),
    hint: t('departureHint'),
    required: true,
  };
  return (
    <section aria-labelledby="proposal" className="grid gap-4">
      <h2 id="proposal" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-reading">{t('lead')}</p>
      <ChainTable chain={chain} locale={locale} />
      {preview.asked.half === 1 && <p className="max-w-reading text-muted">{t('closedDoor')}</p>}
      {conflicts.length > 0 && (
        <Notice tone="warning" title={t('conflicts')}>
          <ul>
            {conflicts.map((one) => (
              <li key={one.id}>
                <TextLink href={`/${locale}/meetings/${one.code}`} className="inline-block min-h-6">
                  {inLocale(one, 'title', locale)}
                </TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <OnThoseDays holidays={preview.holidays} locale={locale} />
      {reasons.length > 0 && (
        <Notice tone="warning" title={t('departs')}>
          {reasons.map((code) => (
            <p key={code}>{wordsFor(code, locale)}</p>
          ))}
        </Notice>
      )}
      <FieldsForm
        action={action}
        id="plan"
        hidden={{ ...values, key: formKey }}
        fields={reasons.length > 0 ? [reason] : []}
        words={{ submit: t('press'), pending: t('pressing'), faulty: t('refused') }}
      />
    </section>
  );
}

function ChainTable({ chain, locale }: Readonly<{ chain: readonly ProposedView[]; locale: Locale }>) {
  const t = useTranslations('cycles.proposal');
  const days = useDays(locale);
  return (
    <DataTable
      caption={t('caption')}
      columns={[
        { key: 'body', label: t('body') },
        { key: 'days', label: t('days') },
        { key: 'sessions', label: t('sessions') },
      ]}
      rows={chain.map((meeting) => ({
        key: meeting.bodyCode,
        cells: [
          inLocale(meeting.body, 'name', locale),
          days(meeting),
          <ul key="sessions">
            {meeting.sessions.map(({ kind, day, from, to }) => (
              <li key={`${day} ${from}`}>
                {meeting.startsOn === meeting.endsOn ? '' : `${day + 1}. `}
                {from}–{to} {sessionKindWords[kind][locale]}
              </li>
            ))}
          </ul>,
        ],
      }))}
      empty={t('caption')}
    />
  );
}
