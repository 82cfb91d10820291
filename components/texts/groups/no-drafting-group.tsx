import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { Locale } from '@/lib/web/locale';

/** A Vice-Ministers' Meeting without a Drafting Group is warned of (P-14, P-16). */
export function NoDraftingGroup({ code, locale }: Readonly<{ code: string; locale: Locale }>) {
  const t = useTranslations('draftingGroups.missing');
  return (
    <Notice tone="warning" title={t('title')}>
      <p>{t('text')}</p>
      <p>
        <TextLink href={`/${locale}/meetings/${code}/sessions/new`} className="inline-block min-h-6">
          {t('link')}
        </TextLink>
      </p>
    </Notice>
  );
}
