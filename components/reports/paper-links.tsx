import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{
  reportId: string;
  /** What the page shows: what was submitted, or the text that its own country is writing. */
  shows: 'submission' | 'working';
  locale: Locale;
}>;

/** The report that the page shows, as Word and as PDF. */
export function PaperLinks({ reportId, shows, locale }: Given) {
  const t = useTranslations('matrix.paper');
  const text = shows === 'working' ? 'working' : 'submitted';
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm print:hidden">
      {(['docx', 'pdf'] as const).map((format) => (
        <a
          key={format}
          href={`/api/v1/reports/${reportId}/paper?format=${format}&text=${text}&locale=${locale}`}
          className="link inline-block min-h-6"
        >
          {t(format)}
        </a>
      ))}
    </p>
  );
}
