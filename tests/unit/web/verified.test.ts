import { expect, test } from 'vitest';
import { instant } from '@/lib/core/clock';
import type { KnownMilestone } from '@/lib/texts/milestones/verify-queries';
import { messages } from '@/lib/web/messages';
import { knownWords } from '@/lib/web/verified';

const one: KnownMilestone = {
  ...{ code: 'CRM-2027-P1-DECISIONS', titleEs: 'Decisiones', titleEn: '', noteEs: 'Nota.', noteEn: 'Note.' },
  ...{ number: 3, isAdopted: false, frozenAt: instant('2026-11-27T12:00:00Z'), path: '/texts/a/milestones/3' },
};
const adopted = { ...one, number: 4, isAdopted: true, noteEn: 'Adopted: CRM/2027/VM/DEC.1', path: null };

const said = (known: readonly KnownMilestone[]) =>
  knownWords(
    known,
    (key, values = {}) => messages.en.verify[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
    'en',
  );

test('a milestone is not called adopted, and the words of an adopted text are not called unadopted', () => {
  expect(said([one])).toEqual({
    notice:
      'This is milestone 3 of the text “Decisiones” (CRM-2027-P1-DECISIONS), frozen on 27 November 2026.\nIt is not an adopted text.',
    extra: { tone: 'success', path: '/texts/a/milestones/3', number: '3' },
  });
  const both = said([one, adopted]);
  expect(both.notice).toContain('This is the adopted text');
  expect(both.notice).toContain('Adopted: CRM/2027/VM/DEC.1');
  expect(both.notice).not.toContain('not an adopted');
  expect(both.extra).toEqual({ tone: 'success' });
  expect(said([])).toEqual({ notice: 'No text that you may know of has this hash.', extra: { tone: 'warning' } });
});
