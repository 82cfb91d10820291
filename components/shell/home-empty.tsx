import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/lib/web/locale';

/** Nothing is asked: what will be here, and who brings it. */
export function NothingAsked({ locale, readsReports }: Readonly<{ locale: Locale; readsReports: boolean }>) {
  const t = useTranslations('shell.home');
  const action = readsReports ? (
    <ButtonLink href={`/${locale}/reports`} variant="secondary">
      {t('readReports')}
    </ButtonLink>
  ) : (
    <ButtonLink href={`/${locale}`} variant="secondary">
      {t('seePortal')}
    </ButtonLink>
  );
  return (
    <EmptyState title={t('emptyTitle')} action={action}>
      <p>{t('empty')}</p>
    </EmptyState>
  );
}

/** The reader is signed in and holds no office in force: why there is nothing, and what to do. */
export function NoOfficeInForce({ locale }: Readonly<{ locale: Locale }>) {
  const t = useTranslations('shell.home');
  return (
    <EmptyState
      title={t('noOfficeTitle')}
      action={
        <ButtonLink href={`/${locale}`} variant="secondary">
          {t('seePortal')}
        </ButtonLink>
      }
    >
      <p>{t('noOffice')}</p>
      <p>{t('noOfficeNext')}</p>
    </EmptyState>
  );
}
