import 'server-only';
import type { Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { queueMails } from '@/lib/notices/mail/commands';
import { accreditedMail, returnedDelegateMail } from '@/lib/notices/mail/delegate-texts';

/** Whoever nominated the person has mail of what became of it. */
export async function tellNominator(tx: Tx, delegateId: string, act: 'return' | 'accredit'): Promise<void> {
  const row = await tx.delegate.findUniqueOrThrow({
    where: { id: delegateId },
    select: {
      ...{ givenName: true, familyName: true, returnReason: true, version: true },
      meeting: { select: { code: true, titleEs: true, titleEn: true } },
      nominatedBy: { select: { id: true, email: true, locale: true, disabledAt: true } },
    },
  });
  const { nominatedBy: to, meeting } = row;
  if (to.disabledAt !== null) return;
  const locale = to.locale === 'en' ? 'en' : 'es';
  const about = {
    name: `${row.givenName} ${row.familyName}`,
    meeting: locale === 'es' ? meeting.titleEs : meeting.titleEn,
    link: `${new URL(env().APP_ORIGIN).origin}/${locale}/meetings/${meeting.code}/delegations`,
  };
  const words =
    act === 'return' ? returnedDelegateMail(locale, about, row.returnReason ?? '') : accreditedMail(locale, about);
  await queueMails(tx, [
    {
      dedupeKey: `delegate.${act}:${delegateId}:${row.version}:${to.id}`,
      to: { userId: to.id, address: to.email, locale },
      topic: `delegate.${act}`,
      ...words,
    },
  ]);
}
