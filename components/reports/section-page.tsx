import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { SectionView } from '@/lib/reports/reports/drafting-views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AnswerWords } from './answer-words';
import { KeptTexts } from './kept-texts';
import { Paragraphs } from './paper-sections';
import { SectionEditor } from './section-editor';
import { SectionOffer } from './section-offer';

type Given = Readonly<{
  view: SectionView;
  /** The answer to a form that came when nothing could be written any more: it gives the words back. */
  isTooLate: boolean;
  locale: Locale;
  actions: Readonly<{ save: FormAction; prefill: FormAction }>;
}>;

/** One section being written: what is expected, both texts, what the last report said, what stood here before. */
export function SectionPage({ view, isTooLate, locale, actions }: Given) {
  const t = useTranslations('drafting.section');
  const { section, report, sectionCount, kept, can } = view;
  const guidance = inLocale(section, 'guidance', locale);
  return (
    <div className="grid gap-8">
      <PageHeader
        backTo={{ href: `/${locale}/reports/${report.id}/edit`, label: t('index') }}
        eyebrow={`${inLocale(report.kind, 'name', locale)}, ${report.year} · ${t('position', { number: section.number, count: sectionCount })}`}
        title={inLocale(section, 'title', locale)}
      />
      {guidance !== '' && (
        <section aria-label={t('guidance')} className="border-l-4 border-accent pl-4">
          <Paragraphs text={guidance} lang={locale} />
        </section>
      )}
      {view.offer !== null && can.prefill === null && (
        <SectionOffer view={view} offer={view.offer} locale={locale} action={actions.prefill} />
      )}
      {can.edit === null || isTooLate ? (
        <Editor view={view} locale={locale} action={actions.save} />
      ) : (
        <ReadOnlyTexts view={view} />
      )}
      {kept.length > 0 && <KeptTexts kept={kept} locale={locale} />}
      <SectionWays view={view} locale={locale} />
    </div>
  );
}

function Editor({ view, locale, action }: Readonly<{ view: SectionView; locale: Locale; action: FormAction }>) {
  const t = useTranslations('drafting.section');
  const all = useTranslations('drafting');
  const { section, report, texts, nextKey, writerId } = view;
  const first = report.language;
  const other = first === 'es' ? 'en' : 'es';
  const path = `${report.id}/answers/${encodeURIComponent(section.key)}`;
  return (
    <SectionEditor
      key={section.key}
      action={action}
      reportId={report.id}
      sectionKey={section.key}
      first={first}
      pageLanguage={locale}
      texts={texts}
      maxChars={section.maxChars}
      address={`/api/v1/reports/${path}?locale=${locale}`}
      backupKey={`crm:${writerId}:${path}`}
      signInHref={`/${locale}/sign-in`}
      hasNext={nextKey !== null}
      words={{
        boxes: { es: useAnswerWords('es'), en: useAnswerWords('en') },
        optional: t(`optionalText.${other}`),
        saveNext: t('saveNext'),
        saveIndex: t('saveIndex'),
        saving: t('saving'),
        refused: all('refused'),
      }}
    />
  );
}

function useAnswerWords(language: Locale): AnswerWords {
  const t = useTranslations('drafting.section');
  return {
    label: t(`text.${language}`),
    counterUsed: t.raw('counterUsed'),
    counterOver: t.raw('counterOver'),
    saving: t('saving'),
    savedAt: t.raw('savedAt'),
    saved: t('saved'),
    unsaved: t('unsaved'),
    offline: t('offline'),
    signedOut: t('signedOut'),
    signIn: t('signIn'),
    restored: t('restored'),
    met: t('met'),
    metBy: t.raw('metBy'),
    metSomebody: t('metSomebody'),
    metText: t('metText'),
    keepMine: t('keepMine'),
    takeTheirs: t('takeTheirs'),
  };
}

function ReadOnlyTexts({ view }: Readonly<{ view: SectionView }>) {
  const t = useTranslations('drafting.section');
  const written = (['es', 'en'] as const).filter((language) => view.texts[language].text !== '');
  if (written.length === 0) return <p className="text-muted">{t('nothing')}</p>;
  return written.map((language) => <Paragraphs key={language} text={view.texts[language].text} lang={language} />);
}

function SectionWays({ view, locale }: Readonly<{ view: SectionView; locale: Locale }>) {
  const t = useTranslations('drafting.section');
  const { previousKey, nextKey, report } = view;
  const address = (key: string) => `/${locale}/reports/${report.id}/edit/${encodeURIComponent(key)}`;
  return (
    <nav aria-label={t('index')} className="flex flex-wrap justify-between gap-4 border-t border-rule pt-4">
      {previousKey !== null && (
        <TextLink href={address(previousKey)} rel="prev" className="inline-block min-h-6">
          ‹ {t('previous')}
        </TextLink>
      )}
      {nextKey !== null && (
        <TextLink href={address(nextKey)} rel="next" className="ml-auto inline-block min-h-6">
          {t('next')} ›
        </TextLink>
      )}
    </nav>
  );
}
