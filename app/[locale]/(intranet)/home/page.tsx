import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AskedList } from '@/components/shell/asked-list';
import { NoOfficeInForce, NothingAsked } from '@/components/shell/home-empty';
import { PageHeader } from '@/components/ui/page-header';
import { now } from '@/lib/core/clock';
import { listAskedAgendas } from '@/lib/meetings/agenda/asked-queries';
import { listAskedAttendance } from '@/lib/meetings/attendance/asked-queries';
import { listAskedTasks } from '@/lib/meetings/checklists/asked-queries';
import { listAskedConvocations } from '@/lib/meetings/convocations/asked-queries';
import { listAskedDelegations } from '@/lib/meetings/delegations/asked-queries';
import { listAskedOfMe } from '@/lib/reports/reports/asked-queries';
import { inOrderOfDate } from '@/lib/rights/asked';
import { askedOfAgendas } from '@/lib/rights/asked-agendas';
import { askedOfAttendance } from '@/lib/rights/asked-attendance';
import { askedOfConvocations } from '@/lib/rights/asked-convocations';
import { askedOfDelegations } from '@/lib/rights/asked-delegations';
import { askedOfReports } from '@/lib/rights/asked-reports';
import { askedOfSilences } from '@/lib/rights/asked-silences';
import { askedOfTasks } from '@/lib/rights/asked-tasks';
import { navigationFor } from '@/lib/rights/navigation';
import { listAskedSilences } from '@/lib/texts/silence/asked-queries';
import { actorOrSignIn, localeOf } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'shell.home' });
  return { title: t('title') };
}

/** What is asked of the reader, in order of date. */
export default async function HomePage({ params }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/home');
  const t = await getTranslations('shell.home');
  if (actor.mandates.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} />
        <NoOfficeInForce locale={locale} />
      </>
    );
  }
  const verbs = await getTranslations('reports.verb');
  const ofReports = askedOfReports(await listAskedOfMe(actor), locale, {
    start: verbs('start'),
    continue: verbs('continue'),
    correct: verbs('correct'),
    review: verbs('review'),
  });
  const agendas = await getTranslations('agenda.asked');
  const ofAgendas = askedOfAgendas(await listAskedAgendas(actor), locale, {
    verbs: { answer: agendas('answer'), review: agendas('review') },
    title: (verb, meeting) => agendas(`${verb}Title`, { meeting }),
    count: (count) => agendas('count', { count }),
  });
  const delegations = await getTranslations('delegations');
  const ofDelegations = askedOfDelegations(await listAskedDelegations(actor), locale, {
    verbs: {
      nominate: delegations('asked.verbs.nominate'),
      check: delegations('asked.verbs.check'),
      accredit: delegations('asked.verbs.accredit'),
    },
    title: (verb, meeting) => delegations(`asked.${verb}`, { meeting }),
    count: (verb, count) =>
      verb === 'nominate'
        ? delegations('title')
        : delegations(verb === 'check' ? 'waitingCheck' : 'waitingAccredit', { count }),
  });
  const convocations = await getTranslations('convocations.asked');
  const ofConvocations = askedOfConvocations(await listAskedConvocations(actor), locale, {
    verbs: {
      prepare: convocations('verbs.prepare'),
      convene: convocations('verbs.convene'),
      answer: convocations('verbs.answer'),
    },
    title: (verb, about) => convocations(verb, about),
    receipt: convocations('receipt'),
    first: convocations('first'),
    again: convocations('again'),
  });
  const attendance = await getTranslations('attendance');
  const ofAttendance = askedOfAttendance(await listAskedAttendance(actor), locale, {
    verb: attendance('toKeep'),
    title: (session) => attendance('asked', { session }),
  });
  const tasks = await getTranslations('checklists.asked');
  const ofTasks = askedOfTasks(await listAskedTasks(actor), locale, {
    verb: tasks('verb'),
    kind: (meeting) => tasks('kind', { meeting }),
  });
  const silence = await getTranslations('silence.asked');
  const ofSilences = askedOfSilences(await listAskedSilences(actor), locale, {
    verb: silence('verb'),
    title: (text) => silence('title', { text }),
  });
  const ofMeetings = [...ofAgendas, ...ofDelegations, ...ofConvocations, ...ofAttendance, ...ofTasks];
  const items = inOrderOfDate(now(), ofReports, ofMeetings, ofSilences);
  const readsReports = navigationFor(actor).some(({ key }) => key === 'reports');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { count: items.length })} />
      {items.length === 0 ? (
        <NothingAsked locale={locale} readsReports={readsReports} />
      ) : (
        <AskedList items={items} locale={locale} />
      )}
    </>
  );
}
