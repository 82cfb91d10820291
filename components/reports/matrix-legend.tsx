import { useTranslations } from 'next-intl';
import { type CellState, cellStates } from '@/lib/reports/matrix/cells';
import { cellStateLabels, cellStateMarks } from '@/lib/reports/matrix/labels';
import type { Locale } from '@/lib/web/locale';
import { cellTones } from './matrix-cell';

const forReceivers: readonly CellState[] = cellStates.filter(
  (state) => state !== 'DRAFT' && state !== 'NOTHING_TO_READ',
);

/** The states that this reader can meet, with their marks. */
export function MatrixLegend({ seesEveryState, locale }: Readonly<{ seesEveryState: boolean; locale: Locale }>) {
  const t = useTranslations('matrix');
  const states = seesEveryState ? forReceivers : cellStates;
  return (
    <section aria-labelledby="legend" className="mt-4">
      <h2 id="legend" className="mb-2 text-sm font-semibold">
        {t('legend')}
      </h2>
      <ul className="flex flex-wrap gap-2 text-xs">
        {states.map((state) => (
          <li key={state} className={`rounded-sm border border-rule px-2 py-0.5 ${cellTones[state]}`}>
            <span aria-hidden="true">{cellStateMarks[state]} </span>
            {cellStateLabels[state][locale]}
          </li>
        ))}
      </ul>
    </section>
  );
}
