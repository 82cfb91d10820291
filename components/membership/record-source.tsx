import { getTranslations } from 'next-intl/server';
import { numberRanges } from '@/components/ui/number-ranges';

type Given = Readonly<{ lines: readonly number[] }>;

const facts = (lines: readonly number[]) => ({ count: new Set(lines).size, lines: numberRanges(lines) });

/** Where a fact stands in the Conference's report: «Informe de los 15 años, línea 546». Nothing for what the record does not hold. */
export async function RecordSource({ lines }: Given) {
  if (lines.length === 0) return null;
  const t = await getTranslations('portal.common');
  return <p className="text-xs text-muted">{t('sourceLine', { ...facts(lines), report: t('report') })}</p>;
}

/** The same beside a row, where the report was named once already: «línea 546». */
export async function SourceMark({ lines }: Given) {
  if (lines.length === 0) return null;
  const t = await getTranslations('portal.common');
  return <span className="font-sans text-xs font-normal text-muted tabular-nums">{t('line', facts(lines))}</span>;
}
