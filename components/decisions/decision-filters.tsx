import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import { decisionStatusLabels } from '@/lib/decisions/labels';
import { type DecisionsAsked, statuses } from '@/lib/decisions/schema';
import type { DecisionList } from '@/lib/decisions/views';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{ list: DecisionList; asked: DecisionsAsked; locale: Locale }>;

/** What the register is narrowed by; it stands in the address. */
export function DecisionFilters({ list, asked, locale }: Given) {
  const t = useTranslations('decisions');
  const named = (rows: DecisionList['bodies']) =>
    rows.map((one) => ({ value: one.code, label: inLocale(one, 'name', locale) }));
  return (
    <search>
      <form method="get" aria-label={t('show')} className="mb-6 grid gap-4 print:hidden">
        {asked.view !== 'table' && <input type="hidden" name="view" value={asked.view} />}
        <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
          <TextField name="words" type="search" label={t('words')} width="medium" defaultValue={asked.words} />
          <SelectField
            name="year"
            label={t('year')}
            emptyLabel={t('any')}
            defaultValue={asked.year === undefined ? undefined : String(asked.year)}
            options={list.years.map((year) => ({ value: String(year), label: String(year) }))}
          />
          <SelectField
            name="status"
            label={t('status')}
            emptyLabel={t('any')}
            defaultValue={asked.status}
            options={statuses.map((status) => ({ value: status, label: decisionStatusLabels[status][locale] }))}
          />
          <SelectField
            name="body"
            label={t('body')}
            emptyLabel={t('any')}
            defaultValue={asked.body}
            options={named(list.bodies)}
          />
          <SelectField
            name="party"
            label={t('addressee')}
            emptyLabel={t('any')}
            defaultValue={asked.party}
            options={named(list.parties)}
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <CheckboxField name="open" value="on" label={t('onlyOpen')} defaultChecked={asked.open} />
          <Button type="submit" variant="secondary">
            {t('show')}
          </Button>
          <TextLink href={`/${locale}/decisions`} className="inline-block min-h-6">
            {t('clear')}
          </TextLink>
        </div>
      </form>
    </search>
  );
}
