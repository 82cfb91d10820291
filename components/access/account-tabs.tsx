import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import type { Locale } from '@/lib/web/locale';

/** One's own pages. */
export function AccountTabs({ locale, current }: Readonly<{ locale: Locale; current: 'account' | 'messages' }>) {
  const t = useTranslations('access.account.tabs');
  return (
    <Tabs
      label={t('label')}
      items={[
        { href: `/${locale}/account`, label: t('account'), isCurrent: current === 'account' },
        { href: `/${locale}/account/messages`, label: t('messages'), isCurrent: current === 'messages' },
      ]}
    />
  );
}
