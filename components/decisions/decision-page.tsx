import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { dayOf } from '@/lib/core/clock';
import { decisionPartLabels, decisionStatusLabels, updateKindLabels } from '@/lib/decisions/labels';
import type { DecisionDone } from '@/lib/decisions/schema';
import type { DecisionView, UpdateView } from '@/lib/decisions/views';
import { documentAddress } from '@/lib/documents/documents/schema';
import { inLocale, type Locale } from '@/lib/web/locale';
import { DecisionStatusTag } from './status';

type Given = Readonly<{ decision: DecisionView; locale: Locale; done: DecisionDone | undefined }>;

/** A decision as it was adopted, in both languages, with what became of it. */
export function DecisionPage({ decision, locale, done }: Given) {
  const t = useTranslations('decisions.one');
  const other = locale === 'es' ? 'en' : 'es';
  const isInRoom = decision.part === 'CLOSED_DOOR' && !decision.isIssued;
  const canAct = Object.values(decision.can).some((refused) => refused === null);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/decisions`, label: t('back') }}
        title={decision.code}
        status={
          <>
            <DecisionStatusTag status={decision.status} locale={locale} />
            {decision.isPublished && <StatusTag tone="neutral">{t('published')}</StatusTag>}
          </>
        }
        actions={
          canAct && (
            <ButtonLink variant="secondary" href={`/${locale}/decisions/${decision.code}/follow`}>
              {t('manage')}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        {isInRoom && (
          <Notice tone="warning">
            <p>{t('inRoom')}</p>
          </Notice>
        )}
        <div className="grid max-w-reading gap-5">
          <p className="whitespace-pre-line font-serif text-lg">{inLocale(decision, 'text', locale)}</p>
          <details>
            <summary className="link w-fit cursor-pointer py-0.5">{t('other')}</summary>
            <p lang={other} className="mt-2 whitespace-pre-line font-serif text-lg">
              {inLocale(decision, 'text', other)}
            </p>
          </details>
        </div>
        <Facts decision={decision} locale={locale} />
        {decision.updates !== null && <History updates={decision.updates} locale={locale} />}
      </div>
    </>
  );
}

function Facts({ decision, locale }: Omit<Given, 'done'>) {
  const t = useTranslations('decisions.one');
  const all = useTranslations('decisions');
  const { meeting, document, subtheme, supersededBy, supersedes, lines } = decision;
  const link = (code: string) => (
    <TextLink key={code} href={`/${locale}/decisions/${code}`} className="mr-4 inline-block min-h-6 tabular-nums">
      {code}
    </TextLink>
  );
  const addressees = decision.addressees.map((one) => inLocale(one, 'name', locale)).join('; ');
  return (
    <SummaryList
      rows={[
        { term: all('addressee'), value: addressees === '' ? t('nobody') : addressees },
        { term: all('due'), value: decision.dueOn === null ? all('noDue') : dateWords(dayOf(decision.dueOn), locale) },
        { term: all('body'), value: decision.body === null ? t('nobody') : inLocale(decision.body, 'name', locale) },
        {
          term: all('adopted'),
          value: decision.adoptedOn === null ? String(decision.year) : dateWords(dayOf(decision.adoptedOn), locale),
        },
        { term: t('part'), value: decisionPartLabels[decision.part][locale] },
        ...(decision.paragraph === '' ? [] : [{ term: t('paragraph'), value: decision.paragraph }]),
        ...(meeting === null
          ? []
          : [
              {
                term: t('meeting'),
                value: (
                  <TextLink href={`/${locale}/meetings/${meeting.code}`} className="inline-block min-h-6">
                    {inLocale(meeting, 'title', locale)}
                  </TextLink>
                ),
              },
            ]),
        ...(document === null
          ? []
          : [
              {
                term: t('document'),
                value: (
                  <TextLink href={`/${locale}${documentAddress(document.symbol)}`} className="inline-block min-h-6">
                    {document.symbol} · {inLocale(document, 'title', locale)}
                  </TextLink>
                ),
              },
            ]),
        ...(subtheme === null
          ? []
          : [
              {
                term: t('subtheme'),
                value: (
                  <TextLink
                    href={`/${locale}/plan-of-action/subthemes/${subtheme.code}`}
                    className="inline-block min-h-6"
                  >
                    {inLocale(subtheme, 'title', locale)}
                  </TextLink>
                ),
              },
            ]),
        ...(supersededBy === null ? [] : [{ term: t('supersededBy'), value: link(supersededBy.code) }]),
        ...(supersedes.length === 0
          ? []
          : [{ term: t('supersedes'), value: <>{supersedes.map(({ code }) => link(code))}</> }]),
        ...(lines.length === 0 ? [] : [{ term: t('lines'), value: lines.join(', ') }]),
      ]}
    />
  );
}

function History({ updates, locale }: Readonly<{ updates: readonly UpdateView[]; locale: Locale }>) {
  const t = useTranslations('decisions.one');
  return (
    <section aria-labelledby="history" className="grid gap-4">
      <h2 id="history" className="font-serif text-xl font-semibold">
        {t('history')}
      </h2>
      {updates.length === 0 && <p className="text-muted">{t('historyNone')}</p>}
      <ol className="grid gap-5 border-l-2 border-edge pl-5">
        {updates.map(({ id, kind, status, note, at, by, party, evidence }) => (
          <li key={id} className="grid gap-1">
            <p>
              <span className="font-semibold">
                {updateKindLabels[kind][locale]}
                {kind === 'FOLLOW' && `: ${decisionStatusLabels[status][locale]}`}
              </span>
              {party !== null && ` · ${inLocale(party, 'name', locale)}`}
            </p>
            {note !== '' && <p className="max-w-reading whitespace-pre-line">{note}</p>}
            {evidence !== null && (
              <p>
                {t('evidence')}:{' '}
                <TextLink href={`/${locale}${documentAddress(evidence.symbol)}`} className="inline-block min-h-6">
                  {evidence.symbol} · {inLocale(evidence, 'title', locale)}
                </TextLink>
              </p>
            )}
            <p className="text-sm text-muted">
              {t('by', { name: by, date: dateWords(at, locale, { withTime: true }) })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
