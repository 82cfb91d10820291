import './office-text.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Cell, OfficeView, SheetView, SlideView } from '@/lib/core/file-view/model';
import type { Locale } from '@/lib/web/locale';

type Of<Kind extends OfficeView['kind']> = Extract<OfficeView, { kind: Kind }>;

/** A Word, Excel or PowerPoint file as a page. `lang` is that of the file. */
export function OfficePage({ view, lang, locale }: Readonly<{ view: OfficeView; lang: string; locale: Locale }>) {
  if (view.kind === 'TEXT') return <Text view={view} lang={lang} />;
  return view.kind === 'SHEETS' ? (
    <Sheets view={view} lang={lang} locale={locale} />
  ) : (
    <Slides view={view} lang={lang} />
  );
}

function LeftOut({ children }: Readonly<{ children: ReactNode }>) {
  return <p className="max-w-reading text-sm text-muted">{children}</p>;
}

function Text({ view: { html, picturesLeftOut }, lang }: Readonly<{ view: Of<'TEXT'>; lang: string }>) {
  const t = useTranslations('documents.reading');
  if (html.trim() === '') return <p className="text-muted">{t('emptyText')}</p>;
  return (
    <>
      {picturesLeftOut > 0 && <LeftOut>{t('picturesLeftOut', { count: picturesLeftOut })}</LeftOut>}
      {/* It passed the list of lib/core/file-view/apart/docx.ts: text, tables, links and pictures of its own; the page's policy runs nothing of it either. */}
      <div lang={lang} className="prose office-text" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}

type SheetsGiven = Readonly<{ view: Of<'SHEETS'>; lang: string; locale: Locale }>;

function Sheets({ view: { sheets, sheetsLeftOut }, lang, locale }: SheetsGiven) {
  const t = useTranslations('documents.reading');
  return (
    <>
      <LeftOut>{t('values')}</LeftOut>
      {countedFrom1(sheets).map(({ item, number }) => (
        <Sheet key={number} sheet={item} number={number} lang={lang} locale={locale} />
      ))}
      {sheetsLeftOut > 0 && <LeftOut>{t('sheetsLeftOut', { count: sheetsLeftOut })}</LeftOut>}
    </>
  );
}

type SheetGiven = Readonly<{ sheet: SheetView; number: number; lang: string; locale: Locale }>;

function Sheet({ sheet: { name, rows, rowsLeftOut, columnsLeftOut }, number, lang, locale }: SheetGiven) {
  const t = useTranslations('documents.reading');
  const id = `sheet-${number}`;
  const width = rows[0]?.length ?? 0;
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="font-serif text-xl font-semibold">
        {t('sheet', { name })}
      </h2>
      {width === 0 ? (
        <p className="text-muted">{t('emptySheet')}</p>
      ) : (
        <div
          {...{ role: 'region', tabIndex: 0, 'aria-labelledby': id }}
          className="max-h-[80dvh] overflow-auto print:max-h-none"
        >
          <table lang={lang} className="data-table data-table-wide text-sm">
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr-only">{t('row')}</span>
                </th>
                {Array.from({ length: width }, (_, column) => letterOf(column)).map((letter) => (
                  <th key={letter} scope="col">
                    {letter}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {countedFrom1(rows).map(({ item: row, number: at }) => (
                <tr key={at}>
                  <th scope="row" className="text-muted">
                    {at}
                  </th>
                  {row.map((cell, column) => (
                    <td key={letterOf(column)} className={typeof cell === 'number' ? 'numeric' : undefined}>
                      {wordsOf(cell, locale, { yes: t('yes'), no: t('no') })}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rowsLeftOut > 0 && <LeftOut>{t('rowsLeftOut', { count: rowsLeftOut })}</LeftOut>}
      {columnsLeftOut > 0 && <LeftOut>{t('columnsLeftOut', { count: columnsLeftOut })}</LeftOut>}
    </section>
  );
}

/** A, B … Z, AA, AB … */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

function wordsOf(cell: Cell, locale: Locale, { yes, no }: Readonly<{ yes: string; no: string }>): string | null {
  if (typeof cell === 'boolean') return cell ? yes : no;
  if (typeof cell === 'number') return cell.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 10 });
  return cell;
}

function Slides({ view: { slides, slidesLeftOut }, lang }: Readonly<{ view: Of<'SLIDES'>; lang: string }>) {
  const t = useTranslations('documents.reading');
  return (
    <>
      <LeftOut>{t('slideText')}</LeftOut>
      <ol className="grid max-w-reading gap-6">
        {countedFrom1(slides).map(({ item, number }) => (
          <Slide key={number} slide={item} number={number} lang={lang} />
        ))}
      </ol>
      {slidesLeftOut > 0 && <LeftOut>{t('slidesLeftOut', { count: slidesLeftOut })}</LeftOut>}
    </>
  );
}

function Slide({
  slide: { title, paragraphs },
  number,
  lang,
}: Readonly<{ slide: SlideView; number: number; lang: string }>) {
  const t = useTranslations('documents.reading');
  return (
    <li className="grid gap-2 border-rule border-l-4 pl-4">
      <h2 className="font-serif text-xl font-semibold">
        {title === '' ? t('slide', { number }) : t('slideWithTitle', { number, title })}
      </h2>
      {paragraphs.length === 0 && title === '' && <p className="text-muted">{t('emptySlide')}</p>}
      {keyed(paragraphs).map(({ key, text }) => (
        <p key={key} lang={lang}>
          {text}
        </p>
      ))}
    </li>
  );
}

const countedFrom1 = <Item,>(items: readonly Item[]) => items.map((item, index) => ({ item, number: index + 1 }));
const keyed = (paragraphs: readonly string[]) => paragraphs.map((text, index) => ({ key: `p${index}`, text }));
