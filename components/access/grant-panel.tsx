import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { familyLabels } from '@/lib/access/labels';
import type { GrantAsked } from '@/lib/access/users/schema';
import type { GrantFormView, PlaceOption } from '@/lib/access/users/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import type { Field } from './fields';
import { FieldsForm } from './fields-form';
import { GrantStart } from './grant-start';

type Given = Readonly<{ form: GrantFormView; asked: GrantAsked; action: FormAction; formKey: string; locale: Locale }>;

/** Puts an office on record: office and party first, then what this office needs. */
export function GrantPanel(given: Given) {
  const t = useTranslations('access.grant');
  const { form, locale } = given;
  const { person, denial } = form;
  const address = `/${locale}/administration/users/${person.id}`;
  return (
    <>
      <PageHeader title={t('title')} backTo={{ href: address, label: person.displayName }} />
      {denial === null ? <GrantSteps {...given} /> : <p className="max-w-reading">{wordsFor(denial, locale)}</p>}
    </>
  );
}

function GrantSteps({ form, asked, action, formKey, locale }: Given) {
  const t = useTranslations('access.grant');
  const { person, office, party, partyFault, place } = form;
  if (office === null || party === null || partyFault !== null) {
    const unknown = t('unknown');
    return (
      <GrantStart
        userId={person.id}
        choices={form}
        asked={{ office: office?.code, party: party?.code }}
        faults={{
          office: office === null && asked.office !== null ? unknown : undefined,
          party:
            partyFault === null
              ? party === null && office !== null
                ? unknown
                : undefined
              : wordsFor(partyFault, locale),
        }}
        locale={locale}
      />
    );
  }
  const names = { office: inLocale(office, 'name', locale), party: inLocale(party, 'name', locale) };
  return (
    <div className="grid max-w-form gap-6">
      <SummaryList
        rows={[
          { term: t('person'), value: person.displayName },
          { term: t('office'), value: names.office },
          { term: t('party'), value: names.party },
        ]}
      />
      <p>
        <TextLink href={`/${locale}/administration/users/${person.id}#offices`}>{t('change')}</TextLink>
      </p>
      {place !== null && place.options.length === 0 ? (
        <EmptyState title={t(`place.${place.field}`)}>
          <p>{t(`noPlaces.${place.field}`)}</p>
        </EmptyState>
      ) : (
        <GrantForm
          form={form}
          hidden={{ userId: person.id, officeCode: office.code, partyCode: party.code, formKey }}
          action={action}
          locale={locale}
        />
      )}
    </div>
  );
}

type FormGiven = Pick<Given, 'form' | 'action' | 'locale'> & Readonly<{ hidden: Readonly<Record<string, string>> }>;

function GrantForm({ form, hidden, action, locale }: FormGiven) {
  const t = useTranslations('access.grant');
  const words = useTranslations('access.form');
  const { place, firstDay } = form;
  const where: readonly Field[] =
    place === null
      ? []
      : [
          {
            kind: 'choice',
            name: place.field,
            label: t(`place.${place.field}`),
            options: place.options.map((option) => ({ value: option.value, label: optionWords(option, locale) })),
          },
        ];
  return (
    <FieldsForm
      action={action}
      hidden={hidden}
      fields={[
        ...where,
        {
          kind: 'text',
          name: 'startsOn',
          label: t('startsOn'),
          type: 'date',
          width: 'medium',
          value: firstDay,
          required: true,
        },
        { kind: 'text', name: 'endsOn', label: t('endsOn'), hint: t('endsOnHint'), type: 'date', width: 'medium' },
        {
          kind: 'text',
          name: 'source',
          label: t('source'),
          hint: t('sourceHint'),
          autoComplete: 'off',
          required: true,
        },
      ]}
      words={{ submit: t('submit'), pending: words('pending'), faulty: words('faulty') }}
    />
  );
}

/** The institution's name with its family; the family alone where the record names only units. */
function optionWords({ nameEs, nameEn, family }: PlaceOption, locale: Locale): string {
  const name = locale === 'es' ? nameEs : nameEn;
  if (family === null) return name ?? '';
  return name === null ? familyLabels[family][locale] : `${name} (${familyLabels[family][locale]})`;
}
