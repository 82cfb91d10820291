'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { TextField } from '@/components/ui/text-field';

/** As /api/v1/documents/suggestions answers it. */
type Suggestion = Readonly<{ symbol: string; titleEs: string; titleEn: string; href: string }>;
type Given = Readonly<{ locale: 'es' | 'en'; label: string; hint: string; defaultValue: string | undefined }>;

/** Milliseconds without a key after which it is asked. */
const pause = 180;

/**
 * Symbols and titles while one types, by the browser's own list: with its keys, its voice and its look. Choosing one leads to the paper; without
 * script, or without an answer, it is a field like any other.
 */
export function SuggestingField({ locale, label, hint, defaultValue }: Given) {
  const listId = useId();
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const asking = useRef<AbortController | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const ask = async (words: string): Promise<void> => {
    asking.current?.abort();
    const mine = new AbortController();
    asking.current = mine;
    try {
      const address = `/api/v1/documents/suggestions?words=${encodeURIComponent(words)}`;
      const answer = await fetch(address, { signal: mine.signal });
      const body = answer.ok ? ((await answer.json()) as { suggestions: Suggestion[] }) : { suggestions: [] };
      if (asking.current === mine) setFound(body.suggestions);
    } catch {
      // Overtaken by the next key, or the line is down: nothing is suggested.
    }
  };

  const typed = (event: FormEvent<HTMLDivElement>): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const words = target.value.trim();
    clearTimeout(timer.current);
    const chosen = found.find(({ symbol }) => symbol === words);
    if (chosen !== undefined) {
      window.location.assign(`/${locale}${chosen.href}`);
      return;
    }
    if (words.length < 2) setFound([]);
    else timer.current = setTimeout(() => void ask(words), pause);
  };

  return (
    <div onInput={typed}>
      <TextField name="words" type="search" {...{ label, hint, defaultValue }} list={listId} autoComplete="off" />
      <datalist id={listId}>
        {found.map(({ symbol, titleEs, titleEn }) => (
          <option key={symbol} value={symbol} label={locale === 'es' ? titleEs : titleEn} />
        ))}
      </datalist>
    </div>
  );
}
