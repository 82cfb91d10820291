import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import { TextLink } from '@/components/ui/text-link';
import { type TextViewKind, textViews } from '@/lib/texts/texts/schema';
import type { TextView } from '@/lib/texts/texts/views';
import type { Locale } from '@/lib/web/locale';
import { textAddress } from './text-frame';

/** How a text can be read: every way and language is an address. */
export function Ways({
  view,
  shown,
  language,
  locale,
}: Readonly<{ view: TextView; shown: TextViewKind; language: Locale; locale: Locale }>) {
  const t = useTranslations('texts');
  const to = (way: TextViewKind, lang: Locale) => `/${locale}${textAddress(view.text.id)}?view=${way}&lang=${lang}`;
  return (
    <div className="print:hidden">
      <Tabs
        label={t('views.label')}
        items={textViews
          .filter((way) => view.seesBrackets || way === 'clean' || way === 'both')
          .map((way) => ({
            href: to(way, language),
            label: t(`views.${way}`),
            isCurrent: way === shown,
          }))}
      />
      {shown !== 'both' && (
        <nav aria-label={t('language.label')} className="mb-4 flex gap-4 text-sm">
          {(['es', 'en'] as const).map((lang) => (
            <TextLink
              key={lang}
              href={to(shown, lang)}
              aria-current={lang === language ? 'true' : undefined}
              className="inline-block min-h-6 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(`language.${lang}`)}
            </TextLink>
          ))}
        </nav>
      )}
    </div>
  );
}
