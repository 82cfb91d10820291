'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { keyOf, pushWords } from './words-store';

type Changed = Readonly<{
  words: readonly Readonly<{ id: string; language: string; revision: number; words: string }>[];
  readers: number;
}>;

type Given = Readonly<{ textId: string; mark: string; words: Readonly<Record<'live' | 'away' | 'present', string>> }>;

/** For how long a line may be gone before it is said. */
const patience = 4000;
/** Where no stream can be had, the page asks by itself. */
const asks = 15_000;

/**
 * The page of a text follows what happens to it: changed words at once, everything else a moment later by asking for the page again, in which
 * many readers do not ask in one instant. What was missed while the line was gone comes with the next answer.
 */
export function LiveText({ textId, mark, words }: Given) {
  const router = useRouter();
  const [isAway, setAway] = useState(false);
  const [parties, setParties] = useState<readonly string[]>([]);
  const shown = useRef(mark);
  shown.current = mark;

  useEffect(() => {
    if (typeof EventSource === 'undefined') {
      const timer = setInterval(() => router.refresh(), asks);
      return () => clearInterval(timer);
    }
    let pending: ReturnType<typeof setTimeout> | undefined;
    let away: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const ask = (readers: number) => {
      pending ??= setTimeout(
        () => {
          pending = undefined;
          router.refresh();
        },
        150 + Math.random() * Math.min(readers * 40, 8000),
      );
    };
    let again: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource | undefined;
    const connect = () => {
      source = new EventSource(`/api/v1/texts/${textId}/live`);
      source.addEventListener('here', ({ data }: MessageEvent<string>) => {
        clearTimeout(away);
        away = undefined;
        setAway(false);
        // What happened between this page and the line, or while the line was gone.
        if (wasLost || (JSON.parse(data) as Readonly<{ mark: string }>).mark !== shown.current) ask(1);
        wasLost = false;
      });
      source.addEventListener('change', ({ data }: MessageEvent<string>) => {
        const changed = JSON.parse(data) as Changed;
        for (const one of changed.words) pushWords(keyOf(one.id, one.language), one);
        ask(changed.readers);
      });
      source.addEventListener('presence', ({ data }: MessageEvent<string>) => {
        setParties((JSON.parse(data) as Readonly<{ parties: readonly string[] }>).parties);
      });
      source.addEventListener('error', () => {
        wasLost = true;
        away ??= setTimeout(() => setAway(true), patience);
        if (source?.readyState !== EventSource.CLOSED) return;
        // An answer that is no stream: the text is not this reader's any more, and the page says so; or there was no room, and one asks again.
        router.refresh();
        again = setTimeout(connect, asks * (1 + Math.random()));
      });
    };
    connect();
    return () => {
      source?.close();
      clearTimeout(again);
      clearTimeout(pending);
      clearTimeout(away);
    };
  }, [textId, router]);

  return (
    <p aria-live="polite" className="text-sm text-muted print:hidden">
      {isAway ? words.away : words.live}
      {parties.length > 0 && ` ${words.present} ${parties.join(', ')}.`}
    </p>
  );
}
