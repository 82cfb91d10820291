import 'server-only';
import { dayIn } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { queueMail } from '@/lib/notices/mail/commands';
import { guestMail } from '@/lib/notices/mail/guest-texts';

/** The guest has mail of what the Presidency did, in their own language. */
export async function tellGuest(tx: Tx, mandateId: string, act: 'invite' | 'takeBack'): Promise<void> {
  const { user, session } = await tx.mandate.findUniqueOrThrow({
    where: { id: mandateId },
    select: {
      user: { select: { id: true, email: true, locale: true } },
      session: {
        select: {
          ...{ code: true, titleEs: true, titleEn: true, startsAt: true },
          meeting: { select: { code: true, titleEs: true, titleEn: true, timeZone: true } },
        },
      },
    },
  });
  if (session === null) return;
  const { locale } = user;
  const { meeting } = session;
  const words = guestMail(locale, act, {
    session: locale === 'es' ? session.titleEs : session.titleEn,
    meeting: locale === 'es' ? meeting.titleEs : meeting.titleEn,
    day: dayIn(session.startsAt, meeting.timeZone),
    link: `${new URL(env().APP_ORIGIN).origin}/${locale}/meetings/${meeting.code}/sessions/${session.code}`,
  });
  await queueMail(tx, {
    dedupeKey: `guest.${act}:${mandateId}`,
    to: { userId: user.id, address: user.email, locale },
    topic: `guest.${act}`,
    ...words,
  });
}
