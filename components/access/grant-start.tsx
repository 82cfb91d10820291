import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import type { OfficesAndParties } from '@/lib/access/users/views';
import { idle } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{
  userId: string;
  choices: OfficesAndParties;
  asked?: Readonly<{ office?: string; party?: string }>;
  /** In words, by field. */
  faults?: Readonly<{ office?: string; party?: string }>;
  locale: Locale;
}>;

/** Which office, and for whom: what else is asked depends on it. */
export function GrantStart({ userId, choices, asked = {}, faults = {}, locale }: Given) {
  const t = useTranslations('access.grant');
  const form = useTranslations('access.form');
  const faulty = Object.fromEntries(Object.entries(faults).filter(([, words]) => words !== undefined));
  const named = (rows: OfficesAndParties['offices'] | OfficesAndParties['parties']) =>
    rows.map((row) => ({ value: row.code, label: inLocale(row, 'name', locale) }));
  return (
    <form method="get" action={`/${locale}/administration/users/${userId}/grant`} className="grid max-w-form gap-4">
      {Object.keys(faulty).length > 0 && (
        <ErrorSummary
          title={form('faulty')}
          state={{ ...idle, status: 'refused', faults: faulty, turn: 1 }}
          labels={{ office: t('office'), party: t('party') }}
        />
      )}
      <p className="text-muted">{t('startLead')}</p>
      <SelectField
        name="office"
        label={t('office')}
        options={named(choices.offices)}
        defaultValue={asked.office}
        emptyLabel={t('choose')}
        error={faults.office}
        required
      />
      <SelectField
        name="party"
        label={t('party')}
        options={named(choices.parties)}
        defaultValue={asked.party}
        emptyLabel={t('choose')}
        error={faults.party}
        required
      />
      <div>
        <Button type="submit" variant="secondary">
          {t('goOn')}
        </Button>
      </div>
    </form>
  );
}
