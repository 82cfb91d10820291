import 'server-only';
import { publicDb } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import {
  type ContributionView,
  contributionSelect,
  type HeadingView,
  headingSelect,
  type ScaleView,
  scaleSelect,
} from './views';
import { publicScale } from './visibility';

/** The latest scale of contributions with its eleven rows. Three queries. @throws NotFound when none is loaded */
export async function getContributionScale(): Promise<ScaleView> {
  const scale = await publicDb.contributionScale.findFirst({
    where: publicScale,
    orderBy: { inForceSinceYear: 'desc' },
    select: scaleSelect,
  });
  if (scale === null) throw new NotFound('scale');
  return scale;
}

/** What `partyCode` pays by the latest scale; null when it is not on it. One query. */
export async function findContributionOf(partyCode: string): Promise<ContributionView | null> {
  return publicDb.scaleContribution.findFirst({
    where: { partyCode, scale: publicScale },
    orderBy: { scale: { inForceSinceYear: 'desc' } },
    select: contributionSelect,
  });
}

/** The headings of the Secretariat's budget (DR-79). One query. */
export async function listBudgetHeadings(): Promise<HeadingView[]> {
  return publicDb.budgetHeading.findMany({ where: publicScale, orderBy: { position: 'asc' }, select: headingSelect });
}
