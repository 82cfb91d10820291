import { TextLink } from '@/components/ui/text-link';
import type { PlanActorView } from '@/lib/plan-of-action/documents/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { bodyPath, memberPath, observerPath, partnerPath } from '@/lib/web/portal-paths';

function pathOf({ partyCode, partnerCode, bodyCode, isMember }: PlanActorView): string | null {
  if (partnerCode !== null) return partnerPath(partnerCode);
  if (bodyCode !== null) return bodyPath(bodyCode);
  // The Secretariat is a party too; its place is among the mechanisms.
  if (partyCode === 'ST') return bodyPath('SECRETARIAT');
  if (partyCode === null) return null;
  return isMember ? memberPath(partyCode) : observerPath(partyCode);
}

/** Who stands behind a document or an activity, leading to its page where it has one. */
export function ActorName({ actor, locale }: Readonly<{ actor: PlanActorView; locale: Locale }>) {
  const path = pathOf(actor);
  const name = inLocale(actor, 'name', locale);
  return path === null ? name : <TextLink href={`/${locale}${path}`}>{name}</TextLink>;
}
