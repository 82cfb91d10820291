import { DateTime } from '@/components/ui/date-time';
import { Marked } from '@/components/ui/marked';
import { TextLink } from '@/components/ui/text-link';
import type { FoundHit } from '@/lib/core/found';
import { toSegments } from '@/lib/plan-of-action/search/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** Something found: what it is called, when it is from, and the place where the words stand, in the language in which they stand there. */
export function FindHit({ hit, locale }: Readonly<{ hit: FoundHit; locale: Locale }>) {
  const { href, label, at, snippet, language } = hit;
  return (
    <li className="break-inside-avoid border-b border-rule py-3">
      {(label !== null || at !== null) && (
        <p className="flex flex-wrap gap-x-3 text-sm text-muted tabular-nums">
          {label !== null && <span>{label}</span>}
          {at !== null && <DateTime at={at} locale={locale} />}
        </p>
      )}
      <h3 className="font-serif text-lg font-semibold leading-snug">
        <TextLink href={`/${locale}${href}`} className="inline-block min-h-6">
          {inLocale(hit, 'title', locale)}
        </TextLink>
      </h3>
      {snippet !== null && (
        <p lang={language === locale ? undefined : language} className="mt-0.5 text-sm">
          … <Marked segments={toSegments(snippet)} /> …
        </p>
      )}
    </li>
  );
}
