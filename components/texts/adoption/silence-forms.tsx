import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { CONFERENCE_ZONE } from '@/lib/core/zone';
import { meetingZones } from '@/lib/meetings/meetings/schema';
import type { SilencePage } from '@/lib/texts/silence/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { TextPart } from '../text-frame';
import { MissingList } from './consensus-page';

export type SilenceFormsGiven = Readonly<{
  view: SilencePage;
  locale: Locale;
  actions: Readonly<Record<keyof SilencePage['can'], FormAction>>;
  formKeys: Readonly<Record<keyof SilencePage['can'], string>>;
}>;

/** What this reader can do about silence on a text; nothing where nothing is theirs to do. */
export function SilenceForms(given: SilenceFormsGiven) {
  const { can } = given.view;
  return (
    <>
      {can.breakSilence === null && <Break {...given} />}
      {can.openSilence === null && <Open {...given} />}
      {can.withdrawSilence === null && <Withdraw {...given} />}
    </>
  );
}

function Open({ view, locale, actions, formKeys }: SilenceFormsGiven) {
  const t = useTranslations('silence.open');
  const { text, changeNumber, missing } = view;
  return (
    <TextPart id="open" title={t('title')}>
      {missing.length > 0 ? (
        <>
          <p>{t('missing')}</p>
          <MissingList {...{ missing, locale }} />
        </>
      ) : (
        <>
          <p className="max-w-form text-muted">{t('lead', { count: changeNumber })}</p>
          <AgendaForm
            action={actions.openSilence}
            identity={{ textId: text.id, changeNumber: String(changeNumber), key: formKeys.openSilence }}
            fields={[
              { as: 'day', name: 'day', label: t('day'), required: true },
              { as: 'hour', name: 'hour', label: t('hour'), start: '18:00', required: true },
              {
                ...{ as: 'select', name: 'zone', label: t('zone'), start: CONFERENCE_ZONE, required: true },
                options: meetingZones.map((zone) => ({ value: zone, label: zone })),
              },
              { as: 'lines', name: 'note', label: t('note'), hint: t('noteHint'), required: true },
            ]}
            words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
          />
        </>
      )}
    </TextPart>
  );
}

function Break({ view, locale, actions, formKeys }: SilenceFormsGiven) {
  const t = useTranslations('silence.break');
  const own = view.standings.find(({ party }) => party.code === view.ownCode)?.party;
  return (
    <TextPart id="break" title={t('title', { party: own === undefined ? '' : inLocale(own, 'name', locale) })}>
      <p className="max-w-form text-muted">{t('lead')}</p>
      <AgendaForm
        action={actions.breakSilence}
        id="break"
        identity={{ silenceId: view.running?.id ?? '', key: formKeys.breakSilence }}
        fields={[{ as: 'lines', name: 'words', label: t('words'), required: true }]}
        isDanger
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}

function Withdraw({ view, actions, formKeys }: SilenceFormsGiven) {
  const t = useTranslations('silence.withdraw');
  return (
    <TextPart id="withdraw" title={t('title')}>
      <p className="max-w-form text-muted">{t('lead')}</p>
      <AgendaForm
        action={actions.withdrawSilence}
        id="withdraw"
        identity={{ silenceId: view.running?.id ?? '', key: formKeys.withdrawSilence }}
        fields={[{ as: 'lines', name: 'words', label: t('words'), required: true }]}
        isSmall
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}
