import { getTranslations } from 'next-intl/server';
import { SummaryList } from '@/components/ui/summary-list';
import type { ContributionView } from '@/lib/finance/contributions/views';
import type { MemberView } from '@/lib/membership/parties/views';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{ member: MemberView; contribution: ContributionView | null; locale: Locale }>;

/** What there is to say of a Member in a few lines: its name, since when, and what it pays. */
export async function MemberFacts({ member, contribution, locale }: Given) {
  const t = await getTranslations('portal');
  const official = locale === 'es' ? member.officialNameEs : member.officialNameEn;
  const { sinceYear, sinceBasis } = member;
  const since =
    sinceYear === null
      ? t('member.sinceUnknown')
      : t(sinceBasis === 'IMPLIED' ? 'common.sinceDeduced' : 'common.since', { year: String(sinceYear) });
  const rows = [
    ...(official === null ? [] : [{ term: t('member.officialName'), value: official }]),
    { term: t('member.since'), value: since },
    ...(locale === 'es' ? [] : [{ term: t('common.printedName'), value: <span lang="es">{member.nameEs}</span> }]),
    ...(contribution === null
      ? []
      : [
          {
            term: t('member.contribution'),
            value: t('member.contributionText', {
              amount: contribution.amountPrinted,
              percentage: contribution.percentagePrinted,
            }),
            action: { href: `/${locale}/how-it-works#finance`, label: t('member.contributionScale') },
          },
        ]),
  ];
  return <SummaryList rows={rows} />;
}
