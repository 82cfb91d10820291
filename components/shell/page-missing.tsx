import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { Locale } from '@/lib/web/locale';

/** What is hidden and what does not exist answer with this same page. */
export function PageMissing({ locale }: Readonly<{ locale: Locale }>) {
  const t = useTranslations('shell.missing');
  const links = [
    { href: `/${locale}/home`, label: t('home') },
    { href: `/${locale}`, label: t('portal') },
    { href: `/${locale}/search`, label: t('search') },
  ];
  return (
    <>
      <PageHeader eyebrow={t('code')} title={t('title')} lead={<p>{t('text')}</p>} />
      <p>{t('next')}</p>
      <ul className="mt-3 grid gap-2">
        {links.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
