'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { type AnswerAutosave, type AnswerSnapshot, answerAutosave, type Backup, type Sent } from './answer-autosave';

/** This browser's own store; one that is shut or full keeps nothing and stops nobody. */
function browserBackup(key: string): Backup {
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt(() => localStorage.getItem(key)),
    write: (value) => void attempt(() => localStorage.setItem(key, value)),
    clear: () => void attempt(() => localStorage.removeItem(key)),
  };
}

const longestWait = 20_000;

async function put(address: string, body: object): Promise<Sent> {
  try {
    const response = await fetch(address, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(longestWait),
    });
    if (response.status === 401) return { kind: 'signed-out' };
    if (response.status >= 500) return { kind: 'unreachable' };
    const answer = await response.json();
    if (response.ok) return { kind: 'saved', revision: answer.revision, savedAt: answer.savedAt };
    if (answer.reason === 'report.answer-changed') return { kind: 'met', ...answer.detail };
    return { kind: 'refused', words: answer.words };
  } catch {
    return { kind: 'unreachable' };
  }
}

type Given = Readonly<{
  start: Readonly<{ text: string; revision: number }>;
  language: 'es' | 'en';
  /** Of the route that saves one text. */
  address: string;
  /** Under which unsaved words wait in this browser: writer, report, section and language. */
  backupKey: string;
}>;

/** One text with its autosave; the snapshot is what to draw. */
export function useAnswer({ start, language, address, backupKey }: Given): readonly [AnswerSnapshot, AnswerAutosave] {
  const [autosave] = useState(() =>
    answerAutosave({
      start,
      send: (text, revision) => put(address, { language, text, revision }),
      backup: browserBackup(backupKey),
      after: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    }),
  );
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.snapshot, autosave.snapshot);
  useEffect(() => {
    autosave.restore();
    const resume = () => autosave.resume();
    window.addEventListener('online', resume);
    window.addEventListener('focus', resume);
    return () => {
      window.removeEventListener('online', resume);
      window.removeEventListener('focus', resume);
      void autosave.flush();
    };
  }, [autosave]);
  return [snapshot, autosave];
}
