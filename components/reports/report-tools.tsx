import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import type { Locale } from '@/lib/web/locale';

const pages = ['matrix', 'compare', 'compilation'] as const;

/** From the list of reports to what can be done with many of them. */
export function ReportTools({ locale }: Readonly<{ locale: Locale }>) {
  const t = useTranslations('matrix.tools');
  return pages.map((page) => (
    <ButtonLink key={page} href={`/${locale}/reports/${page}`} variant="secondary">
      {t(page)}
    </ButtonLink>
  ));
}
