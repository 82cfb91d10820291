import { useTranslations } from 'next-intl';
import { TextFrame, TextPart, textAddress, useBackToText } from '@/components/texts/text-frame';
import { Button } from '@/components/ui/button';
import { dateWords } from '@/components/ui/date-words';
import { FileField } from '@/components/ui/file-field';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { importDays, mostWordMb } from '@/lib/texts/imports/schema';
import type { ImportStart } from '@/lib/texts/imports/views';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{
  start: ImportStart;
  /** Files that were just refused, with the words why. */
  refused: readonly Readonly<{ name: string; words: string }>[];
  locale: Locale;
}>;

/** Where Word files are given for a text: a plain form, which leads to the preview or back here with what was wrong. */
export function ImportStartPage({ start, refused, locale }: Given) {
  const t = useTranslations('textImports');
  const { text, waiting, denial } = start;
  const { eyebrow } = useBackToText(text, locale);
  const backTo = { href: `/${locale}${textAddress(text.id, '/write')}`, label: t('back') };
  const field = { accept: '.docx', hint: t('hint', { limit: mostWordMb }) };
  return (
    <TextFrame {...{ backTo, eyebrow, denial, locale }} title={t('title')} lead={t('lead')}>
      <div id="files" className="grid gap-6">
        {refused.map(({ name, words }) => (
          <Notice key={`${name} ${words}`} tone="error" title={`${t('refused')}: ${name}`} isAnswer>
            <p>{`${words} ${t('refusedNote')}`}</p>
          </Notice>
        ))}
        <form
          action={`/api/v1/texts/${text.id}/imports?locale=${locale}`}
          method="post"
          encType="multipart/form-data"
          className="grid justify-items-start gap-5 *:w-full"
        >
          <FileField name="es" label={t('es')} {...field} />
          <FileField name="en" label={t('en')} {...field} />
          <p>
            <Button type="submit">{t('give')}</Button>
          </p>
        </form>
      </div>
      {waiting.length > 0 && (
        <TextPart id="waiting" title={t('waiting.title')}>
          <p className="text-muted">{t('waiting.lead', { days: importDays })}</p>
          <ul className="grid gap-2">
            {waiting.map(({ id, names, readAt }) => (
              <li key={id}>
                <TextLink href={`/${locale}${textAddress(text.id, `/import/${id}`)}`} className="inline-block min-h-6">
                  {t('waiting.link', {
                    names: names.join(', '),
                    date: dateWords(readAt, locale, { withTime: true }),
                  })}
                </TextLink>
              </li>
            ))}
          </ul>
        </TextPart>
      )}
    </TextFrame>
  );
}
