import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoteList } from '@/components/membership/note-list';
import { RecordSection } from '@/components/membership/record-section';
import { PageHeader } from '@/components/ui/page-header';
import { listMembers } from '@/lib/membership/parties/queries';
import { listAllNotes } from '@/lib/membership/record-notes/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/record-notes'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.notes');
  return portalMetadata(locale, { path: '/record-notes', title: t('title'), description: t('description') });
}

export default async function RecordNotesPage({ params }: PageProps<'/[locale]/record-notes'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.notes');
  const [notes, memberList] = await Promise.all([listAllNotes(), listMembers()]);
  const members = new Set(memberList.map(({ code }) => code));
  const parts = [
    { id: 'institution', title: t('institution'), notes: notes.filter(({ id }) => id.startsWith('RN-I')) },
    { id: 'plan', title: t('plan'), notes: notes.filter(({ id }) => id.startsWith('RN-P')) },
  ];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { count: notes.length })} />
      {parts.map((part) => (
        <RecordSection key={part.id} id={part.id} title={part.title} lead={t('count', { count: part.notes.length })}>
          <NoteList notes={part.notes} members={members} locale={locale} />
        </RecordSection>
      ))}
    </>
  );
}
