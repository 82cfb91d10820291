import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import type { Locale } from '@/lib/web/locale';

const pages = ['matrix', 'compare', 'compilation'] as const;

/** From the list of reports to what can be done with many of them, and to how they are asked for. */
export function ReportTools({ locale, keepsKinds }: Readonly<{ locale: Locale; keepsKinds: boolean }>) {
  const t = useTranslations('matrix.tools');
  const all = useTranslations();
  const tools = [
    ...pages.map((page) => ({ page, label: t(page) })),
    { page: 'calls', label: all('calls.tool') },
    ...(keepsKinds ? [{ page: 'kinds', label: all('kinds.tool') }] : []),
  ];
  return tools.map(({ page, label }) => (
    <ButtonLink key={page} href={`/${locale}/reports/${page}`} variant="secondary">
      {label}
    </ButtonLink>
  ));
}
