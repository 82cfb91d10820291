import type { Metadata } from 'next';
import { env } from '@/lib/core/env';
import { type Locale, locales } from './locale';
import { messages } from './messages';

const openGraphLocale: Readonly<Record<Locale, string>> = { es: 'es_CR', en: 'en_US' };

/** The full address of `path` (without the language: `/members/gt`, the empty text for the home page) in `locale`. */
export function fullAddress(locale: Locale, path: string): string {
  return `${new URL(env().APP_ORIGIN).origin}/${locale}${path}`;
}

/** Every language's address of `path`, with Spanish for whoever reads neither: hreflang alternates and the sitemap. */
export function languageAddresses(path: string): Record<Locale | 'x-default', string> {
  const [es, en] = locales.map((locale) => fullAddress(locale, path));
  return { es: String(es), en: String(en), 'x-default': String(es) };
}

/**
 * What a public page says of itself to browsers, search engines and whoever shares it: title, description, its one permanent
 * address, and the same page in the other language.
 */
export function portalMetadata(
  locale: Locale,
  page: Readonly<{ path: string; title: string; description: string; isArticle?: boolean }>,
): Metadata {
  const { path, title, description } = page;
  const siteName = messages[locale].portal.common.siteName;
  const [other] = locales.filter((each) => each !== locale);
  return {
    title,
    description,
    alternates: { canonical: fullAddress(locale, path), languages: languageAddresses(path) },
    openGraph: {
      type: page.isArticle === true ? 'article' : 'website',
      title,
      description,
      siteName,
      url: fullAddress(locale, path),
      locale: openGraphLocale[locale],
      ...(other !== undefined && { alternateLocale: openGraphLocale[other] }),
    },
  };
}
