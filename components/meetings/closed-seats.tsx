import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { DataTable } from '@/components/ui/data-table';
import type { SeatedPerson, SeatsView } from '@/lib/meetings/seats/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{
  seats: SeatsView;
  sessionId: string;
  locale: Locale;
  actions: Readonly<Record<'take' | 'accompany' | 'leave', FormAction>>;
}>;

/** Who sits behind closed doors, for those who meet there; each Vice-Minister says it of their own Member. */
export function ClosedSeats({ seats: { seats, party, principals, companions }, sessionId, locale, actions }: Given) {
  const t = useTranslations('delegations.seats');
  const form = useTranslations('delegations');
  const own = seats.find(({ isOwn }) => isOwn);
  const words = { submit: t('press'), pending: form('pending'), faulty: form('faulty') };
  const choice = (people: readonly SeatedPerson[]): Field => ({
    ...{ kind: 'select', name: 'delegateId', label: t('person'), hint: t('personHint'), required: true },
    options: people.map(({ id, name, post }) => ({ value: id, label: `${name}, ${post}` })),
    emptyLabel: t('choose'),
  });
  const leave = (who: 'PRINCIPAL' | 'COMPANION') => (
    <FieldsForm
      action={actions.leave}
      id={`leave-${who}`}
      hidden={{ sessionId, who }}
      variant="secondary"
      words={{ ...words, submit: t(who === 'PRINCIPAL' ? 'leavePrincipal' : 'leaveCompanion') }}
    />
  );
  return (
    <section aria-labelledby="seats" className="grid gap-4">
      <h2 id="seats" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-reading text-muted">{t('lead')}</p>
      <DataTable
        caption={t('caption')}
        columns={[
          { key: 'country', label: t('country') },
          { key: 'principal', label: t('principal') },
          { key: 'companion', label: t('companion') },
        ]}
        rows={seats.map((seat) => ({
          key: seat.party.code,
          cells: [
            inLocale(seat.party, 'name', locale),
            <Person key="principal" person={seat.principal} />,
            seat.companion === null ? (
              <span key="companion" className="text-muted">
                {t('noCompanion')}
              </span>
            ) : (
              <Person key="companion" person={seat.companion} />
            ),
          ],
        }))}
        empty={t('none')}
      />
      <div className="grid gap-4 print:hidden">
        {/* Both forms keep their places: who is refused because somebody was quicker reads why. */}
        {party !== null && (
          <FieldsForm
            action={actions.take}
            id="take"
            isOpen={principals.length > 0}
            hidden={{ sessionId }}
            foldedAs={t('take', { party: inLocale(party, 'name', locale) })}
            fields={[choice(principals)]}
            words={words}
          />
        )}
        {own === undefined && principals.length === 0 && <p className="text-muted">{t('noPrincipals')}</p>}
        <FieldsForm
          action={actions.accompany}
          id="accompany"
          isOpen={companions.length > 0}
          hidden={{ sessionId }}
          foldedAs={t('accompany')}
          fields={[choice(companions)]}
          words={words}
        />
        {own !== undefined && own.companion !== null && leave('COMPANION')}
        {own !== undefined && leave('PRINCIPAL')}
      </div>
    </section>
  );
}

function Person({ person: { name, post, isAccredited } }: Readonly<{ person: SeatedPerson }>) {
  const t = useTranslations('delegations.seats');
  return (
    <>
      {name}
      <br />
      <span className="text-muted">
        {post}
        {isAccredited ? '' : ` (${t('notAccredited')})`}
      </span>
    </>
  );
}
