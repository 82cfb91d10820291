import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { documentAddress } from '@/lib/documents/documents/schema';
import type { RelatedView } from '@/lib/documents/documents/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** What a paper takes the place of, what took its place, what it corrects, what corrects it. */
export function Related({ related, locale }: Readonly<{ related: readonly RelatedView[]; locale: Locale }>) {
  const t = useTranslations('documents.related');
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="grid gap-2">
      <h2 id="related" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <ul className="grid gap-1">
        {related.map((one) => (
          <li key={`${one.how} ${one.symbol}`}>
            {t(one.how)}{' '}
            <TextLink href={`/${locale}${documentAddress(one.symbol)}`} className="inline-block min-h-6">
              {one.symbol}: {inLocale(one, 'title', locale)}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
