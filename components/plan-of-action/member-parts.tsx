import { getTranslations } from 'next-intl/server';
import { InstitutionCells } from '@/components/membership/institution-cells';
import { RecordNotes } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { TextLink } from '@/components/ui/text-link';
import type { MemberView } from '@/lib/membership/parties/views';
import type { Mention } from '@/lib/plan-of-action/partners/views';
import type { Locale } from '@/lib/web/locale';
import { presidencyPath } from '@/lib/web/portal-paths';
import { MentionTable } from './mention-table';

type Given = Readonly<{ member: MemberView; mentions: readonly Mention[]; locale: Locale }>;

/** A Member's institutions, the years in which it presided, and the activities and documents in which it is named. */
export async function MemberParts({ member, mentions, locale }: Given) {
  const t = await getTranslations('portal.member');
  const of = (kind: Mention['kind']) => mentions.filter((mention) => mention.kind === kind);
  return (
    <>
      <RecordSection id="institutions" title={t('institutions')} lead={t('institutionsLead')}>
        <InstitutionCells institutions={member.institutions} locale={locale} />
      </RecordSection>
      <RecordSection id="presidencies" title={t('presidencies')}>
        <Presidencies member={member} locale={locale} />
      </RecordSection>
      <RecordSection id="activities" title={t('activities')} lead={t('activitiesCaption')}>
        <MentionTable
          mentions={of('ACTIVITY')}
          caption={t('activitiesCaption')}
          empty={t('noActivities')}
          locale={locale}
        />
      </RecordSection>
      <RecordSection id="documents" title={t('documents')}>
        <MentionTable mentions={of('DOCUMENT')} caption={t('documents')} empty={t('noDocuments')} locale={locale} />
      </RecordSection>
      <RecordNotes notes={member.noteViews} locale={locale} />
    </>
  );
}

async function Presidencies({ member, locale }: Omit<Given, 'mentions'>) {
  const t = await getTranslations('portal.member');
  if (member.presidencies.length === 0) return <p className="text-muted">{t('noPresidency')}</p>;
  return (
    <ul className="max-w-reading border-t border-rule">
      {member.presidencies.map((presidency) => (
        <li key={presidency.year} className="grid grid-cols-[4.5rem_minmax(0,1fr)] border-b border-rule py-2">
          <TextLink href={`/${locale}${presidencyPath(presidency.year)}`} className="text-lg tabular-nums">
            {presidency.year}
          </TextLink>
          <span className="font-serif text-lg leading-snug">
            {locale === 'es' ? presidency.themeEs : presidency.themeEn}
          </span>
        </li>
      ))}
    </ul>
  );
}
