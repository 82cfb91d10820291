import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MeetingsHeldTable } from '@/components/membership/meetings-held-table';
import { NoteMarks } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { PageHeader } from '@/components/ui/page-header';
import { listMeetingsHeld } from '@/lib/membership/meetings-held/queries';
import { inLocale } from '@/lib/web/locale';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/meetings-held'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.meetingsHeld');
  return portalMetadata(locale, { path: '/meetings-held', title: t('title'), description: t('description') });
}

export default async function MeetingsHeldPage({ params }: PageProps<'/[locale]/meetings-held'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.meetingsHeld');
  const groups = await listMeetingsHeld();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {groups.map((group) => (
        <RecordSection
          key={group.body?.code ?? 'NETWORKS'}
          id={group.body?.code ?? 'NETWORKS'}
          title={group.body === null ? t('networks') : inLocale(group.body, 'name', locale)}
          lead={group.body === null ? t('networksLead') : t('years', { count: group.meetings.length })}
        >
          <MeetingsHeldTable group={group} locale={locale} />
        </RecordSection>
      ))}
      <p className="mt-6 max-w-reading text-sm text-muted">
        {t('notJoined')} <NoteMarks ids={['RN-I107']} locale={locale} /> {t('deduced')}
      </p>
    </>
  );
}
