import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { inAlphabet } from '@/lib/core/alphabet';
import type { Comparison } from '@/lib/reports/compilations/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { callName } from './call-chooser';
import { Paragraphs } from './paper-sections';

type Answer = Comparison['answers'][number];

const tones: Readonly<Record<Answer['status'], Tone>> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'asked',
  ACCEPTED: 'good',
};

/** The section as each country answered it, side by side where there is room, one below the other where there is none and on paper. */
export function ComparisonColumns({ comparison, locale }: Readonly<{ comparison: Comparison; locale: Locale }>) {
  const t = useTranslations('matrix.compare');
  const { call, section, answers } = comparison;
  if (call === null || section === null) return null;
  return (
    <section aria-labelledby="compared" className="mt-12">
      <header className="mb-6 grid gap-1 border-t-2 border-ink pt-4">
        <p className="text-sm text-muted">{callName(call, locale)}</p>
        <h2 id="compared" className="font-serif text-2xl font-semibold">
          {inLocale(section, 'title', locale)}
        </h2>
        <p className="text-sm text-muted">{t('answers', { count: answers.length })}</p>
      </header>
      <div className="grid gap-x-10 gap-y-10 md:grid-cols-[repeat(auto-fit,minmax(20rem,1fr))] print:block">
        {inAlphabet(locale, answers, ({ country }) => inLocale(country, 'name', locale)).map((answer) => (
          <OneCountry key={answer.reportId} answer={answer} locale={locale} />
        ))}
      </div>
    </section>
  );
}

function OneCountry({ answer, locale }: Readonly<{ answer: Answer; locale: Locale }>) {
  const t = useTranslations('matrix.compare');
  const { country, reportId, status, submittedAt } = answer;
  const id = `country-answer-${country.code}`;
  return (
    <article aria-labelledby={id} className="grid content-start gap-3 print:mb-8">
      <header className="grid justify-items-start gap-1 border-b border-rule pb-2">
        <h3 id={id} className="font-serif text-xl font-semibold">
          {inLocale(country, 'name', locale)}
        </h3>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag>
          {t('sent', { date: dateWords(submittedAt, locale) })}
        </p>
      </header>
      <AnswerText answer={answer} locale={locale} />
      <p className="text-sm print:hidden">
        <TextLink href={`/${locale}/reports/${reportId}`} className="inline-block min-h-6">
          {t('open')}
          <span className="sr-only">: {inLocale(country, 'name', locale)}</span>
        </TextLink>
      </p>
    </article>
  );
}

function AnswerText({ answer, locale }: Readonly<{ answer: Answer; locale: Locale }>) {
  const t = useTranslations('matrix.compare');
  const other = locale === 'es' ? 'en' : 'es';
  const [text, translation] = [inLocale(answer, 'text', locale), inLocale(answer, 'text', other)];
  if (text === '' && translation === '') return <p className="text-muted">{t('unwritten')}</p>;
  if (text === '') {
    return (
      <>
        <p className="text-sm text-muted">{t(`onlyIn.${other}`)}</p>
        <Paragraphs text={translation} lang={other} />
      </>
    );
  }
  return (
    <>
      <Paragraphs text={text} lang={locale} />
      {translation !== '' && (
        <details>
          <summary className="link inline-block min-h-6 cursor-pointer text-sm print:hidden">
            {t(`other.${other}`)}
          </summary>
          <div className="mt-3 border-l-2 border-rule pl-4">
            <Paragraphs text={translation} lang={other} />
          </div>
        </details>
      )}
    </>
  );
}
