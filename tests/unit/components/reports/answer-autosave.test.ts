import { describe, expect, test } from 'vitest';
import { answerAutosave, type Sent } from '@/components/reports/answer-autosave';

/** A writer at a page: what is sent waits for `answer`, what is scheduled for `tick`, what is kept is in `kept`. */
function aWriter(start = { text: 'Antes.', revision: 3 }, left: string | null = null) {
  const sent: { text: string; revision: number; answer: (answer: Sent) => Promise<void> }[] = [];
  const kept = { value: left };
  let scheduled: (() => void) | null = null;
  const autosave = answerAutosave({
    start,
    send: (text, revision) =>
      new Promise((resolve) => {
        const answer = async (given: Sent) => {
          resolve(given);
          await new Promise((done) => setImmediate(done));
        };
        sent.push({ text, revision, answer });
      }),
    backup: {
      read: () => kept.value,
      write: (value) => {
        kept.value = value;
      },
      clear: () => {
        kept.value = null;
      },
    },
    after: (_milliseconds, work) => {
      scheduled = work;
      return () => {
        scheduled = null;
      };
    },
  });
  const tick = () => {
    const work = scheduled;
    scheduled = null;
    work?.();
  };
  return { autosave, sent, kept, tick, isScheduled: () => scheduled !== null, shown: () => autosave.snapshot() };
}

const savedAs = (revision: number): Sent => ({ kind: 'saved', revision, savedAt: '2027-05-14T16:32:00.000Z' });

describe('while it is written', () => {
  test('a pause saves the newest text over the last revision, and the browser forgets it', async () => {
    const writer = aWriter();
    writer.autosave.write('Antes. Y');
    writer.autosave.write('Antes. Y ahora.');
    expect(writer.kept.value).toContain('Y ahora.');
    writer.tick();
    expect(writer.sent).toMatchObject([{ text: 'Antes. Y ahora.', revision: 3 }]);
    await writer.sent[0]?.answer(savedAs(4));
    expect(writer.shown()).toMatchObject({ state: 'saved', revision: 4, savedAt: '2027-05-14T16:32:00.000Z' });
    expect(writer.kept.value).toBeNull();
  });

  test('what is typed during a sending follows it, never beside it', async () => {
    const writer = aWriter();
    writer.autosave.write('Uno.');
    writer.tick();
    writer.autosave.write('Uno. Dos.');
    writer.tick();
    expect(writer.sent).toHaveLength(1);
    await writer.sent[0]?.answer(savedAs(4));
    expect(writer.sent[1]).toMatchObject({ text: 'Uno. Dos.', revision: 4 });
    await writer.sent[1]?.answer(savedAs(5));
    expect(writer.shown()).toMatchObject({ state: 'saved', text: 'Uno. Dos.', revision: 5 });
  });

  test('a refused text stays in the box and in the browser, with the words', async () => {
    const writer = aWriter();
    writer.autosave.write('Dañado');
    writer.tick();
    await writer.sent[0]?.answer({ kind: 'refused', words: 'Caracteres dañados.' });
    expect(writer.shown()).toMatchObject({ state: 'refused', refusal: 'Caracteres dañados.', text: 'Dañado' });
    expect(writer.kept.value).toContain('Dañado');
  });

  test.each(['unreachable', 'signed-out'] as const)(
    '%s: the words wait in the browser and are sent again',
    async (kind) => {
      const writer = aWriter();
      writer.autosave.write('Sin línea.');
      writer.tick();
      await writer.sent[0]?.answer({ kind });
      expect(writer.shown().state).toBe(kind);
      expect(writer.kept.value).toContain('Sin línea.');
      expect(writer.isScheduled()).toBe(true);
      writer.autosave.resume();
      await writer.sent[1]?.answer(savedAs(4));
      expect(writer.shown().state).toBe('saved');
      expect(writer.kept.value).toBeNull();
    },
  );

  test('typing back to what is saved sends nothing and is saved', async () => {
    const writer = aWriter();
    writer.autosave.write('Antes. Y');
    writer.autosave.write('Antes.');
    writer.tick();
    await writer.autosave.settle();
    expect(writer.sent).toHaveLength(0);
    expect(writer.shown().state).toBe('saved');
    expect(writer.kept.value).toBeNull();
  });

  test('leaving sends what waits for the pause', () => {
    const writer = aWriter();
    writer.autosave.write('Me voy.');
    void writer.autosave.flush();
    expect(writer.sent).toMatchObject([{ text: 'Me voy.' }]);
  });
});

describe('somebody else’s text', () => {
  async function met() {
    const writer = aWriter();
    writer.autosave.write('Mío.');
    writer.tick();
    await writer.sent[0]?.answer({ kind: 'met', theirs: 'Suyo.', by: 'La colega', revision: 7 });
    return writer;
  }

  test('stands beside one’s own, and nothing is sent until one has decided', async () => {
    const writer = await met();
    expect(writer.shown()).toMatchObject({ state: 'met', text: 'Mío.', met: { theirs: 'Suyo.', by: 'La colega' } });
    writer.autosave.write('Mío, y más.');
    expect(writer.isScheduled()).toBe(false);
    await writer.autosave.flush();
    expect(writer.sent).toHaveLength(1);
  });

  test('one’s own text is saved over it when one says so', async () => {
    const writer = await met();
    void writer.autosave.keepMine();
    expect(writer.sent[1]).toMatchObject({ text: 'Mío.', revision: 7 });
    await writer.sent[1]?.answer(savedAs(8));
    expect(writer.shown()).toMatchObject({ state: 'saved', met: null, revision: 8 });
  });

  test('the other is taken when one says so, and nothing is sent', async () => {
    const writer = await met();
    writer.autosave.takeTheirs();
    expect(writer.shown()).toMatchObject({ state: 'saved', met: null, text: 'Suyo.', revision: 7 });
    writer.tick();
    expect(writer.sent).toHaveLength(1);
    expect(writer.kept.value).toBeNull();
  });

  test('is asked about again after the page was loaded anew, and not written over in silence', async () => {
    const before = await met();
    const writer = aWriter({ text: 'Suyo.', revision: 7 }, before.kept.value);
    writer.autosave.restore();
    expect(writer.shown()).toMatchObject({ state: 'met', text: 'Mío.', met: { theirs: 'Suyo.' }, revision: 7 });
    writer.tick();
    expect(writer.sent).toHaveLength(0);
  });
});

describe('a page opened again', () => {
  const left = (text: string, revision: number) => JSON.stringify({ text, revision });

  test('brings back what was not saved and saves it', () => {
    const writer = aWriter(undefined, left('Antes. Perdido.', 3));
    writer.autosave.restore();
    expect(writer.shown()).toMatchObject({ state: 'restored', text: 'Antes. Perdido.' });
    writer.tick();
    expect(writer.sent).toMatchObject([{ text: 'Antes. Perdido.', revision: 3 }]);
  });

  test.each([
    ['what was saved after all', left('Antes.', 2)],
    ['what was saved with other line ends', left('Antes.', 3)],
    ['nonsense', '{'],
    ['nothing', null],
  ])('forgets %s', (_name, value) => {
    const writer = aWriter(undefined, value);
    writer.autosave.restore();
    expect(writer.shown()).toMatchObject({ state: 'idle', text: 'Antes.' });
    expect(writer.kept.value).toBeNull();
  });

  test('looks once', () => {
    const writer = aWriter(undefined, left('Antes. Perdido.', 3));
    writer.autosave.restore();
    writer.autosave.write('Antes.');
    writer.autosave.restore();
    expect(writer.shown().text).toBe('Antes.');
  });
});
