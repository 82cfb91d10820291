import { useTranslations } from 'next-intl';
import { Prose } from '@/components/ui/prose';
import type { PaperSection } from '@/lib/documents/documents/schema';
import { inLocale, type Locale } from '@/lib/web/locale';

/** Sections of a report set to be read: the reader's language first, the other beside it when both were written. */
export function PaperSections({ sections, locale }: Readonly<{ sections: readonly PaperSection[]; locale: Locale }>) {
  return (
    <div className="grid gap-10">
      {sections.map((section, index) => (
        <section key={section.key} id={`section-${section.key}`} aria-labelledby={`title-${section.key}`}>
          <h2 id={`title-${section.key}`} className="mb-2 max-w-reading font-serif text-xl font-semibold">
            {index + 1}. {inLocale(section, 'title', locale)}
          </h2>
          <SectionText section={section} locale={locale} />
        </section>
      ))}
    </div>
  );
}

function SectionText({ section, locale }: Readonly<{ section: PaperSection; locale: Locale }>) {
  const t = useTranslations('reports');
  const other = locale === 'es' ? 'en' : 'es';
  const [text, otherText] = [inLocale(section, 'text', locale), inLocale(section, 'text', other)];
  if (text === '' && otherText === '') return <p className="text-muted">{t('unwritten')}</p>;
  if (text === '') {
    return (
      <>
        <p className="mb-2 text-sm text-muted">{t('onlyIn')}</p>
        <Paragraphs text={otherText} lang={other} />
      </>
    );
  }
  return (
    <>
      <Paragraphs text={text} lang={locale} />
      {otherText !== '' && (
        <details className="mt-4 max-w-reading">
          <summary className="link inline-block min-h-6 cursor-pointer text-sm">{t('otherLanguage')}</summary>
          <div className="mt-3 border-l-2 border-rule pl-4">
            <Paragraphs text={otherText} lang={other} />
          </div>
        </details>
      )}
    </>
  );
}

type Paragraph = Readonly<{ line: number; words: string }>;

/** By empty lines; `line` is where it begins. One pass, whatever was pasted. */
function paragraphsOf(text: string): Paragraph[] {
  const found: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [line, words] of text.split('\n').entries()) {
    if (words.trim() === '') isOpen = false;
    else if (isOpen) found.at(-1)?.lines.push(words);
    else {
      found.push({ line, lines: [words] });
      isOpen = true;
    }
  }
  return found.map(({ line, lines }) => ({ line, words: lines.join('\n') }));
}

/** A text as it was typed: an empty line parts paragraphs, a line end stays one. */
export function Paragraphs({ text, lang }: Readonly<{ text: string; lang: Locale }>) {
  return (
    <Prose lang={lang}>
      {paragraphsOf(text).map(({ line, words }) => (
        <p key={line} className="whitespace-pre-line">
          {words}
        </p>
      ))}
    </Prose>
  );
}
