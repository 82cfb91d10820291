import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import type { Locale } from '@/lib/web/locale';

/** Looks for words in what the reader may read; the words stand in the address. */
export function DocumentSearch({ words, locale }: Readonly<{ words: string | undefined; locale: Locale }>) {
  const t = useTranslations('documents');
  return (
    <search>
      <form
        method="get"
        action={`/${locale}/documents`}
        aria-label={t('find')}
        className="mb-6 flex flex-wrap items-end gap-4"
      >
        <div className="min-w-0 flex-1 basis-80">
          <TextField name="words" type="search" label={t('search')} hint={t('searchHint')} defaultValue={words} />
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
