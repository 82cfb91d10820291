import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { MeetingTabs } from '@/components/meetings/meeting-tabs';
import { TextPart, textAddress } from '@/components/texts/text-frame';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { GroupText, GroupView } from '@/lib/texts/groups/views';
import { textKindWords, textStatusWords } from '@/lib/texts/texts/labels';
import { textKinds } from '@/lib/texts/texts/schema';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { NoDraftingGroup } from './no-drafting-group';

type Given = Readonly<{
  view: GroupView;
  locale: Locale;
  isDone: boolean;
  actions: Readonly<Record<'constitute' | 'carry', FormAction>>;
  formKeys: Readonly<Record<'constitute' | 'carry', string>>;
}>;

/** The Drafting Group of a meeting: its constitution, its people, its sessions, what it prepares and how far that is. */
export function DraftingGroupPage({ view, locale, isDone, actions, formKeys }: Given) {
  const t = useTranslations('draftingGroups');
  const { meeting, sessions, drafters } = view;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}/texts`, label: inLocale(meeting, 'title', locale) }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        lead={t('lead')}
      />
      <MeetingTabs code={meeting.code} current="texts" locale={locale} />
      <div className="grid gap-10">
        {isDone && (
          <Notice tone="success" isAnswer>
            <p>{t('done')}</p>
          </Notice>
        )}
        {view.isObligatory && sessions.length === 0 && <NoDraftingGroup code={meeting.code} locale={locale} />}
        <Constitution {...{ view, locale }} action={actions.constitute} formKey={formKeys.constitute} />
        <TextPart id="products" title={t('products.title')}>
          <Products view={view} locale={locale} />
        </TextPart>
        <Carry {...{ view, locale }} action={actions.carry} formKey={formKeys.carry} />
        <TextPart id="drafters" title={t('drafters.title')}>
          <DataTable
            caption={t('drafters.caption')}
            columns={[
              { key: 'country', label: t('drafters.country') },
              { key: 'people', label: t('drafters.people') },
            ]}
            rows={drafters.map(({ party, people }) => ({
              key: party.code,
              cells: [
                inLocale(party, 'name', locale),
                people.length > 0 ? (
                  people.join(', ')
                ) : (
                  <span key="none" className="text-muted">
                    {t('drafters.none')}
                  </span>
                ),
              ],
            }))}
            empty={t('drafters.none')}
          />
        </TextPart>
        <TextPart id="sessions" title={t('sessions.title')}>
          {sessions.length === 0 ? (
            <p className="text-muted">{t('sessions.none')}</p>
          ) : (
            <ul className="grid gap-1">
              {sessions.map((session) => (
                <li key={session.id}>
                  {`${inLocale(session, 'title', locale)}: `}
                  {dateWords(session.startsAt, locale, { withTime: true, zone: meeting.timeZone })}
                </li>
              ))}
            </ul>
          )}
        </TextPart>
      </div>
    </>
  );
}

type PartGiven = Readonly<{ view: GroupView; locale: Locale; action: FormAction; formKey: string }>;

function Constitution({ view, locale, action, formKey }: PartGiven) {
  const t = useTranslations('draftingGroups.constitution');
  const { constituted, can, meeting } = view;
  return (
    <TextPart id="constitution" title={t('title')}>
      <p>
        {constituted === null
          ? t('none')
          : t('done', {
              date: dateWords(constituted.at, locale, { withTime: true, zone: meeting.timeZone }),
              country: inLocale(constituted.head, 'name', locale),
            })}
      </p>
      {can.constitute === null && (
        <AgendaForm
          action={action}
          identity={{ meetingId: meeting.id, key: formKey }}
          fields={[]}
          isSmall
          words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
        />
      )}
    </TextPart>
  );
}

function Products({ view, locale }: Readonly<{ view: GroupView; locale: Locale }>) {
  const t = useTranslations('draftingGroups.products');
  const kinds = textKinds.filter((kind) => view.isObligatory || kind === 'CONCLUSIONS' || kind === 'NETWORK_REPORT');
  return (
    <dl className="grid gap-5">
      {kinds.map((kind) => {
        const own = view.texts.filter(({ text }) => text.kind === kind);
        return (
          <div key={kind} className="grid gap-1 border-b border-rule pb-3">
            <dt className="font-semibold">{t(kind)}</dt>
            {own.length === 0 && <dd className="text-muted">{t('none')}</dd>}
            {own.map((one) => (
              <dd key={one.text.id}>
                <Product one={one} locale={locale} />
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

function Product({ one, locale }: Readonly<{ one: GroupText; locale: Locale }>) {
  const t = useTranslations('draftingGroups.products');
  const { text, paragraphs, openBrackets: brackets, outOfStep, from } = one;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-3">
        <TextLink href={`/${locale}${textAddress(text.id)}`} className="inline-block min-h-6">
          {inLocale(text, 'title', locale)}
        </TextLink>
        <StatusTag tone={text.status === 'ADOPTED' ? 'good' : 'info'}>{textStatusWords[text.status][locale]}</StatusTag>
      </p>
      <p className="text-sm text-muted">{t('state', { paragraphs, brackets, outOfStep })}</p>
      {from.map(({ text: source, count }) => (
        <p key={source.id} className="text-sm">
          <TextLink href={`/${locale}${textAddress(text.id, '/origins')}`} className="inline-block min-h-6">
            {t('from', { count, title: inLocale(source, 'title', locale) })}
          </TextLink>
        </p>
      ))}
    </div>
  );
}

function Carry({ view, locale, action, formKey }: PartGiven) {
  const t = useTranslations('draftingGroups.carry');
  const { sources, sessions, kinds } = view.carry;
  if (sessions.length === 0) return null;
  return (
    <TextPart id="carry" title={t('title')}>
      <p className="max-w-form text-muted">{t('lead')}</p>
      {sources.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <AgendaForm
          action={action}
          id="carry"
          identity={{ key: formKey }}
          fields={[
            {
              ...{ as: 'select', name: 'sourceId', label: t('source'), empty: t('choose'), required: true },
              options: sources.map((one) => ({
                value: one.id,
                label: `${inLocale(one.meeting, 'title', locale)}: ${inLocale(one, 'title', locale)}`,
              })),
            },
            {
              ...{ as: 'select', name: 'sessionId', label: t('session'), start: sessions[0]?.id ?? '', required: true },
              options: sessions.map((one) => ({ value: one.id, label: inLocale(one, 'title', locale) })),
            },
            {
              ...{ as: 'select', name: 'kind', label: t('kind'), empty: t('choose'), required: true },
              options: kinds.map((kind) => ({ value: kind, label: textKindWords[kind][locale] })),
            },
            { as: 'line', name: 'titleEs', label: t('titleEs'), lang: 'es', required: true },
            { as: 'line', name: 'titleEn', label: t('titleEn'), lang: 'en', required: true },
            { as: 'box', name: 'hasLetters', label: t('hasLetters'), isTicked: false },
          ]}
          words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
        />
      )}
    </TextPart>
  );
}
