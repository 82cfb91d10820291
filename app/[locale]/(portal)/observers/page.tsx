import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CriteriaColumns } from '@/components/membership/criteria-columns';
import { ObserverStateTable, OrganisationTable } from '@/components/membership/observer-tables';
import { RecordSection } from '@/components/membership/record-section';
import { PageHeader } from '@/components/ui/page-header';
import { listObserverCriteria, listObserverRights, listObservers } from '@/lib/membership/parties/queries';
import { listPartners } from '@/lib/plan-of-action/partners/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/observers'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.observers');
  return portalMetadata(locale, { path: '/observers', title: t('title'), description: t('description') });
}

export default async function ObserversPage({ params }: PageProps<'/[locale]/observers'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.observers');
  const [{ states, organisations, civilSociety }, criteria, rights, partnerList] = await Promise.all([
    listObservers(),
    listObserverCriteria(),
    listObserverRights(),
    listPartners(),
  ]);
  const partners = new Set(partnerList.flatMap(({ partyCode }) => partyCode ?? []));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { states: states.length, organisations: organisations.length })} />
      <RecordSection id="states" title={t('states')} lead={t('statesLead')}>
        <ObserverStateTable parties={states} locale={locale} />
      </RecordSection>
      <RecordSection id="organisations" title={t('organisations')} lead={t('organisationsLead')}>
        <OrganisationTable
          parties={organisations}
          locale={locale}
          caption={t('organisationsCaption')}
          since={t('since')}
          partners={partners}
        />
      </RecordSection>
      <RecordSection
        id="civil-society"
        title={t('civil')}
        lead={t('civilText', { year: String(civilSociety[0]?.sinceYear) })}
      >
        <OrganisationTable
          parties={civilSociety}
          locale={locale}
          caption={t('civil')}
          since={t('civilSince')}
          partners={partners}
        />
      </RecordSection>
      <RecordSection id="criteria" title={t('criteria')} lead={t('criteriaLead')} lines={criteria[0]?.approvedLines}>
        <CriteriaColumns criteria={criteria} rights={rights} locale={locale} />
      </RecordSection>
    </>
  );
}
