import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { StatusTag } from '@/components/ui/status-tag';
import type { ConvocationView } from '@/lib/meetings/convocations/views';
import type { ConvocationGiven } from './given';
import { Preparation } from './preparation';
import { OwnAnswers, Receipts } from './receipts';

type Given = ConvocationGiven & Readonly<{ letter: ConvocationView }>;

/** One letter: in preparation with its form, or sent with its text, its papers and what came back. */
export function Letter(given: Given) {
  const { letter, locale } = given;
  const t = useTranslations('convocations');
  const { symbol, sentAt } = letter;
  return (
    <section
      aria-labelledby={`letter-${letter.id}`}
      className="grid gap-5 border-rule border-t pt-6 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id={`letter-${letter.id}`} className="font-serif text-xl font-semibold">
          {symbol ?? t('inPreparation')}
        </h2>
        {sentAt !== null && (
          <p className="text-muted">{t('sentOn', { date: dateWords(sentAt, locale, { withTime: true }) })}</p>
        )}
        {letter.isCancelling && <StatusTag tone="late">{t('isCancelling')}</StatusTag>}
      </div>
      {letter.isOutOfDate && (
        <Notice tone="warning" title={t('outOfDate')}>
          <p>{t(sentAt === null ? 'outOfDateDraft' : 'outOfDateSent')}</p>
        </Notice>
      )}
      {sentAt !== null && <Text {...given} />}
      <Papers {...given} />
      <OwnAnswers {...given} />
      {sentAt === null && <Preparation {...given} />}
      <Receipts {...given} />
    </section>
  );
}

function Text({ letter, locale }: Given) {
  const t = useTranslations('convocations');
  const [own, other] = locale === 'es' ? [letter.textEs, letter.textEn] : [letter.textEn, letter.textEs];
  const otherLang = locale === 'es' ? 'en' : 'es';
  return (
    <div className="grid gap-3">
      <Prose>
        <p className="whitespace-pre-line">{own}</p>
      </Prose>
      <details>
        <summary className="link w-fit cursor-pointer py-0.5">{t('otherLanguage')}</summary>
        <Prose lang={otherLang}>
          <p className="mt-3 whitespace-pre-line border-rule border-l-2 pl-4">{other}</p>
        </Prose>
      </details>
    </div>
  );
}

function Papers({ letter, locale, view }: Given) {
  const t = useTranslations('convocations');
  const address = `/api/v1/meetings/${view.meeting.code}/convocation/${letter.id}/paper`;
  const inOrder = locale === 'es' ? (['es', 'en'] as const) : (['en', 'es'] as const);
  return (
    <p className="flex flex-wrap gap-x-5 print:hidden">
      <span className="font-semibold">{t('paper')}</span>
      {inOrder.flatMap((lang) =>
        (['pdf', 'docx'] as const).map((format) => (
          <a
            key={`${lang}${format}`}
            href={`${address}?format=${format}&locale=${lang}`}
            className="link inline-block min-h-6"
          >
            {format.toUpperCase()} ({lang})<span className="sr-only">: {letter.symbol ?? t('inPreparation')}</span>
          </a>
        )),
      )}
    </p>
  );
}
