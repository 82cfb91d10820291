import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { Line } from '@/lib/texts/texts/lines';
import type { ParagraphView } from '@/lib/texts/texts/views';
import type { Locale } from '@/lib/web/locale';

/** How each kind of paragraph looks. */
export const looks = {
  TITLE: 'font-serif text-xl font-semibold sm:text-2xl',
  HEADING: 'font-serif text-lg font-semibold',
  PREAMBULAR: '',
  OPERATIVE: '',
  ANNEX: '',
} as const;

const insets = ['', 'sm:pl-6', 'sm:pl-12'] as const;

/** A number as it is printed: `2.1.`, `(a)`. */
export const printed = (number: string): string => (number === '' || number.endsWith(')') ? number : `${number}.`);

type Given = Readonly<{
  paragraph: Pick<ParagraphView, 'kind' | 'level' | 'number'>;
  lines: readonly Line[];
  language: Locale;
}>;

/** What a paragraph says, line by line, each line with its number in the margin. */
export function ParagraphLines({ paragraph, lines, language }: Given) {
  const t = useTranslations('texts');
  const { kind, level, number } = paragraph;
  const inset = insets[level] ?? '';
  const head = number !== '' && <span className="mr-2 font-semibold tabular-nums">{printed(number)}</span>;
  return (
    <div className={`grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 ${looks[kind]}`}>
      {lines.map((line, index) => (
        <Fragment key={line.number}>
          <span
            aria-hidden="true"
            className="select-none text-right font-sans text-xs font-normal leading-[inherit] text-muted tabular-nums"
          >
            {line.number}
          </span>
          <span lang={language} className={inset}>
            {index === 0 && head}
            {line.words}
          </span>
        </Fragment>
      ))}
      {lines.length === 0 && (
        <span className={`col-start-2 ${inset}`}>
          {head}
          <span className="text-muted italic">{t('noWords')}</span>
        </span>
      )}
    </div>
  );
}
