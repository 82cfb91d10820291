'use client';

import './pdf-layers.css';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { type OpenPdf, openPdf, type PdfFault, PdfRefused } from './open-pdf';
import { type Found, PdfTools, type PdfWords } from './pdf-tools';

type Given = Readonly<{
  /** The address of the file, part by part. */
  address: string;
  words: PdfWords & Readonly<{ opening: string; pages: string; pageName: string; keys: string }>;
  /** Why nothing is shown, in words. */
  faults: Readonly<Record<PdfFault, string>>;
}>;

const never = () => () => undefined;

/** `#page=12` in the address, as other readers of PDF take it. */
const askedPage = (): number => Number(/(?:^#|&)page=(\d{1,5})/.exec(globalThis.location.hash)?.[1] ?? 1);

/** A PDF, page by page, with its text to select and to search. Everything by keyboard too. Without script there is nothing of it. */
export function PdfReader({ address, words, faults }: Given) {
  const isScripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isScripted ? <Reader address={address} words={words} faults={faults} /> : null;
}

function Reader({ address, words, faults }: Given) {
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [fault, setFault] = useState<PdfFault | null>(null);
  const [page, setPage] = useState(1);
  const [scale, setScale] = useState(100);
  const [found, setFound] = useState<Found>('NONE');
  const pageName = useEffectEvent((number: number) => words.pageName.replace('{n}', String(number)));

  useEffect(() => {
    const container = scroller.current;
    if (container === null) return;
    const over = new AbortController();
    const news = {
      ...{ page: setPage, scale: setScale, lost: () => setFault('LOST') },
      found: (given: Found | null) => setFound(given ?? 'SEARCHING'),
    };
    openPdf(address, container, { news, pageName: (number) => pageName(number), signal: over.signal })
      .then((opened) => {
        if (over.signal.aborted) return;
        opened.goTo(askedPage());
        setPdf(opened);
      })
      .catch((error: unknown) => {
        if (!over.signal.aborted) setFault(error instanceof PdfRefused ? error.fault : 'LOST');
      });
    return () => over.abort();
  }, [address]);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (pdf === null || event.altKey || event.metaKey) return;
    const act = event.ctrlKey ? withControl(event.key) : isTyping(event.target) ? null : alone(event.key, pdf);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  const withControl = (key: string) => (key === 'f' ? () => search.current?.focus() : null);
  useEffect(() => {
    const element = frame.current;
    const listen = (event: KeyboardEvent) => press(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);

  return (
    <div ref={frame} className="grid gap-3 print:hidden">
      {fault !== null && (
        <p role="alert" className="max-w-reading border-late border-l-4 bg-late-soft px-4 py-3">
          {faults[fault]}
        </p>
      )}
      {fault === null && pdf === null && <p role="status">{words.opening}</p>}
      {pdf !== null && <PdfTools pdf={pdf} page={page} scale={scale} found={found} words={words} search={search} />}
      <div
        className={`relative h-[80dvh] min-h-80 border border-rule bg-sunken ${fault !== null && pdf === null ? 'hidden' : ''}`}
      >
        {/* What scrolls takes the focus, or the keyboard could not read it. */}
        <div
          ref={scroller}
          {...{ role: 'region', tabIndex: 0, 'aria-label': words.pages }}
          className="absolute inset-0 overflow-auto"
        >
          <div className="pdfViewer" />
        </div>
      </div>
      {pdf !== null && <p className="text-sm text-muted">{words.keys}</p>}
    </div>
  );
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement;

function alone(key: string, pdf: OpenPdf): (() => void) | null {
  if (key === '+' || key === '=') return () => pdf.zoom('LARGER');
  if (key === '-') return () => pdf.zoom('SMALLER');
  if (key === '0') return () => pdf.zoom('WIDTH');
  if (key === 'ArrowRight') return () => pdf.step(1);
  if (key === 'ArrowLeft') return () => pdf.step(-1);
  return key === 'Home' ? () => pdf.goTo(1) : key === 'End' ? () => pdf.goTo(pdf.pages) : null;
}
