import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import type { Locale } from '@/lib/web/locale';
import { findAddress } from './find-address';

const examples = ['one', 'two', 'three', 'four'] as const;

/** What a search will look through, with examples of how to ask. */
export function FindStart({ locale }: Readonly<{ locale: Locale }>) {
  const t = useTranslations('find');
  return (
    <EmptyState title={t('startTitle')}>
      <p>{t('startText')}</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {examples.map((name) => {
          const q = t(`examples.${name}`);
          return (
            <li key={name}>
              <TextLink href={findAddress(locale, q)} className="inline-block min-h-6">
                {q}
              </TextLink>
            </li>
          );
        })}
      </ul>
    </EmptyState>
  );
}
