import { useTranslations } from 'next-intl';
import { textAddress, useBackToText } from '@/components/texts/text-frame';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { OriginRow, OriginsView } from '@/lib/texts/groups/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** From where the paragraphs of a text came: text, paragraph and revision, and what changed since. */
export function OriginsPage({ view, locale }: Readonly<{ view: OriginsView; locale: Locale }>) {
  const t = useTranslations('draftingGroups.origins');
  const { backTo, eyebrow } = useBackToText(view.text, locale);
  const column = (key: 'paragraph' | 'words' | 'source' | 'revision' | 'state') => ({
    key,
    label: t(`columns.${key}`),
  });
  const since = ({ isChanged, hasMovedOn }: OriginRow) =>
    [isChanged && t('changed'), hasMovedOn && t('movedOn')].filter((one) => one !== false).join('; ') || t('same');
  return (
    <>
      <PageHeader {...{ backTo, eyebrow }} title={t('title')} />
      <DataTable
        caption={t('caption')}
        columns={(['paragraph', 'words', 'source', 'revision', 'state'] as const).map(column)}
        rows={view.rows.map((row) => ({
          key: row.paragraphId,
          cells: [
            row.number === '' ? t('nothing') : row.number,
            <span key="words">{row.words[locale].slice(0, 120)}</span>,
            <TextLink
              key="source"
              href={`/${locale}${textAddress(row.source.text.id, `/paragraphs/${row.source.paragraphId}`)}`}
              className="inline-block min-h-6"
            >
              {inLocale(row.source.text, 'title', locale)}
            </TextLink>,
            t('revision', {
              es: row.source.revisionEs ?? t('nothing'),
              en: row.source.revisionEn ?? t('nothing'),
            }),
            since(row),
          ],
        }))}
        empty={
          <EmptyState title={t('empty.title')}>
            <p>{t('empty.text')}</p>
          </EmptyState>
        }
      />
    </>
  );
}

/** That paragraphs of a text came from another, with the way there. */
export function OriginsNotice({ textId, count, locale }: Readonly<{ textId: string; count: number; locale: Locale }>) {
  const t = useTranslations('draftingGroups.origins');
  if (count === 0) return null;
  return (
    <p className="mt-6 print:hidden">
      {`${t('notice', { count })} `}
      <TextLink href={`/${locale}${textAddress(textId, '/origins')}`} className="inline-block min-h-6">
        {t('link')}
      </TextLink>
    </p>
  );
}
