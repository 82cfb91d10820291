import { useTranslations } from 'next-intl';
import { MeetingTabs } from '@/components/meetings/meeting-tabs';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TextLink } from '@/components/ui/text-link';
import type { MeetingTexts, TextList } from '@/lib/texts/texts/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { TextTable } from './text-table';

/** The texts that the reader may know of. */
export function TextsPage({ list, locale }: Readonly<{ list: TextList; locale: Locale }>) {
  const t = useTranslations('texts');
  const pages = useTranslations('texts.pages');
  const { rows, total, page, pageCount } = list;
  const to = (number: number) => `/${locale}/texts?page=${number}`;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <TextTable texts={rows} total={total} locale={locale} empty={<NoTexts />} />
      <Pagination
        label={pages('label')}
        position={pages('position', { page, pageCount })}
        previous={page > 1 ? { href: to(page - 1), label: pages('previous') } : undefined}
        next={page < pageCount ? { href: to(page + 1), label: pages('next') } : undefined}
      />
    </>
  );
}

/** The texts of one meeting, and where this reader may begin one. */
export function MeetingTextsPage({ view, locale }: Readonly<{ view: MeetingTexts; locale: Locale }>) {
  const t = useTranslations('texts');
  const { meeting, texts, canBegin } = view;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: inLocale(meeting, 'title', locale) }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        lead={t('meetingLead')}
      />
      <MeetingTabs code={meeting.code} current="texts" locale={locale} />
      <div className="grid gap-8">
        <TextTable texts={texts} total={texts.length} locale={locale} isOfMeeting empty={<NoTexts />} />
        {meeting.body.code !== 'SEMINAR' && (
          <p className="print:hidden">
            <TextLink href={`/${locale}/meetings/${meeting.code}/drafting-group`} className="inline-block min-h-6">
              {t('draftingGroup')}
            </TextLink>
          </p>
        )}
        {canBegin.length > 0 && (
          <p className="flex flex-wrap gap-3 print:hidden">
            {canBegin.map((session) => (
              <ButtonLink key={session.id} variant="secondary" href={`/${locale}/texts/new?session=${session.id}`}>
                {t('begin.linkIn', { session: inLocale(session, 'title', locale) })}
              </ButtonLink>
            ))}
          </p>
        )}
      </div>
    </>
  );
}

function NoTexts() {
  const t = useTranslations('texts.none');
  return (
    <EmptyState title={t('title')}>
      <p>{t('text')}</p>
    </EmptyState>
  );
}
