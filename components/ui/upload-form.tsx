'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { type FormEvent, useState } from 'react';
import { Button } from './button';
import type { UploadWords } from './upload-words';

type Result = Readonly<{ name: string; isKept: boolean; words: string | null }>;
type Progress = Readonly<{ percent: number; rate: string; left: string }> | null;

/** Sends the form's file. `onEnd` is told null when it was kept, otherwise why not; an empty text when the line is lost. */
export type SendFile = (
  form: HTMLFormElement,
  told: Readonly<{
    onProgress: (sent: number, total: number) => void;
    onEnd: (name: string, refusal: string | null) => void;
  }>,
) => void;

const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));

/** Without JavaScript a plain form that comes back to the page; with it, the same request with progress, rate and time left. */
export function UploadForm({
  address,
  back,
  locale,
  words,
  id = 'files',
  isMultiple = true,
  sendFile,
  children,
}: Readonly<{
  address: string;
  back: string;
  locale: string;
  words: UploadWords;
  /** Tells several forms on one page apart. */
  id?: string;
  isMultiple?: boolean;
  /** How the one file of the form is sent where it is not sent as a whole. */
  sendFile?: SendFile;
  /** Fields that go with the file; they stand before it, so that the server has read them when the file comes. */
  children?: ReactNode;
}>) {
  const router = useRouter();
  const [progress, setProgress] = useState<Progress | 'checking'>(null);
  const [results, setResults] = useState<readonly Result[]>([]);

  function onProgress(event: Readonly<{ loaded: number; total: number }>, startedAt: number) {
    if (event.loaded === event.total) return setProgress('checking');
    const seconds = Math.max((performance.now() - startedAt) / 1000, 0.1);
    const perSecond = event.loaded / seconds;
    const left = (event.total - event.loaded) / perSecond;
    const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
    setProgress({
      percent: Math.floor((event.loaded / event.total) * 100),
      rate: `${number.format(perSecond / 1000)} kB/s`,
      left:
        left < 90
          ? fill(words.secondsLeft, { count: Math.ceil(left) })
          : fill(words.minutesLeft, { count: Math.ceil(left / 60) }),
    });
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (sendFile !== undefined) {
      setResults([]);
      setProgress({ percent: 0, rate: '', left: '' });
      const began = performance.now();
      return sendFile(form, {
        onProgress: (loaded, total) => onProgress({ loaded, total }, began),
        onEnd: (name, refusal) => {
          setProgress(null);
          setResults([{ name, isKept: refusal === null, words: refusal === '' ? words.lost : refusal }]);
          if (refusal === null) form.reset();
          router.refresh();
        },
      });
    }
    const request = new XMLHttpRequest();
    const startedAt = performance.now();
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = (loaded) => onProgress(loaded, startedAt);
    const finish = (found: readonly Result[]) => {
      setProgress(null);
      setResults(found);
    };
    request.onerror = () => finish([{ name: '', isKept: false, words: words.lost }]);
    request.onload = () => {
      const answer = request.response as { files?: readonly Result[]; words?: string; goTo?: string } | null;
      // What came is looked at on a page of its own.
      if (answer?.goTo !== undefined) return router.push(answer.goTo);
      finish(answer?.files ?? [{ name: '', isKept: false, words: answer?.words ?? words.lost }]);
      if (answer?.files !== undefined) form.reset();
      router.refresh();
    };
    setResults([]);
    setProgress({ percent: 0, rate: '', left: '' });
    request.send(new FormData(form));
  }

  return (
    <form action={address} method="post" encType="multipart/form-data" onSubmit={send} className="grid gap-3">
      <input type="hidden" name="back" value={back} />
      {children}
      <label htmlFor={`field-${id}`} className="font-semibold">
        {words.choose}
      </label>
      <p id={`field-${id}-hint`} className="text-muted">
        {words.hint}
      </p>
      <input
        id={`field-${id}`}
        name="files"
        type="file"
        multiple={isMultiple}
        required
        aria-describedby={`field-${id}-hint`}
        accept=".pdf,.docx,.xlsx,.pptx,.jpg,.jpeg,.png"
        className="min-h-6"
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="secondary" disabled={progress !== null}>
          {progress === null ? words.send : words.sending}
        </Button>
        <p role="status" aria-live="polite" className="tabular-nums">
          {progress === 'checking' ? words.checking : progress !== null && fill(words.progress, progress)}
        </p>
      </div>
      <UploadResults results={results} words={words} />
    </form>
  );
}

function UploadResults({ results, words }: Readonly<{ results: readonly Result[]; words: UploadWords }>) {
  return (
    <ul aria-live="polite" className="grid gap-1">
      {results.map(({ name, isKept, words: why }) => (
        <li key={name} className={isKept ? 'text-good' : 'text-late'}>
          <strong>
            {isKept ? words.keptTitle : words.refusedTitle}
            {name !== '' && `: ${name}`}
          </strong>
          {why !== null && ` — ${why}`}
        </li>
      ))}
    </ul>
  );
}
