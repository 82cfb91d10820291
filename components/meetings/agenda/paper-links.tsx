import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/web/locale';

/** An agenda as Word and as PDF: a version, or as it stands. */
export function AgendaPaperLinks({
  code,
  number,
  locale,
}: Readonly<{ code: string; number: number | null; locale: Locale }>) {
  const t = useTranslations('agenda');
  const version = number === null ? '' : `&version=${number}`;
  return (
    <span className="flex flex-wrap gap-x-5 text-sm print:hidden">
      {(['docx', 'pdf'] as const).map((format) => (
        <a
          key={format}
          href={`/api/v1/meetings/${code}/agenda/paper?format=${format}${version}&locale=${locale}`}
          className="link inline-block min-h-6"
        >
          {t(format)}
        </a>
      ))}
    </span>
  );
}
