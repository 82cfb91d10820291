import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import { interpretationLabels, languageLabels } from '@/lib/meetings/logistics/labels';
import { interpretations, languageChoices } from '@/lib/meetings/logistics/schema';
import type { PlacedSession } from '@/lib/meetings/logistics/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { ChangeLink } from '../change-link';
import { ChangePanel } from '../change-panel';
import { Hours } from '../session-hours';
import { dayOfZone, zoneWords } from '../zone-words';
import type { LogisticsGiven } from './given';

/** The room of each session that the reader may know of, and its interpretation. */
export function Sessions(given: LogisticsGiven) {
  const { view, locale, ownZone, change } = given;
  const t = useTranslations('logistics');
  const { meeting, sessions } = view;
  const zone = meeting.timeZone;
  const address = `/${locale}/meetings/${meeting.code}/logistics`;
  const changed = sessions.find(({ id, canArrange }) => id === change && canArrange === null);
  const canAny = sessions.some(({ canArrange }) => canArrange === null);
  return (
    <section aria-labelledby="sessions" className="grid gap-3">
      <h2 id="sessions" className="font-serif text-xl font-semibold">
        {t('sessions.title')}
      </h2>
      {sessions.length > 0 && (
        <p className="max-w-reading text-muted">
          {t('sessions.lead', { zone: zoneWords(zone, meeting.startsOn, locale) })}
        </p>
      )}
      {changed !== undefined && <Arrange {...given} session={changed} address={address} />}
      <DataTable
        caption={t('sessions.title')}
        isCaptionHidden
        columns={[
          { key: 'session', label: t('sessions.session') },
          { key: 'when', label: t('sessions.when') },
          { key: 'room', label: t('sessions.room') },
          { key: 'interpretation', label: t('sessions.interpretation') },
          ...(canAny ? [{ key: 'acts', label: t('sessions.acts'), isLabelHidden: true }] : []),
        ]}
        rows={sessions.map((session) => {
          const title = inLocale(session, 'title', locale);
          return {
            key: session.id,
            cells: [
              title,
              <span key="when" className="tabular-nums">
                <span className="block">{dateWords(dayOfZone(session.startsAt, zone), locale)}</span>
                <Hours session={session} zone={zone} ownZone={ownZone} locale={locale} />
              </span>,
              session.room?.name ?? <span className="text-muted">{t('sessions.noRoom')}</span>,
              interpretationWords(session, locale),
              session.canArrange === null && (
                <ChangeLink key="acts" address={address} id={session.id} label={t('change')} about={title} />
              ),
            ],
          };
        })}
        empty={t('sessions.none')}
      />
    </section>
  );
}

function interpretationWords({ interpretation, languages }: PlacedSession, locale: Locale): string {
  const into = languageLabels[languages.join(',')]?.[locale];
  return [interpretationLabels[interpretation][locale], into].filter(Boolean).join(', ');
}

type ArrangeGiven = LogisticsGiven & Readonly<{ session: PlacedSession; address: string }>;

function Arrange({ view, locale, actions, session, address }: ArrangeGiven) {
  const t = useTranslations('logistics');
  const fields: readonly Field[] = [
    {
      ...{ kind: 'select', name: 'roomId', label: t('sessions.room'), value: session.room?.id ?? '' },
      emptyLabel: t('sessions.noRoom'),
      options: view.rooms.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      ...{ kind: 'choice', name: 'interpretation', label: t('sessions.interpretation'), value: session.interpretation },
      options: interpretations.map((value) => ({ value, label: interpretationLabels[value][locale] })),
    },
    {
      ...{ kind: 'select', name: 'languages', label: t('sessions.languages'), hint: t('sessions.languagesHint') },
      ...{ value: session.languages.join(','), emptyLabel: interpretationLabels.NONE[locale] },
      options: languageChoices.map((value) => ({ value, label: languageLabels[value]?.[locale] ?? value })),
    },
  ];
  return (
    <ChangePanel
      title={t('changing', { name: inLocale(session, 'title', locale) })}
      leave={{ href: address, label: t('leave') }}
    >
      <FieldsForm
        id="arrange"
        action={actions.arrange}
        hidden={{ sessionId: session.id, version: String(session.version) }}
        keptTitle={t('kept')}
        fields={fields}
        words={{ submit: t('sessions.save'), pending: t('pending'), faulty: t('refused') }}
      />
    </ChangePanel>
  );
}
