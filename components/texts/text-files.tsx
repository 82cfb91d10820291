import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import type { Locale } from '@/lib/web/locale';
import { TextPart } from './text-frame';

/** The files of a milestone, or without `number` of the text as it stands: Word and PDF in one language or both. */
export function TextFiles({ textId, number, locale }: Readonly<{ textId: string; number?: number; locale: Locale }>) {
  const t = useTranslations('milestones.files');
  const milestone = number === undefined ? '' : `&milestone=${number}`;
  const to = (format: string, lang: string) =>
    `/api/v1/texts/${textId}/paper?format=${format}&lang=${lang}${milestone}&locale=${locale}`;
  return (
    <div className="print:hidden">
      <TextPart id="files" title={t('title')}>
        <p className="max-w-form text-muted">{number === undefined ? t('nowLead') : t('lead')}</p>
        {(['docx', 'pdf'] as const).map((format) => (
          <p key={format} className="flex flex-wrap gap-3">
            {(['es', 'en', 'both'] as const).map((lang) => (
              <ButtonLink key={lang} isFile variant="secondary" size="small" href={to(format, lang)}>
                {t('file', { format: t(`formats.${format}`), language: t(`languages.${lang}`) })}
              </ButtonLink>
            ))}
          </p>
        ))}
        <p>
          <ButtonLink isFile variant="secondary" size="small" href={to('form', 'both')}>
            {t('canonical')}
          </ButtonLink>
        </p>
      </TextPart>
    </div>
  );
}
