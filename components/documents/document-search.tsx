import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import type { DocumentsAsked } from '@/lib/documents/documents/schema';
import type { Locale } from '@/lib/web/locale';
import { SuggestingField } from './suggesting-field';

/** Looks for words in what the reader may read; the words stand in the address. */
export function DocumentSearch({ asked, locale }: Readonly<{ asked: DocumentsAsked; locale: Locale }>) {
  const { words, after: _after, ...narrowings } = asked;
  const t = useTranslations('documents');
  return (
    <search>
      <form
        method="get"
        action={`/${locale}/documents`}
        aria-label={t('find')}
        className="mb-6 flex flex-wrap items-end gap-4"
      >
        {Object.entries(narrowings).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={String(value)} />,
        )}
        <div className="min-w-0 flex-1 basis-80">
          <SuggestingField locale={locale} label={t('search')} hint={t('searchHint')} defaultValue={words} />
        </div>
        <Button type="submit" variant="secondary">
          {t('find')}
        </Button>
        {words !== undefined && (
          <TextLink href={`/${locale}/documents`} className="inline-block min-h-6">
            {t('clear')}
          </TextLink>
        )}
      </form>
    </search>
  );
}
