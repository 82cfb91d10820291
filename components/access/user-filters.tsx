import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import type { UsersAsked } from '@/lib/access/users/schema';
import type { OfficesAndParties } from '@/lib/access/users/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** Whom the list is narrowed to; the choice stands in the address. */
export function UserFilters({
  choices,
  asked,
  locale,
}: Readonly<{ choices: OfficesAndParties; asked: UsersAsked; locale: Locale }>) {
  const t = useTranslations('access.users');
  const { words, party, office } = asked;
  const named = (rows: OfficesAndParties['offices'] | OfficesAndParties['parties']) =>
    rows.map((row) => ({ value: row.code, label: inLocale(row, 'name', locale) }));
  const isNarrowed = words !== '' || party !== null || office !== null;
  return (
    <search>
      <form
        method="get"
        action={`/${locale}/administration/users`}
        aria-label={t('filter')}
        className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1.5fr_1.5fr_1.5fr_auto]"
      >
        <TextField name="words" type="search" label={t('search')} defaultValue={words} autoComplete="off" />
        <SelectField
          name="party"
          label={t('party')}
          options={named(choices.parties)}
          defaultValue={party ?? ''}
          emptyLabel={t('any')}
        />
        <SelectField
          name="office"
          label={t('office')}
          options={named(choices.offices)}
          defaultValue={office ?? ''}
          emptyLabel={t('any')}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" variant="secondary">
            {t('filter')}
          </Button>
          {isNarrowed && (
            <TextLink href={`/${locale}/administration/users`} className="inline-block min-h-6">
              {t('clear')}
            </TextLink>
          )}
        </div>
      </form>
    </search>
  );
}
