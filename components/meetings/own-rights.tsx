import { useTranslations } from 'next-intl';
import { participationRightWords, participationVerdictWords } from '@/lib/meetings/labels';
import type { RightCell } from '@/lib/meetings/sessions/views';
import type { Locale } from '@/lib/web/locale';

/** A verdict in words with the rule that gives it: «Sí (DR-16)», «No (criterio del sistema P-10)». */
export function useVerdict(locale: Locale): (cell: Pick<RightCell, 'verdict' | 'rule'>) => string {
  const t = useTranslations('meetings');
  return ({ verdict, rule }) =>
    t('one.withRule', {
      verdict: participationVerdictWords[verdict][locale],
      rule: rule.startsWith('P-') ? t('criterion', { rule }) : rule,
    });
}

/** The five rights of this reader in one session. */
export function OwnRights({
  own,
  label,
  locale,
}: Readonly<{ own: readonly RightCell[]; label: string; locale: Locale }>) {
  const words = useVerdict(locale);
  return (
    <div className="text-sm">
      <p className="font-semibold">{label}</p>
      <dl className="flex flex-wrap gap-x-5 gap-y-1">
        {own.map((cell) => (
          <div key={cell.right} className="flex flex-wrap gap-x-1.5">
            <dt className="text-muted">{participationRightWords[cell.right][locale]}:</dt>
            <dd>{words(cell)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
