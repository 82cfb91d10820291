import { pdfCodeAddress } from '@/lib/web/pdf-code-address';

type Core = typeof import('pdfjs-dist');
type Views = typeof import('pdfjs-dist/web/pdf_viewer.mjs');

export type PdfFault = 'DAMAGED' | 'PROTECTED' | 'LOST';

/** What the reader is told while reading. `found`: which of how many; null while it is looked for, 0 of 0 when it is not there. */
export type PdfNews = Readonly<{
  page: (number: number) => void;
  scale: (percent: number) => void;
  found: (found: Readonly<{ current: number; total: number }> | null) => void;
  /** A part of the file did not come. */
  lost: () => void;
}>;

/** A PDF that is open. */
export type OpenPdf = Readonly<{
  pages: number;
  goTo: (page: number) => void;
  step: (by: 1 | -1) => void;
  zoom: (to: 'LARGER' | 'SMALLER' | 'WIDTH') => void;
  find: (words: string, way: 'FIRST' | 'NEXT' | 'PREVIOUS') => void;
}>;

const fit = 'page-width';
/** The library looks for the last page when it opens a file: where pages are listed one by one, that takes it through all parts, one after the other. */
const partBytes = 2 ** 18;
/** Pixels of one page in memory: a phone and an old desktop bear that much. */
const mostPixels = 2 ** 23;
const searchStates = { found: 0, notFound: 1, wrapped: 2, pending: 3 } as const;

/** The library, at its first use: from our own origin and past the bundler, which would put it into the first load. */
async function load(): Promise<{ core: Core; views: Views }> {
  const at = (part: string): string => `${pdfCodeAddress}legacy/${part}`;
  const core = (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ at('build/pdf.min.mjs'))) as Core;
  // The second part looks for the first one here.
  Object.assign(globalThis, { pdfjsLib: core });
  core.GlobalWorkerOptions.workerSrc = at('build/pdf.worker.min.mjs');
  const views = (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ at('web/pdf_viewer.mjs'))) as Views;
  return { core, views };
}

/**
 * The PDF at `address` is shown in `container` (absolutely placed, with one empty element in it), part by part as it is read, with its text over the
 * pages; until `signal`. Nothing in it runs: no script, no form. @throws PdfRefused
 */
export async function openPdf(
  address: string,
  container: HTMLDivElement,
  { news, pageName, signal }: Readonly<{ news: PdfNews; pageName: (page: number) => string; signal: AbortSignal }>,
): Promise<OpenPdf> {
  const { core, views } = await load().catch(() => Promise.reject(new PdfRefused('LOST')));
  signal.throwIfAborted();
  const source = await sourceAt(core, address, signal, news.lost);
  const task = core.getDocument({
    ...{ ...source, rangeChunkSize: partBytes, disableAutoFetch: true, disableStream: true },
    ...{ isEvalSupported: false, enableXfa: false, verbosity: core.VerbosityLevel.ERRORS },
    ...{ cMapUrl: `${pdfCodeAddress}cmaps/`, standardFontDataUrl: `${pdfCodeAddress}standard_fonts/` },
    ...{ wasmUrl: `${pdfCodeAddress}wasm/`, iccUrl: `${pdfCodeAddress}iccs/` },
  });
  signal.addEventListener('abort', () => void task.destroy());
  const pdf = await task.promise.catch((error: unknown) => Promise.reject(new PdfRefused(faultOf(error))));

  const eventBus = new views.EventBus();
  const linkService = new views.PDFLinkService({ eventBus, externalLinkTarget: 2, externalLinkRel: 'noreferrer' });
  const findController = new views.PDFFindController({ eventBus, linkService });
  const viewer = new views.PDFViewer({
    ...{ container, eventBus, linkService, findController, abortSignal: signal, removePageBorders: true },
    ...{ annotationMode: core.AnnotationMode.ENABLE, maxCanvasPixels: mostPixels, enableAutoLinking: false },
    l10n: noWords,
  });
  linkService.setViewer(viewer);
  const width = (): void => {
    viewer.currentScaleValue = fit;
  };
  tellOf(eventBus, news);
  const isReady = new Promise<void>((resolve) => {
    eventBus.on('pagesinit', () => {
      width();
      namePages(container, pageName);
      resolve();
    });
  });
  globalThis.addEventListener('resize', () => viewer.currentScaleValue === fit && width(), { signal });
  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
  await isReady;
  const goTo = (page: number): void => {
    viewer.currentPageNumber = Math.min(Math.max(page, 1), pdf.numPages);
  };
  return {
    pages: pdf.numPages,
    goTo,
    step: (by) => goTo(viewer.currentPageNumber + by),
    zoom: (to) => (to === 'WIDTH' ? width() : to === 'LARGER' ? viewer.increaseScale() : viewer.decreaseScale()),
    find: (query, way) =>
      void eventBus.dispatch('find', {
        ...{ source: null, type: way === 'FIRST' ? '' : 'again', query, findPrevious: way === 'PREVIOUS' },
        ...{ caseSensitive: false, entireWord: false, highlightAll: true, matchDiacritics: false },
      }),
  };
}

