import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { sizeWords } from '@/components/ui/size-words';
import type { Tone } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { documentAddress } from '@/lib/documents/documents/schema';
import { type TranslationsDone, waitingDays } from '@/lib/documents/translations/schema';
import type { PlannedFile, TranslationsView } from '@/lib/documents/translations/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { type Line, TranslationsForm } from './translations-form';

const home = '/documents/translations';

type Given = Readonly<{
  view: TranslationsView;
  locale: Locale;
  done: TranslationsDone | undefined;
  actions: Readonly<Record<'save' | 'drop', FormAction>>;
}>;

const tones: Readonly<Record<string, Tone>> = { READY: 'good', DOUBTFUL: 'asked', BLOCKED: 'late', OUT: 'neutral' };

/** File by file what will be filed, or in words why not; then what was filed, and what never came whole. */
export function TranslationsPreviewPage({ view, locale, done, actions }: Given) {
  const t = useTranslations('documents.translations');
  const of = (state: PlannedFile['state']) => view.files.filter((file) => file.state === state);
  const [filed, refused, ready] = [of('FILED'), of('REFUSED'), of('READY')];
  const waiting = view.files.filter((file) => !filed.includes(file) && !refused.includes(file));
  const counts = { count: view.files.length, ready: ready.length, filed: filed.length, waiting: waiting.length };
  const lines = useLines(waiting, locale);
  const words = useFormWords(ready.length);
  const isAnswered = done === 'look' || done === 'again' || done === 'file';
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}${home}`, label: t('title') }}
        title={t('preview.title')}
        lead={<p>{t('preview.lead', { ...counts, stuck: waiting.length - ready.length })}</p>}
      />
      <div className="grid gap-10">
        {isAnswered && (
          <Notice tone={done === 'again' || (done === 'file' && waiting.length > 0) ? 'warning' : 'success'} isAnswer>
            <p>{t(`preview.${done}`, counts)}</p>
          </Notice>
        )}
        {waiting.length > 0 ? (
          <Part id="waits" title={t('preview.waits')}>
            <p className="max-w-reading text-muted">
              {t('preview.hint')} {t('waiting.lead', { days: waitingDays })}
            </p>
            <TranslationsForm
              key={`${view.version} ${filed.length} ${done ?? ''}`}
              action={actions.save}
              identity={{ batchId: view.id, version: String(view.version) }}
              lines={lines}
              offered={view.offered.map((one) => ({ symbol: one.symbol, title: inLocale(one, 'title', locale) }))}
              words={words}
              denial={ready.length + of('DOUBTFUL').length === 0 ? t('preview.nothingReady') : null}
            />
          </Part>
        ) : (
          <p>{t('preview.allDone')}</p>
        )}
        {filed.length > 0 && (
          <Part id="filed" title={t('preview.filedTitle')}>
            <ul className="grid gap-2">
              {filed.map((file) => (
                <Filed key={file.id} file={file} locale={locale} />
              ))}
            </ul>
          </Part>
        )}
        {refused.length > 0 && (
          <Part id="refused" title={t('preview.refusedTitle')}>
            <p className="max-w-reading text-muted">{t('preview.refusedLead')}</p>
            <ul className="grid max-w-reading gap-2">
              {refused.map(({ id, fileName, why }) => (
                <li key={id} className="break-words border-late border-l-4 pl-3">
                  <strong>{fileName}</strong> — {why !== null && wordsFor(why.reason, locale, why.detail)}
                </li>
              ))}
            </ul>
          </Part>
        )}
        <p>
          <ButtonLink variant="secondary" href={`/${locale}${home}`}>
            {t('preview.more')}
          </ButtonLink>
        </p>
        {waiting.length > 0 && (
          <Part id="drop" title={t('drop.title')}>
            <p className="max-w-form text-muted">{t('drop.lead')}</p>
            <AgendaForm
              action={actions.drop}
              identity={{ batchId: view.id }}
              fields={[]}
              isDanger
              words={{ press: t('drop.press'), pressing: t('drop.pressing'), refused: t('drop.refused') }}
            />
          </Part>
        )}
      </div>
    </>
  );
}

function Part({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) {
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t border-rule pt-6">
      <h2 id={id} className="font-serif text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** One that was filed, with the paper that it is a version of as far as its reader knows of it. */
function Filed({ file, locale }: Readonly<{ file: PlannedFile; locale: Locale }>) {
  const t = useTranslations('documents.translations.preview');
  const languages = useTranslations('documents.languages');
  const { fileName, document } = file;
  const of = { number: file.number ?? 0, language: languages(file.language ?? 'es') };
  return (
    <li className="break-words border-good border-l-4 pl-3">
      <strong>{fileName}</strong> — {document === null ? `${t('wasAlone', of)}.` : t('was', of)}{' '}
      {document !== null && (
        <TextLink href={`/${locale}${documentAddress(document.symbol)}`}>
          {`${document.symbol}, ${inLocale(document, 'title', locale)}`}
        </TextLink>
      )}
    </li>
  );
}

/** Finished words of each waiting file, for the browser. */
function useLines(files: readonly PlannedFile[], locale: Locale): Line[] {
  const t = useTranslations('documents.translations.preview');
  const languages = useTranslations('documents.languages');
  return files.map((file, index) => {
    const { state, why, tried, document, language, number, rendered, offered, fileName, bytes } = file;
    const name = bytes === null ? fileName : `${fileName} (${sizeWords(bytes, locale)})`;
    const of = document === null ? null : { symbol: document.symbol, title: inLocale(document, 'title', locale) };
    const isWhole = of !== null && language !== null && number !== null && state !== 'OUT' && state !== 'BLOCKED';
    const other = language === 'es' ? 'en' : 'es';
    return {
      ...{ id: file.id, mark: file.mark, tone: tones[state] ?? 'neutral' },
      legend: t('legend', { index: index + 1, count: files.length, name }),
      state: t(`states.${state as 'READY' | 'DOUBTFUL' | 'BLOCKED' | 'OUT'}`),
      says: [
        ...(tried === null
          ? []
          : [{ words: t('tried', { words: wordsFor(tried.reason, locale, tried.detail) }), isFault: true }]),
        ...(of === null
          ? []
          : [
              {
                words: isWhole ? t('will', { ...of, number, language: languages(language) }) : t('found', of),
                isFault: false,
              },
            ]),
        ...(why === null ? [] : [{ words: wordsFor(why.reason, locale, why.detail), isFault: true }]),
      ],
      start: { ...offered, language: offered.language ?? '' },
      renders: rendered === null ? null : t('renders', { number: rendered.number, language: languages(other) }),
    };
  });
}

function useFormWords(count: number) {
  const t = useTranslations('documents.translations.preview');
  const languages = useTranslations('documents.languages');
  return {
    ...{ symbol: t('symbol'), symbolHint: t('symbolHint'), language: t('language'), noLanguage: t('noLanguage') },
    ...{ es: languages('es'), en: languages('en'), fate: t('fate'), TAKE: t('TAKE'), OUT: t('OUT') },
    ...{ yes: t('yes'), no: t('no'), look: t('pressLook'), file: t('pressFile', { count }) },
    ...{ pressing: t('pressing'), refused: t('notSaved') },
  };
}
