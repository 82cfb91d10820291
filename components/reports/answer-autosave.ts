import { normalised } from '@/lib/core/text';

/** What became of one sending. */
export type Sent =
  | Readonly<{ kind: 'saved'; revision: number; savedAt: string }>
  | Readonly<{ kind: 'met'; theirs: string; by: string; revision: number }>
  | Readonly<{ kind: 'refused'; words: string }>
  | Readonly<{ kind: 'signed-out' | 'unreachable' }>;

export type SaveState =
  | 'idle'
  | 'unsaved'
  | 'saving'
  | 'saved'
  | 'restored'
  | 'met'
  | 'refused'
  | 'signed-out'
  | 'unreachable';

export type AnswerSnapshot = Readonly<{
  text: string;
  /** The revision that the text is written over. */
  revision: number;
  state: SaveState;
  savedAt: string | null;
  refusal: string | null;
  /** Somebody else's text, while it is to be decided which one stays. */
  met: Readonly<{ theirs: string; by: string }> | null;
}>;

/** Where words wait that were not saved yet: this browser. */
export type Backup = Readonly<{ read(): string | null; write(value: string): void; clear(): void }>;

type Given = Readonly<{
  start: Readonly<{ text: string; revision: number }>;
  send: (text: string, revision: number) => Promise<Sent>;
  backup: Backup;
  /** Does `work` after so many milliseconds, unless the answer is called. */
  after: (milliseconds: number, work: () => void) => () => void;
}>;

const pauseOfTyping = 1200;
const untilNextTry = 10_000;

export type AnswerAutosave = ReturnType<typeof answerAutosave>;

/**
 * Saves one text while it is written: one sending at a time, always the newest text, over the revision that the last one gave. Until a
 * text is saved it is in the browser too, and comes back with `restore`. When somebody else's text is there, nothing is sent until the
 * writer has decided.
 */
export function answerAutosave({ start, send, backup, after }: Given) {
  let now: AnswerSnapshot = { ...start, state: 'idle', savedAt: null, refusal: null, met: null };
  let savedText = start.text;
  // What the writer had before them; behind `now.revision` while somebody else's text is to be decided on.
  let base = start.revision;
  let flight: Promise<void> | null = null;
  let forget = () => {};
  let hasRestored = false;
  const listeners = new Set<() => void>();

  function set(change: Partial<AnswerSnapshot>): void {
    now = { ...now, ...change };
    for (const listener of listeners) listener();
  }

  function schedule(milliseconds: number): void {
    forget();
    forget = after(milliseconds, () => void save());
  }

  function save(): Promise<void> {
    forget();
    flight ??= sendUntilSaved().finally(() => {
      flight = null;
    });
    return flight;
  }

  async function sendUntilSaved(): Promise<void> {
    while (now.met === null && now.text !== savedText) {
      const text = now.text;
      set({ state: 'saving', refusal: null });
      const sent = await send(text, now.revision);
      if (sent.kind === 'met') return meet(sent);
      if (sent.kind === 'refused') return set({ state: 'refused', refusal: sent.words });
      if (sent.kind !== 'saved') {
        set({ state: sent.kind });
        return schedule(untilNextTry);
      }
      saved(text, sent.revision, sent.savedAt);
    }
    // Typed back to what is saved already.
    if (now.state === 'unsaved' && now.text === savedText) saved(savedText, now.revision, null);
  }

  function saved(text: string, revision: number, savedAt: string | null): void {
    savedText = text;
    base = revision;
    const isAll = now.text === text;
    set({ revision, savedAt: savedAt ?? now.savedAt, state: isAll ? 'saved' : 'unsaved' });
    if (isAll) backup.clear();
    else keep();
  }

  function keep(): void {
    backup.write(JSON.stringify({ text: now.text, revision: base }));
  }

  function meet({ theirs, by, revision }: Readonly<{ theirs: string; by: string; revision: number }>): void {
    forget();
    set({ state: 'met', met: { theirs, by }, revision });
    keep();
  }

  return {
    snapshot: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** The writer typed. */
    write(text: string): void {
      set({ text, state: now.met === null ? 'unsaved' : 'met' });
      keep();
      if (now.met === null) schedule(pauseOfTyping);
    },
    meet,
    /** The form was sent and this text saved with it. */
    saved: (revision: number) => saved(now.text, revision, null),
    /** The writer's own text is to stay, over the other. */
    keepMine(): Promise<void> {
      base = now.revision;
      set({ met: null, state: 'unsaved' });
      return save();
    },
    /** The other text is to stay. */
    takeTheirs(): void {
      if (now.met === null) return;
      savedText = now.met.theirs;
      base = now.revision;
      set({ text: savedText, met: null, state: 'saved' });
      backup.clear();
    },
    /** Words that a broken-off session left in this browser are in the box again. Once. */
    restore(): void {
      if (hasRestored) return;
      hasRestored = true;
      const left = parseBackup(backup.read());
      if (left === null || normalised(left.text) === normalised(start.text)) backup.clear();
      else if (left.revision === start.revision) {
        set({ text: left.text, state: 'restored' });
        schedule(pauseOfTyping);
      } else {
        base = left.revision;
        set({ text: left.text });
        meet({ theirs: start.text, by: '', revision: start.revision });
      }
    },
    /** The line or the session may be back. */
    resume(): void {
      if (now.state === 'unreachable' || now.state === 'signed-out') void save();
    },
    /** What is on its way has arrived; nothing more is sent for now. */
    async settle(): Promise<void> {
      forget();
      await flight;
      forget();
    },
    /** The writer goes away: what waits for the pause of typing is sent now. */
    flush: () => (now.state === 'unsaved' ? save() : Promise.resolve()),
    /** The words are elsewhere now. */
    clear: () => backup.clear(),
    isBusy: () => flight !== null,
  };
}

function parseBackup(value: string | null): { text: string; revision: number } | null {
  if (value === null) return null;
  try {
    const left = JSON.parse(value) as { text?: unknown; revision?: unknown };
    return typeof left.text === 'string' && typeof left.revision === 'number'
      ? { text: left.text, revision: left.revision }
      : null;
  } catch {
    return null;
  }
}
