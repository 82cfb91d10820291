import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dateWords } from '@/components/ui/date-words';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { familyLabels, standingLabels } from '@/lib/access/labels';
import type { MandateStanding, MandateView } from '@/lib/access/mandates/views';
import { inLocale, type Locale } from '@/lib/web/locale';

const tones: Readonly<Record<MandateStanding, Tone>> = {
  IN_FORCE: 'good',
  WAITING: 'asked',
  FUTURE: 'info',
  ENDED: 'neutral',
  REVOKED: 'neutral',
};

type Given = Readonly<{
  mandates: readonly MandateView[];
  locale: Locale;
  /** Where the reader is the holder: whether the second factor counts in this session. */
  holder?: Readonly<{ hasSecondFactor: boolean }>;
  empty: Readonly<{ title: string; text: string }>;
  /** What can be done to a mandate, below it. It keeps its place when there is nothing any more. */
  actsOn?: (mandate: MandateView) => ReactNode;
}>;

/** Offices that a person holds or held, each with where it stands and what it needs. */
export function MandateList({ mandates, locale, holder, empty, actsOn }: Given) {
  if (mandates.length === 0) {
    return (
      <EmptyState title={empty.title} level={3}>
        <p>{empty.text}</p>
      </EmptyState>
    );
  }
  return (
    <ul className="grid">
      {mandates.map((mandate) => (
        <li key={mandate.id} className="grid gap-1 border-b border-rule pt-4 pb-4 first:pt-0">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h3 className="font-semibold">{officeWords(mandate, locale)}</h3>
            <StatusTag tone={tones[mandate.standing]}>{standingLabels[mandate.standing][locale]}</StatusTag>
          </div>
          <MandateFacts mandate={mandate} locale={locale} />
          <MandateNeeds mandate={mandate} holder={holder} />
          {actsOn?.(mandate)}
        </li>
      ))}
    </ul>
  );
}

/** «Punto focal, Guatemala». */
export function officeWords({ office, party }: Pick<MandateView, 'office' | 'party'>, locale: Locale): string {
  return `${inLocale(office, 'name', locale)}, ${inLocale(party, 'name', locale)}`;
}

function MandateFacts({ mandate, locale }: Readonly<{ mandate: MandateView; locale: Locale }>) {
  const t = useTranslations('access.account');
  const { startsOn, endsOn, family, revokedAt, revokedReason, source } = mandate;
  const named = inLocale(mandate, 'place', locale);
  const place = named !== '' ? named : family === null ? '' : familyLabels[family][locale];
  const from = dateWords(startsOn, locale);
  const dates = endsOn === null ? t('from', { from }) : t('fromTo', { from, to: dateWords(endsOn, locale) });
  return (
    <>
      {place !== '' && <p>{place}</p>}
      <p className="text-sm text-muted">
        {dates}. {t('source', { source })}
      </p>
      {revokedAt !== null && (
        <p className="text-sm">{t('revoked', { date: dateWords(revokedAt, locale), reason: revokedReason ?? '' })}</p>
      )}
    </>
  );
}

function MandateNeeds({ mandate, holder }: Readonly<{ mandate: MandateView } & Pick<Given, 'holder'>>) {
  const t = useTranslations('access.account');
  const { standing, needsSecondFactor } = mandate;
  const isRunning = standing === 'IN_FORCE' || standing === 'WAITING' || standing === 'FUTURE';
  if (!isRunning) return null;
  return (
    <>
      {standing === 'WAITING' && <p className="text-sm">{t('waiting')}</p>}
      {needsSecondFactor && holder === undefined && <p className="text-sm">{t('demandsFactor')}</p>}
      {needsSecondFactor && holder?.hasSecondFactor && <p className="text-sm">{t('givenFactor')}</p>}
      {needsSecondFactor && holder?.hasSecondFactor === false && (
        <p className="text-sm font-semibold text-asked">
          {t('needsFactor')}{' '}
          <a href="#factor" className="link">
            {t('setUpFactor')}
          </a>
        </p>
      )}
    </>
  );
}
