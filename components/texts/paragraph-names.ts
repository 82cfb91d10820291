import { useTranslations } from 'next-intl';
import { paragraphKindWords } from '@/lib/texts/texts/labels';
import type { ParagraphView } from '@/lib/texts/texts/views';
import type { Locale } from '@/lib/web/locale';

/** How a paragraph is spoken of: «Párrafo 2.1»; «Encabezado», where it bears no number. */
export function useParagraphName(locale: Locale): (paragraph: Pick<ParagraphView, 'number' | 'kind'>) => string {
  const t = useTranslations('texts');
  return ({ number, kind }) => (number === '' ? paragraphKindWords[kind][locale] : t('numbered', { number }));
}
