import { type RefObject, type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { OpenPdf } from './open-pdf';

/** Which of how many places; NONE: nothing was looked for. */
export type Found = Readonly<{ current: number; total: number }> | 'SEARCHING' | 'NONE';

/** `{n}` and `{m}` stand for numbers. */
export type PdfWords = Readonly<
  Record<
    | ('tools' | 'page' | 'of' | 'previous' | 'next' | 'smaller' | 'larger' | 'width' | 'scale' | 'search')
    | ('findPrevious' | 'findNext' | 'searching' | 'found' | 'notFound'),
    string
  >
>;

type Given = Readonly<{
  pdf: OpenPdf;
  page: number;
  scale: number;
  found: Found;
  words: PdfWords;
  search: RefObject<HTMLInputElement | null>;
}>;

/** The bar over the pages: which page, how large, and search. */
export function PdfTools({ pdf, page, scale, found, words, search }: Given) {
  return (
    <div
      role="toolbar"
      aria-label={words.tools}
      className="flex flex-wrap items-center gap-x-5 gap-y-2 border-rule border-y py-2"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Small words={words.previous} sign="‹" isOff={page <= 1} onPress={() => pdf.step(-1)} />
        <PageField key={page} page={page} pdf={pdf} words={words} />
        <Small words={words.next} sign="›" isOff={page >= pdf.pages} onPress={() => pdf.step(1)} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Small words={words.smaller} sign="−" onPress={() => pdf.zoom('SMALLER')} />
        <span className="min-w-14 text-center text-sm tabular-nums">
          <span aria-hidden="true">{scale} %</span>
          <span className="sr-only">{words.scale.replace('{n}', String(scale))}</span>
        </span>
        <Small words={words.larger} sign="+" onPress={() => pdf.zoom('LARGER')} />
        <Button variant="secondary" size="small" onClick={() => pdf.zoom('WIDTH')}>
          {words.width}
        </Button>
      </div>
      <Search pdf={pdf} found={found} words={words} search={search} />
    </div>
  );
}

type SmallGiven = Readonly<{ words: string; sign: string; isOff?: boolean; onPress: () => void }>;

function Small({ words, sign, isOff = false, onPress }: SmallGiven) {
  return (
    <Button variant="secondary" size="small" aria-label={words} title={words} aria-disabled={isOff} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}

function PageField({ page, pdf, words }: Readonly<{ page: number; pdf: OpenPdf; words: PdfWords }>) {
  const go = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = Number(new FormData(event.currentTarget).get('page'));
    if (Number.isInteger(asked) && asked >= 1) pdf.goTo(asked);
  };
  return (
    <form onSubmit={go} className="flex items-center gap-2 text-sm">
      <label className="flex items-center gap-2">
        {words.page}
        <span className="w-20">
          <input name="page" inputMode="numeric" defaultValue={page} autoComplete="off" className="field-box" />
        </span>
      </label>
      <span className="tabular-nums">{words.of.replace('{m}', String(pdf.pages))}</span>
    </form>
  );
}

function Search({ pdf, found, words, search }: Pick<Given, 'pdf' | 'found' | 'words' | 'search'>) {
  const [asked, setAsked] = useState('');
  const look = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query = search.current?.value.trim() ?? '';
    pdf.find(query, query === asked ? 'NEXT' : 'FIRST');
    setAsked(query);
  };
  const isFound = typeof found === 'object' && found.total > 0;
  return (
    <search>
      <form onSubmit={look} className="flex flex-wrap items-center gap-2 text-sm">
        <label className="flex flex-wrap items-center gap-2">
          {words.search}
          <span className="w-56">
            <input ref={search} type="search" autoComplete="off" className="field-box" />
          </span>
        </label>
        <Button type="submit" variant="secondary" size="small">
          {words.findNext}
        </Button>
        <Button
          variant="secondary"
          size="small"
          aria-disabled={!isFound}
          onClick={() => isFound && pdf.find(asked, 'PREVIOUS')}
        >
          {words.findPrevious}
        </Button>
        <span role="status" className="min-w-20 tabular-nums">
          {asked === '' ? '' : saidOf(found, words)}
        </span>
      </form>
    </search>
  );
}

function saidOf(found: Found, words: PdfWords): string {
  if (found === 'NONE') return '';
  if (found === 'SEARCHING') return words.searching;
  if (found.total === 0) return words.notFound;
  return words.found.replace('{n}', String(found.current)).replace('{m}', String(found.total));
}
