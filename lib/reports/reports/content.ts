import { createHash } from 'node:crypto';
import { isBlank, lengthOf } from '@/lib/core/text';
import type { PaperSection } from '@/lib/documents/documents/schema';
import type { Locale } from '@/prisma/generated/enums';

/** What the working report is made of, as the queries select it. */
export type WorkingSection = Readonly<{
  key: string;
  titleEs: string;
  titleEn: string;
  isRequired: boolean;
  maxChars: number;
  answers: readonly Readonly<{ language: Locale; text: string; revision: number }>[];
}>;

/** Why a section keeps the report from being sent: nothing in the report's language, or too much in one language. */
export type SectionFault = Readonly<
  { key: string } & ({ fault: 'missing' } | { fault: 'too-long'; language: Locale; excess: number })
>;

/** The working text of a section in `language`; empty where nothing was written. */
export function textOf({ answers }: Pick<WorkingSection, 'answers'>, language: Locale): string {
  return answers.find((answer) => answer.language === language)?.text ?? '';
}

/** What stands between the working report and its sending, section by section. Nothing is ever cut to fit. */
export function faultsOf(sections: readonly WorkingSection[], language: Locale): SectionFault[] {
  return sections.flatMap((section): SectionFault[] => {
    const { key, isRequired, maxChars, answers } = section;
    const tooLong = answers.flatMap((answer): SectionFault[] => {
      const excess = lengthOf(answer.text.trim()) - maxChars;
      return excess > 0 ? [{ key, fault: 'too-long', language: answer.language, excess }] : [];
    });
    return isRequired && isBlank(textOf(section, language)) ? [{ key, fault: 'missing' }, ...tooLong] : tooLong;
  });
}

/** The working report as a submission freezes it. */
export function contentOf(sections: readonly WorkingSection[]): PaperSection[] {
  return sections.map((section) => ({
    key: section.key,
    titleEs: section.titleEs,
    titleEn: section.titleEn,
    textEs: textOf(section, 'es').trim(),
    textEn: textOf(section, 'en').trim(),
  }));
}

/** A mark that changes with every saved text and every file: what was checked is what is sent. 64 hexadecimal digits. */
export function markOf(sections: readonly WorkingSection[], attachmentIds: readonly string[]): string {
  const texts = sections.flatMap(({ key, answers }) =>
    answers.filter(({ revision }) => revision > 0).map(({ language, revision }) => `${key} ${language} ${revision}`),
  );
  return createHash('sha256')
    .update(JSON.stringify([texts.toSorted(), attachmentIds.toSorted()]))
    .digest('hex');
}
