import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/web/locale';

/** Below an English title the Spanish one that the report prints; nothing on a Spanish page, whose title it is. */
export async function PrintedTitle({ text, locale }: Readonly<{ text: string; locale: Locale }>) {
  if (locale === 'es') return null;
  const t = await getTranslations('portal.common');
  return (
    <>
      <span className="sr-only">{t('printedTitle')}: </span>
      <span lang="es" className="font-serif text-base italic">
        {text}
      </span>
    </>
  );
}
