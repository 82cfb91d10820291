import { useTranslations } from 'next-intl';
import type { ComparedParagraph } from '@/lib/core/comparison';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{ paragraphs: readonly ComparedParagraph[]; language: Locale; locale: Locale }>;

/** Compared words: what was added is underlined, what was removed is struck through, what moved is said to have moved. */
export function ComparedParagraphs({ paragraphs, language, locale }: Given) {
  return (
    <div lang={language} className="prose">
      {paragraphs
        .map((paragraph, index) => ({ key: `p${index}`, paragraph }))
        .map(({ key, paragraph }) => (
          <Compared key={key} paragraph={paragraph} locale={locale} />
        ))}
    </div>
  );
}

const bars: Readonly<Record<ComparedParagraph['kind'], string>> = {
  SAME: '',
  CHANGED: 'border-l-4 border-asked-strong pl-3',
  ADDED: 'border-l-4 border-good pl-3',
  REMOVED: 'border-l-4 border-late pl-3',
  MOVED_FROM: 'border-l-4 border-edge pl-3',
  MOVED_TO: 'border-l-4 border-edge pl-3',
};

function Compared({ paragraph, locale }: Readonly<{ paragraph: ComparedParagraph; locale: Locale }>) {
  const t = useTranslations('documents.compare');
  const { kind, pieces } = paragraph;
  const isMoved = kind === 'MOVED_FROM' || kind === 'MOVED_TO';
  return (
    <div className={bars[kind]}>
      {isMoved && (
        <p lang={locale} className="eyebrow">
          {t(kind)}
        </p>
      )}
      <p>
        {pieces
          .map((piece, index) => ({ key: `w${index}`, piece }))
          .map(({ key, piece }) => {
            if (piece.kind === 'ADDED') return <ins key={key}>{piece.text}</ins>;
            if (piece.kind === 'REMOVED') return <del key={key}>{piece.text}</del>;
            return <span key={key}>{piece.text}</span>;
          })}
      </p>
    </div>
  );
}
