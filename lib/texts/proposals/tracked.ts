import type { TrackedPaper, TrackedParagraph, TrackedRun } from '@/lib/core/paper/tracked-docx';
import type { Locale, ParagraphKind } from '@/prisma/generated/enums';
import type { TextHead } from '../texts/views';
import type { Alternative, Segment } from './brackets';
import type { Compilation, CompiledParagraph } from './compilation';
import { type ProposalView, proposedIn } from './views';

/** What the export of a text's proposals is made of. */
export type TrackedView = Readonly<{
  text: TextHead;
  compilation: Compilation;
  open: readonly ProposalView[];
  language: Locale;
  at: Date;
}>;

const styles: Readonly<Record<ParagraphKind, TrackedParagraph['style']>> = {
  ...{ TITLE: 'Title', HEADING: 'Heading1', PREAMBULAR: 'Words', OPERATIVE: 'Words', ANNEX: 'Words' },
};

const own = {
  es: {
    reserves: ' [{party} reserva su posición]',
    again: ' [{party}, propuesta {number}, sobre palabras que cambiaron: {words}]',
    note: 'Compilación de trabajo de {code}, {at}. Cada cambio lleva el nombre de la delegación que lo propone; no es un texto acordado.',
  },
  en: {
    reserves: ' [{party} reserves its position]',
    again: ' [{party}, proposal {number}, on words that changed: {words}]',
    note: 'Working compilation of {code}, {at}. Each change bears the name of the delegation that proposes it; this is not an agreed text.',
  },
} as const;

const filled = (words: string, given: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/g, (_, key: string) => String(given[key] ?? ''));

/** The text with what is open on it as changes that Word can accept or reject, each under its delegation's name. */
export function trackedPaper({ text, compilation, open, language, at }: TrackedView): TrackedPaper {
  const byId = new Map(open.map((one) => [one.id, one]));
  const nameOf = ({ party }: ProposalView): string => (language === 'es' ? party.nameEs : party.nameEn);
  const mark = (kind: 'INSERTED' | 'DELETED', words: string, proposal: ProposalView): TrackedRun => ({
    ...{ kind, words, author: nameOf(proposal), at: proposal.wording.savedAt },
  });
  const ofBracket = ({ base, alternatives }: Extract<Segment, { kind: 'BRACKET' }>): TrackedRun[] => {
    const found = alternatives.flatMap((one) => proposed(one, byId));
    // Words can be taken out once: by who would have nothing in their place, else by the first.
    const remover = found.find(({ words }) => words === '') ?? found[0];
    const removed = base === '' || remover === undefined ? [] : [mark('DELETED', base, remover.proposal)];
    const put = found
      .filter(({ words }) => words !== '')
      .map(({ words, proposal }) => mark('INSERTED', words, proposal));
    return [...removed, ...put];
  };
  const inserted = (proposal: ProposalView): TrackedParagraph => ({
    ...{ style: styles[proposal.insertedAs ?? 'OPERATIVE'], level: proposal.insertedLevel ?? 0 },
    runs: [mark('INSERTED', proposedIn(proposal.wording, language) ?? '–', proposal)],
  });
  const standing = ({ paragraph, segments, deletions, reservations, flagged }: CompiledParagraph): TrackedParagraph => {
    const [remover] = deletions;
    const number = paragraph.number === '' ? '' : `${paragraph.number} `;
    const words = segments.flatMap((one): TrackedRun[] => {
      if (one.kind === 'BRACKET') return ofBracket(one);
      return [remover === undefined ? one : mark('DELETED', one.words, remover)];
    });
    const reserved = reservations.map((one) =>
      mark('INSERTED', filled(own[language].reserves, { party: nameOf(one) }), one),
    );
    const again = flagged.map((one) => {
      const given = { party: nameOf(one), number: one.number, words: proposedIn(one.wording, language) ?? '' };
      return mark('INSERTED', filled(own[language].again, given), one);
    });
    return {
      ...{ style: styles[paragraph.kind], level: paragraph.level },
      runs: [{ kind: 'STANDS', words: number }, ...words, ...reserved, ...again],
    };
  };
  return {
    ...{ title: language === 'es' ? text.titleEs : text.titleEn, lang: language, author: text.code },
    foot: [filled(own[language].note, { code: text.code, at: at.toISOString().slice(0, 16).replace('T', ' ') })],
    paragraphs: [
      ...compilation.first.map(inserted),
      ...compilation.paragraphs.flatMap((one) => [standing(one), ...one.insertions.map(inserted)]),
    ],
  };
}

function proposed(
  { proposalId, words }: Alternative,
  byId: ReadonlyMap<string, ProposalView>,
): Readonly<{ words: string; proposal: ProposalView }>[] {
  const proposal = byId.get(proposalId);
  return proposal === undefined ? [] : [{ words, proposal }];
}

/** How the file is called. */
export const trackedFileName = ({ text, language }: TrackedView): string => `${text.code}-${language}-compilation`;
