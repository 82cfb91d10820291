import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';

/** The answer to a form of somebody whose session has ended meanwhile; where no script runs, what was written stands there instead. */
export default async function Unauthorized() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('shell')]);
  return (
    <>
      <PageHeader title={t('signedOut.title')} lead={<p>{t('signedOut.next')}</p>} />
      <p>
        <TextLink href={`/${locale}/sign-in`}>{t('signIn')}</TextLink>
      </p>
    </>
  );
}
