import { useTranslations } from 'next-intl';
import type { SectionView } from '@/lib/reports/kinds/views';

/** The sections of a template to be read, both languages beside each other. */
export function TemplateSections({ sections }: Readonly<{ sections: readonly SectionView[] }>) {
  const t = useTranslations('kinds.template');
  if (sections.length === 0) return <p className="text-muted">{t('noSections')}</p>;
  return (
    <ol className="grid gap-4">
      {sections.map((section, index) => (
        <li key={section.key} className="grid gap-2 border-t border-rule pt-4">
          <p className="text-sm text-muted">
            {t('legend', { number: index + 1, count: sections.length })} ·{' '}
            {t(section.isRequired ? 'required' : 'optional')} · {t('atMost', { count: section.maxChars })}
          </p>
          <div className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
            <InOneLanguage lang="es" title={section.titleEs} guidance={section.guidanceEs} />
            <InOneLanguage lang="en" title={section.titleEn} guidance={section.guidanceEn} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function InOneLanguage({ lang, title, guidance }: Readonly<{ lang: 'es' | 'en'; title: string; guidance: string }>) {
  return (
    <div lang={lang} className="grid content-start gap-1">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {guidance !== '' && <p className="max-w-reading whitespace-pre-line text-muted">{guidance}</p>}
    </div>
  );
}
