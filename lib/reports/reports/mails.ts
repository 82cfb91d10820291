import 'server-only';
import { listHolders, type Recipient } from '@/lib/access/mandates/queries';
import { readingSecretariat } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { type MailTopic, queueMail } from '@/lib/notices/mail/commands';
import {
  acceptedMail,
  type MailWords,
  type ReportMail,
  reopenedMail,
  returnedMail,
  submittedMail,
} from '@/lib/notices/mail/report-texts';
import type { OpenReport } from './transition';

function about({ id, party, call }: OpenReport, locale: 'es' | 'en'): ReportMail {
  const isSpanish = locale === 'es';
  return {
    country: isSpanish ? party.nameEs : party.nameEn,
    kind: isSpanish ? call.kind.nameEs : call.kind.nameEn,
    year: call.year,
    link: `${new URL(env().APP_ORIGIN).origin}/${locale}/reports/${id}`,
  };
}

async function tell(
  tx: Tx,
  topic: MailTopic,
  key: string,
  people: readonly Recipient[],
  words: (locale: 'es' | 'en') => MailWords,
): Promise<void> {
  for (const { userId, address, locale } of people) {
    const to = { userId, address, locale };
    await queueMail(tx, { dedupeKey: `${topic}:${key}:${userId}`, to, topic, ...words(locale) });
  }
}

/** The Secretariat's coordinator and assistant have mail that a report came in. */
export async function tellOfSubmission(
  tx: Tx,
  report: OpenReport,
  { id, reference, isLate }: Readonly<{ id: string; reference: string; isLate: boolean }>,
): Promise<void> {
  const people = await listHolders(tx, readingSecretariat, null);
  await tell(tx, 'report.submitted', id, people, (locale) =>
    submittedMail(locale, { ...about(report, locale), reference, isLate }),
  );
}

type Review = Readonly<{ reason: string }> | Readonly<{ symbol: string }>;

/** The focal points of the Member, in all of its institutions (DR-70), have mail of what the Secretariat did with its report. */
export async function tellOfReview(
  tx: Tx,
  what: 'returned' | 'accepted' | 'reopened',
  report: OpenReport,
  review: Review,
): Promise<void> {
  const people = await listHolders(tx, ['FOCAL_POINT'], report.partyCode);
  await tell(tx, `report.${what}`, `${report.id}:${report.version}`, people, (locale) => {
    if ('symbol' in review) return acceptedMail(locale, { ...about(report, locale), symbol: review.symbol });
    const told = { ...about(report, locale), reason: review.reason };
    return what === 'returned' ? returnedMail(locale, told) : reopenedMail(locale, told);
  });
}
