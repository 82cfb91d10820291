import { getTranslations } from 'next-intl/server';
import { RecordNotes } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { RecordSource } from '@/components/membership/record-source';
import { Prose } from '@/components/ui/prose';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import type { DocumentView, PlanActorView } from '@/lib/plan-of-action/documents/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { documentPath, memberPath } from '@/lib/web/portal-paths';
import { ActorName } from './actor-name';
import { PlanActs } from './plan-acts';

type Given = Readonly<{ document: DocumentView; locale: Locale }>;

/** All that the record tells of a document of the Plan. Its text is not part of the report, and the page says so. */
export async function DocumentPage({ document, locale }: Given) {
  const t = await getTranslations('portal.plan.document');
  return (
    <>
      <Prose>
        <p>{inLocale(document, 'description', locale)}</p>
      </Prose>
      <div className="mt-2">
        <RecordSource lines={document.lines} />
      </div>
      <RecordSection id="facts" title={t('facts')}>
        <SummaryList rows={await factsOf({ document, locale })} />
        <p className="mt-3 text-sm text-muted">{t('noText')}</p>
      </RecordSection>
      {document.acts.length > 0 && (
        <RecordSection id="acts" title={t('life')}>
          <PlanActs acts={document.acts} locale={locale} />
        </RecordSection>
      )}
      {document.parts.length > 0 && (
        <RecordSection id="parts" title={t('parts')}>
          <ul className="max-w-reading border-t border-rule">
            {document.parts.map(({ party, year }) => (
              <li key={`${party.code}-${year}`} className="flex justify-between border-b border-rule py-1.5">
                <TextLink href={`/${locale}${memberPath(party.code)}`}>{inLocale(party, 'name', locale)}</TextLink>
                <span className="tabular-nums">{year}</span>
              </li>
            ))}
          </ul>
        </RecordSection>
      )}
      <RecordNotes notes={document.noteViews} locale={locale} />
    </>
  );
}

const roles = [
  ['PREPARED', 'prepared'],
  ['PRESENTED', 'presented'],
  ['SUPPORTED', 'supported'],
  ['SIGNED', 'signed'],
] as const;

async function factsOf({ document, locale }: Given): Promise<SummaryRow[]> {
  const t = await getTranslations('portal');
  const people = roles.flatMap(([role, key]): SummaryRow[] => {
    const actors = document.actors.filter((each) => each.role === role).map(({ actor }) => actor);
    if (actors.length === 0) return [];
    return [{ term: t(`plan.document.${key}`), value: <Actors actors={actors} locale={locale} /> }];
  });
  const years = document.isContinuous ? t('plan.document.continuous') : document.years.join(', ');
  return [
    ...(years === '' ? [] : [{ term: t('plan.document.years'), value: years }]),
    ...people,
    ...(document.sameAs.length === 0
      ? []
      : [
          {
            term: t('plan.document.sameAs'),
            value: document.sameAs.map((other) => (
              <p key={other.code}>
                <TextLink href={`/${locale}${documentPath(other.code)}`}>{inLocale(other, 'title', locale)}</TextLink>
              </p>
            )),
          },
        ]),
  ];
}

function Actors({ actors, locale }: Readonly<{ actors: readonly PlanActorView[]; locale: Locale }>) {
  return (
    <ul>
      {actors.map((actor) => (
        <li key={actor.code}>
          <ActorName actor={actor} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