/**
 * The file by its parts, the first of them here; whole where it is answered whole, as a marked copy is. How long it is stands in the first answer: the
 * library would ask for all of it to learn that.
 */
async function sourceAt(core: Core, address: string, signal: AbortSignal, lost: () => void) {
  const first = await part(address, 0, partBytes, signal);
  if (first.total === null) return { data: first.bytes };
  class Parts extends core.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      // A part that does not come is told at once: pages after it would stay blank without a word.
      part(address, begin, end, signal)
        .then(({ bytes }) => this.onDataRange(begin, bytes))
        .catch(() => signal.aborted || lost());
    }
  }
  return { range: new Parts(first.total, first.bytes) };
}

/** Bytes from `begin` up to `end`, and of how many; null: these are all. @throws PdfRefused `LOST` */
async function part(address: string, begin: number, end: number, signal: AbortSignal) {
  try {
    const answer = await fetch(address, { signal, headers: { Range: `bytes=${begin}-${end - 1}` } });
    if (!answer.ok) throw new PdfRefused('LOST');
    const total = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1];
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { bytes, total: answer.status === 206 && total !== undefined ? Number(total) : null };
  } catch {
    throw new PdfRefused('LOST');
  }
}

/** Why nothing is shown. */
export class PdfRefused extends Error {
  constructor(readonly fault: PdfFault) {
    super(fault);
  }
}

function faultOf(error: unknown): PdfFault {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'PROTECTED';
  return name === 'InvalidPDFException' || name === 'FormatError' ? 'DAMAGED' : 'LOST';
}

type Matches = Readonly<{ matchesCount: Readonly<{ current: number; total: number }> }>;

function tellOf(eventBus: InstanceType<Views['EventBus']>, news: PdfNews): void {
  eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => news.page(pageNumber));
  eventBus.on('scalechanging', ({ scale }: { scale: number }) => news.scale(Math.round(scale * 100)));
  eventBus.on('updatefindmatchescount', ({ matchesCount }: Matches) => news.found(matchesCount));
  eventBus.on('updatefindcontrolstate', ({ state, matchesCount }: Matches & { state: number }) => {
    if (state === searchStates.pending) news.found(null);
    else news.found(state === searchStates.notFound ? { current: 0, total: 0 } : matchesCount);
  });
}

/** The library's own words are English: it is given none, and pages are named here. */
const noWords = {
  ...{ getLanguage: () => '', getDirection: () => 'ltr', get: async () => '' },
  ...{ translate: async () => undefined, translateOnce: async () => undefined, destroy: async () => undefined },
  ...{ pause: () => undefined, resume: () => undefined },
} as unknown as NonNullable<ConstructorParameters<Views['PDFViewer']>[0]['l10n']>;

function namePages(container: HTMLDivElement, pageName: (page: number) => string): void {
  for (const page of container.querySelectorAll<HTMLElement>('.page')) {
    page.setAttribute('aria-label', pageName(Number(page.dataset.pageNumber)));
  }
}
