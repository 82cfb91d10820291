import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { stanceWords } from '@/lib/texts/adoption/labels';
import { stances } from '@/lib/texts/adoption/schema';
import type { ConsensusView } from '@/lib/texts/adoption/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useParagraphName } from '../paragraph-names';
import { TextFrame, TextPart, textAddress, useBackToText } from '../text-frame';
import { MissingList } from './consensus-page';

type AdoptionAct = keyof ConsensusView['can'];

type Given = Readonly<{
  view: ConsensusView;
  locale: Locale;
  actions: Readonly<Record<AdoptionAct, FormAction>>;
  formKeys: Readonly<Record<AdoptionAct, string>>;
}>;

/** The forms of consensus: a Member's position, and the Presidency's acts. */
export function StatePage(given: Given) {
  const { view, locale } = given;
  const t = useTranslations('consensus');
  const { text, can } = view;
  const { eyebrow } = useBackToText(text, locale);
  const denial = Object.values(can).includes(null) ? null : (can.state ?? can.adopt);
  return (
    <TextFrame
      backTo={{ href: `/${locale}${textAddress(text.id, '/consensus')}`, label: t('toConsensus') }}
      {...{ eyebrow, denial, locale }}
      title={t('title')}
    >
      {can.state === null && <State {...given} />}
      {can.adopt === null && <Adopt {...given} />}
      {can.stateAbsent === null && <Absent {...given} />}
      {can.end === null && <End {...given} />}
      {can.correct === null && <Correct {...given} />}
    </TextFrame>
  );
}

/** The text as this page shows it. */
const seen = ({ view: { text, changeNumber }, formKeys }: Given, act: AdoptionAct) => ({
  ...{ textId: text.id, changeNumber: String(changeNumber), key: formKeys[act] },
});

function State(given: Given) {
  const t = useTranslations('consensus.state');
  const { view, locale, actions } = given;
  const own = view.standings.find(({ party }) => party.code === view.ownCode);
  const party = own === undefined ? (view.ownCode ?? '') : inLocale(own.party, 'name', locale);
  const stance = own?.position?.stance;
  return (
    <TextPart id="state" title={t('title', { party })}>
      <p className="max-w-form text-muted">{t('lead', { count: view.changeNumber })}</p>
      <AgendaForm
        action={actions.state}
        identity={seen(given, 'state')}
        fields={[
          {
            ...{ as: 'radio', name: 'stance', label: t('stance'), start: stance === 'ABSENT' ? '' : (stance ?? '') },
            options: stances.map((value) => ({ value, label: stanceWords[value][locale] })),
          },
          { as: 'lines', name: 'words', label: t('words'), start: own?.position?.words ?? '' },
        ]}
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}

function Adopt(given: Given) {
  const t = useTranslations('consensus.adopt');
  const { view, locale, actions } = given;
  return (
    <TextPart id="adopt" title={t('title')}>
      <p className="max-w-form text-muted">{t('lead')}</p>
      {view.missing.length > 0 ? (
        <MissingList missing={view.missing} locale={locale} />
      ) : (
        <AgendaForm
          action={actions.adopt}
          identity={seen(given, 'adopt')}
          fields={[]}
          words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
        />
      )}
    </TextPart>
  );
}

function Absent(given: Given) {
  const t = useTranslations('consensus.absent');
  const { view, locale, actions } = given;
  const silent = view.standings.filter(({ position, isOld }) => position === null || isOld);
  if (silent.length === 0) return null;
  return (
    <TextPart id="absent" title={t('title')}>
      <p className="max-w-form text-muted">{t('lead')}</p>
      <AgendaForm
        action={actions.stateAbsent}
        id="absent"
        identity={seen(given, 'stateAbsent')}
        fields={[
          {
            ...{ as: 'select', name: 'partyCode', label: t('party'), empty: t('choose'), required: true },
            options: silent.map(({ party }) => ({ value: party.code, label: inLocale(party, 'name', locale) })),
          },
          { as: 'lines', name: 'words', label: t('words'), required: true },
        ]}
        isSmall
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}

function End(given: Given) {
  const t = useTranslations('consensus.end');
  return (
    <TextPart id="end" title={t('title')}>
      <p className="max-w-form text-muted">{t('lead')}</p>
      <AgendaForm
        action={given.actions.end}
        id="end"
        identity={seen(given, 'end')}
        fields={[{ as: 'lines', name: 'note', label: t('note'), required: true }]}
        isDanger
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}

function Correct({ view, locale, actions, formKeys }: Given) {
  const t = useTranslations('consensus.correct');
  const nameOf = useParagraphName(locale);
  return (
    <TextPart id="correct" title={t('title')}>
      <p className="max-w-form text-muted">{t('lead')}</p>
      <AgendaForm
        action={actions.correct}
        id="correct"
        identity={{ textId: view.text.id, key: formKeys.correct }}
        fields={[
          {
            ...{ as: 'select', name: 'paragraphId', label: t('paragraph'), empty: t('choose'), required: true },
            options: view.paragraphs.map((one) => ({
              value: one.id,
              label: `${nameOf(one)}: ${one[locale].words.slice(0, 60)}`,
            })),
          },
          {
            ...{ as: 'radio', name: 'language', label: t('language') },
            options: (['es', 'en'] as const).map((value) => ({ value, label: t(value) })),
          },
          { as: 'lines', name: 'words', label: t('words'), required: true },
          { as: 'lines', name: 'reason', label: t('reason'), required: true },
        ]}
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </TextPart>
  );
}
