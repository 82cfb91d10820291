import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextField } from '@/components/ui/text-field';
import type { HolidayDone } from '@/lib/meetings/holidays/schema';
import type { HolidayView, HolidaysPage as Page } from '@/lib/meetings/holidays/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{
  page: Page;
  locale: Locale;
  done: HolidayDone | undefined;
  formKey: string;
  actions: Readonly<Record<'add' | 'remove', FormAction>>;
}>;

/** The holidays of a year by country; whoever keeps a country's adds and removes them. */
export function HolidaysPage({ page, locale, done, formKey, actions }: Given) {
  const t = useTranslations('holidays');
  const { year, parts, keeps } = page;
  const words = { pending: t('pending'), faulty: t('refused') };
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/cycles`, label: t('back') }}
        title={t('titleOf', { year: String(year) })}
        lead={t('lead')}
      />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        <form method="get" className="flex flex-wrap items-end gap-4 print:hidden">
          <TextField name="year" label={t('year')} inputMode="numeric" width="short" defaultValue={String(year)} />
          <Button type="submit" variant="secondary">
            {t('show')}
          </Button>
        </form>
        {keeps.length > 0 && (
          <FieldsForm
            id="add"
            action={actions.add}
            hidden={{ key: formKey }}
            foldedAs={t('add')}
            fields={[
              {
                ...{ kind: 'select', name: 'partyCode', label: t('country'), required: true, emptyLabel: t('choose') },
                options: keeps.map((one) => ({ value: one.code, label: inLocale(one, 'name', locale) })),
                ...(keeps.length === 1 && { value: keeps[0]?.code ?? '' }),
              },
              { kind: 'text', name: 'nameEs', label: t('nameEs'), required: true },
              { kind: 'text', name: 'nameEn', label: t('nameEn'), required: true },
              { kind: 'text', type: 'date', name: 'on', label: t('on'), width: 'short', required: true },
              {
                ...{ kind: 'select', name: 'isYearly', label: t('kept'), emptyLabel: t('once') },
                options: [{ value: 'on', label: t('yearly') }],
              },
            ]}
            words={{ ...words, submit: t('add') }}
          />
        )}
        {parts.map(({ party, holidays }) => (
          <section key={party.code} className="break-inside-avoid">
            <DataTable
              caption={inLocale(party, 'name', locale)}
              columns={[
                { key: 'day', label: t('on') },
                { key: 'name', label: t('name') },
                { key: 'kept', label: t('kept') },
                { key: 'acts', label: t('acts'), isLabelHidden: true },
              ]}
              rows={holidays.map((one) => ({
                key: one.id,
                cells: [
                  dateWords(one.day, locale),
                  inLocale(one, 'name', locale),
                  t(one.isYearly ? 'yearly' : 'once'),
                  <Remove key="remove" holiday={one} action={actions.remove} words={words} locale={locale} />,
                ],
              }))}
              empty=""
            />
          </section>
        ))}
      </div>
    </>
  );
}

type RemoveGiven = Readonly<{
  holiday: HolidayView;
  action: FormAction;
  words: Readonly<{ pending: string; faulty: string }>;
  locale: Locale;
}>;

function Remove({ holiday, action, words, locale }: RemoveGiven) {
  const t = useTranslations('holidays');
  if (holiday.canRemove !== null) return null;
  return (
    <FieldsForm
      id={`remove-${holiday.id}`}
      action={action}
      hidden={{ holidayId: holiday.id }}
      foldedAs={t('remove')}
      foldedAbout={inLocale(holiday, 'name', locale)}
      variant="danger"
      words={{ ...words, submit: t('remove') }}
    />
  );
}
