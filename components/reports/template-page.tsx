import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { KindPage } from '@/lib/reports/kinds/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { OpenCalls } from './kind-facts';
import { TemplateSections } from './template-sections';

type Given = Readonly<{
  kind: KindPage;
  locale: Locale;
  /** Why this reader cannot change it; they read the sections instead. */
  denial: string | null;
  form: ReactNode;
}>;

/** The template of a kind: which calls keep which revision, and the form of its sections. */
export function TemplatePage({ kind, locale, denial, form }: Given) {
  const t = useTranslations('kinds.template');
  const { template, openCalls } = kind;
  const { revision, createdAt, sections } = template;
  const name = inLocale(kind, 'name', locale);
  return (
    <div className="grid gap-8">
      <PageHeader
        backTo={{ href: `/${locale}/reports/kinds/${kind.code}`, label: name }}
        eyebrow={createdAt === null ? t('neverSaved') : t('savedOn', { revision, date: dateWords(createdAt, locale) })}
        title={t('titleOf', { kind: name })}
        lead={t('lead')}
      />
      <Notice tone="info" title={openCalls.length === 0 ? undefined : t('keepTitle', { count: openCalls.length })}>
        {openCalls.length === 0 ? (
          <p>{t('keepNone')}</p>
        ) : (
          <>
            <OpenCalls kind={kind} calls={openCalls} locale={locale} />
            {denial === null && <p>{t('keepText')}</p>}
          </>
        )}
      </Notice>
      {denial === null ? (
        form
      ) : (
        <section aria-labelledby="sections" className="grid gap-4">
          <h2 id="sections" className="font-serif text-xl font-semibold">
            {t('section')}
          </h2>
          <p className="max-w-reading text-muted">
            {t('denied')} {denial}
          </p>
          <TemplateSections sections={sections} />
        </section>
      )}
    </div>
  );
}
