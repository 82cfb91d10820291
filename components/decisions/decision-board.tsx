import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { TextLink } from '@/components/ui/text-link';
import { dayOf } from '@/lib/core/clock';
import { decisionStatusLabels } from '@/lib/decisions/labels';
import type { DecisionHead } from '@/lib/decisions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { shortened } from './decision-table';

type Given = Readonly<{
  board: ReadonlyMap<DecisionHead['status'], readonly DecisionHead[]>;
  locale: Locale;
}>;

/** A column for each status, the nearest date first; on a phone one below the other. */
export function DecisionBoard({ board, locale }: Given) {
  const t = useTranslations('decisions');
  return (
    <div className="grid gap-6 md:grid-cols-2 lg:grid-cols-3">
      {[...board].map(([status, decisions]) => (
        <section key={status} aria-labelledby={`of-${status}`} className="min-w-0 border-t-2 border-edge pt-3">
          <h2 id={`of-${status}`} className="mb-3 font-semibold">
            {decisionStatusLabels[status][locale]} <span className="text-muted tabular-nums">{decisions.length}</span>
          </h2>
          {decisions.length === 0 && <p className="text-muted">{t('empty')}</p>}
          <ul className="grid gap-3">
            {decisions.map((decision) => (
              <li key={decision.code} className="grid gap-1 border-b border-rule pb-3">
                <TextLink
                  href={`/${locale}/decisions/${decision.code}`}
                  className="inline-block min-h-6 w-fit tabular-nums"
                >
                  {decision.code}
                </TextLink>
                <span>{shortened(inLocale(decision, 'text', locale))}</span>
                <span className="text-sm text-muted">
                  {decision.addressees.map((one) => inLocale(one, 'name', locale)).join('; ')}
                  {decision.dueOn !== null && ` · ${dateWords(dayOf(decision.dueOn), locale)}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
