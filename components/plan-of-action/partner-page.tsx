import { getTranslations } from 'next-intl/server';
import { RecordNotes } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { RecordSource, SourceMark } from '@/components/membership/record-source';
import { Prose } from '@/components/ui/prose';
import { TextLink } from '@/components/ui/text-link';
import type { PartnerView } from '@/lib/plan-of-action/partners/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { observerPath } from '@/lib/web/portal-paths';
import { MentionTable } from './mention-table';

/** A partner: what it is, what it contributed as printed, and where else the record names it. */
export async function PartnerPage({ partner, locale }: Readonly<{ partner: PartnerView; locale: Locale }>) {
  const t = await getTranslations('portal.partners');
  const { contributions, mentions, partyCode } = partner;
  const inActivities = mentions.filter(({ kind }) => kind === 'ACTIVITY');
  const inDocuments = mentions.filter(({ kind }) => kind === 'DOCUMENT');
  return (
    <>
      <Prose>
        <p>{inLocale(partner, 'description', locale)}</p>
      </Prose>
      {partner.organisations.length > 0 && (
        <p className="mt-2 text-sm text-muted">
          {t('organisations')}: {partner.organisations.map((each) => inLocale(each, 'name', locale)).join('; ')}
        </p>
      )}
      {partyCode !== null && (
        <p className="mt-2">
          <TextLink href={`/${locale}${observerPath(partyCode)}`}>
            {partner.isObserverOrganization ? t('isObserver') : t('isCivil')}
          </TextLink>
        </p>
      )}
      <div className="mt-2">
        <RecordSource lines={partner.lines} />
        {partner.descriptionBasis === 'OURS' && <p className="text-xs text-muted">{t('ours')}</p>}
      </div>
      <RecordSection
        id="contributions"
        title={t('contributionsTitle', { count: contributions.length })}
        lead={t('contributionsLead')}
      >
        <Contributions partner={partner} locale={locale} />
      </RecordSection>
      {inActivities.length > 0 && (
        <RecordSection id="activities" title={t('activities')}>
          <MentionTable mentions={inActivities} caption={t('activities')} empty="" locale={locale} />
        </RecordSection>
      )}
      {inDocuments.length > 0 && (
        <RecordSection id="documents" title={t('documents')}>
          <MentionTable mentions={inDocuments} caption={t('documents')} empty="" locale={locale} />
        </RecordSection>
      )}
      <RecordNotes notes={partner.noteViews} locale={locale} />
    </>
  );
}

function Contributions({ partner, locale }: Readonly<{ partner: PartnerView; locale: Locale }>) {
  return (
    <ul
      className={`border-t border-rule ${partner.contributions.length > 8 ? 'lg:columns-2 lg:gap-x-14' : 'max-w-reading'}`}
    >
      {partner.contributions.map((contribution) => {
        const detail = locale === 'es' ? contribution.detailEs : contribution.detailEn;
        return (
          <li key={contribution.code} className="grid break-inside-avoid gap-0.5 border-b border-rule py-2">
            <p className="font-serif leading-snug">
              {inLocale(contribution, 'title', locale)} <SourceMark lines={contribution.lines} />
            </p>
            {detail && <p className="text-sm text-muted">{detail}</p>}
            {locale !== 'es' && (
              <p lang="es" className="text-sm text-muted">
                {contribution.titleEs}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
