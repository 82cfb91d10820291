import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { dayOf } from '@/lib/core/clock';
import { versionKindWords } from '@/lib/meetings/agenda/labels';
import type { AgendaView, VersionHead } from '@/lib/meetings/agenda/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { AgendaForm } from './agenda-form';
import type { AgendaPageGiven } from './given';
import { AgendaPaperLinks } from './paper-links';

type Given = AgendaPageGiven & Readonly<{ agenda: NonNullable<AgendaView['agenda']> }>;

/** What stands below the items: follow-up, consultation, publication, versions. */
export function AgendaParts(given: Given) {
  const { view, agenda } = given;
  return (
    <>
      {view.offered.length > 0 && <Offered {...given} />}
      {given.outstanding.length > 0 && <Outstanding {...given} />}
      <Consultation {...given} />
      {agenda.can.publish === null && <Publish {...given} />}
      <Versions code={view.meeting.code} versions={agenda.versions} locale={given.locale} />
    </>
  );
}

/** What the rules demand and no item meets, each with its rule. */
export function Missing({ agenda, locale, actions }: Given) {
  const t = useTranslations('agenda.missing');
  return (
    <Notice tone="warning" title={t('title')}>
      <ul className="list-disc pl-5">
        {agenda.missing.map((one) => (
          <li key={`${one.kind} ${one.aboutBodyCode ?? ''}`}>
            {inLocale(one, 'title', locale)} ({one.rule})
          </li>
        ))}
      </ul>
      {agenda.can.complete === null && (
        <AgendaForm
          action={actions.complete}
          identity={{ agendaId: agenda.id }}
          fields={[]}
          isSmall
          words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
        />
      )}
    </Notice>
  );
}

function Offered({ view, locale }: Given) {
  const t = useTranslations('agenda.offered');
  const address = `/${locale}/meetings/${view.meeting.code}/agenda/items/new`;
  return (
    <section aria-labelledby="offered" className="grid gap-3 print:hidden">
      <h2 id="offered" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-muted">{t('lead')}</p>
      <ul className="border-t border-rule">
        {view.offered.map((item) => {
          const title = item.titleEn !== '' && locale === 'en' ? item.titleEn : item.titleEs;
          return (
            <li key={item.id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 border-b border-rule py-2">
              <span>{t('of', { title, meeting: inLocale(item.meeting, 'title', locale) })}</span>
              <TextLink href={`${address}?takesUp=${item.id}`} className="inline-block min-h-6">
                {t('take')}
                <span className="sr-only">: {title}</span>
              </TextLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What was decided and is not done (DR-11), each a press away from an item of this agenda. */
function Outstanding({ view, outstanding, locale }: Given) {
  const t = useTranslations('agenda.outstanding');
  const address = `/${locale}/meetings/${view.meeting.code}/agenda/items/new`;
  return (
    <section aria-labelledby="outstanding" className="grid gap-3 print:hidden">
      <h2 id="outstanding" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-muted">{t('lead')}</p>
      <ul className="border-t border-rule">
        {outstanding.map((decision) => (
          <li
            key={decision.code}
            className="grid gap-x-6 gap-y-1 border-b border-rule py-2 sm:grid-cols-[7rem_minmax(0,1fr)_auto]"
          >
            <TextLink
              href={`/${locale}/decisions/${decision.code}`}
              className="inline-block min-h-6 w-fit tabular-nums"
            >
              {decision.code}
            </TextLink>
            <span>
              {inLocale(decision, 'text', locale)}
              {decision.dueOn !== null && ` · ${dateWords(dayOf(decision.dueOn), locale)}`}
            </span>
            <TextLink href={`${address}?decision=${decision.code}`} className="inline-block min-h-6">
              {t('take')}
              <span className="sr-only">: {decision.code}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Consultation({ view, agenda, locale }: Given) {
  const t = useTranslations('agenda.consultation');
  const { consultation, openInputs } = agenda;
  const isForReader = consultation !== null || agenda.speaksFor.length > 0 || agenda.can.complete === null;
  if (!isForReader) return null;
  return (
    <section aria-labelledby="consultation" className="grid gap-2 print:hidden">
      <h2 id="consultation" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      {consultation !== null && (
        <p>
          {t(consultation.isOver ? 'over' : 'running', {
            date: dateWords(consultation.closesAt, locale, { withTime: true }),
          })}
        </p>
      )}
      {agenda.can.complete === null && <p>{t('open', { count: openInputs })}</p>}
      <p>
        <TextLink
          href={`/${locale}/meetings/${view.meeting.code}/agenda/consultation`}
          className="inline-block min-h-6"
        >
          {t('link')}
        </TextLink>
      </p>
    </section>
  );
}

function Publish({ agenda, actions }: Given) {
  const t = useTranslations('agenda.publish');
  const reason = {
    as: 'lines',
    name: 'departureReason',
    label: t('reason'),
    hint: t('reasonHint'),
    required: true,
  } as const;
  return (
    <section aria-labelledby="publish" className="grid gap-3 border-t-2 border-ink pt-6 print:hidden">
      <h2 id="publish" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-form text-muted">{t('lead')}</p>
      <AgendaForm
        action={actions.publish}
        identity={{ agendaId: agenda.id, version: String(agenda.version) }}
        fields={agenda.departures.length === 0 ? [] : [reason]}
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </section>
  );
}

type VersionsGiven = Readonly<{ code: string; versions: readonly VersionHead[]; locale: Locale }>;

/** The versions that the reader may read, the newest first, each with its paper. */
export function Versions({ code, versions, locale }: VersionsGiven) {
  const t = useTranslations('agenda.versions');
  return (
    <section aria-labelledby="versions" className="grid gap-3">
      <h2 id="versions" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      {versions.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className={versions.length === 0 ? undefined : 'border-t border-rule'}>
        {versions.map(({ id, number, kind, publishedAt, departsFrom, departureReason }) => (
          <li key={id} className="grid gap-1 border-b border-rule py-2">
            <span className="flex flex-wrap justify-between gap-x-6 gap-y-1">
              <TextLink href={`/${locale}/meetings/${code}/agenda/versions/${number}`} className="inline-block min-h-6">
                {t('one', { kind: versionKindWords[kind][locale], number })}
              </TextLink>
              <AgendaPaperLinks code={code} number={number} locale={locale} />
            </span>
            <span className="text-sm text-muted">
              {t('of', { date: dateWords(publishedAt, locale, { withTime: true }) })}
            </span>
            {departureReason !== null && (
              <span className="text-sm text-muted">
                {t('departs', { rules: departsFrom.join(', '), reason: departureReason })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
