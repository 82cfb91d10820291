import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { AgendaLine, ProjectorView } from '@/lib/meetings/agenda/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { hourWords } from '../zone-words';
import { ProjectorKeys } from './projector-keys';
import { Title } from './session-items';

type Given = Readonly<{ view: ProjectorView; locale: Locale }>;

/** One session in big type, the item in course marked; steps by links and by arrow keys, or by the clock. */
export function Projector({ view, locale }: Given) {
  const t = useTranslations('agenda.show');
  const { meeting, session, sessions, current, isByClock } = view;
  const address = `/${locale}/meetings/${meeting.code}/agenda/projector`;
  const lines = session?.lines ?? [];
  const linkTo = (itemId: string | null) => (itemId === null ? null : `${address}?item=${itemId}`);
  const [previous, next] = [linkTo(view.previous), linkTo(view.next)];
  return (
    <ProjectorKeys previous={previous} next={next} isByClock={isByClock}>
      <header className="mb-8 grid gap-2">
        <p className="text-xl text-muted">{inLocale(meeting, 'title', locale)}</p>
        <h1 tabIndex={-1} className="font-serif text-3xl font-semibold sm:text-4xl lg:text-6xl">
          {session === null ? meeting.code : inLocale(session, 'title', locale)}
        </h1>
        {view.isDraft && <p className="text-xl text-late">{t('draft')}</p>}
      </header>
      <ol className="grid gap-1">
        {lines.map((line) => (
          <Line
            key={line.itemId}
            line={line}
            isCurrent={line.itemId === current}
            zone={meeting.timeZone}
            locale={locale}
          />
        ))}
      </ol>
      <nav aria-label={t('sessions')} className="mt-10 flex flex-wrap gap-x-8 gap-y-3 text-lg print:hidden">
        {previous !== null && <Step href={previous} words={t('previous')} />}
        {next !== null && <Step href={next} words={t('next')} />}
        {!isByClock && session !== null && <Step href={`${address}?session=${session.id}`} words={t('byClock')} />}
        {sessions
          .filter(({ id }) => id !== session?.id)
          .map((one) => (
            <Step key={one.id} href={`${address}?session=${one.id}`} words={inLocale(one, 'title', locale)} />
          ))}
        <Step href={`/${locale}/meetings/${meeting.code}/agenda`} words={t('leave')} />
      </nav>
      <p className="mt-4 text-muted print:hidden">{t('keys')}</p>
    </ProjectorKeys>
  );
}

const Step = ({ href, words }: Readonly<{ href: string; words: string }>) => (
  <TextLink href={href} className="inline-block min-h-6">
    {words}
  </TextLink>
);

type LineGiven = Readonly<{ line: AgendaLine; isCurrent: boolean; zone: string; locale: Locale }>;

function Line({ line, isCurrent, zone, locale }: LineGiven) {
  const t = useTranslations('agenda.show');
  const look = isCurrent ? 'border-accent bg-accent-soft font-semibold' : 'border-transparent';
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className={`flex flex-wrap gap-x-6 border-l-8 px-2 py-3 text-xl sm:px-4 sm:text-2xl lg:text-4xl ${look} ${line.parentItemId === null ? '' : 'sm:ml-12'}`}
    >
      <span className="tabular-nums text-muted">{hourWords(line.startsAt, zone, locale)}</span>
      <span className="min-w-0 flex-1 basis-40 wrap-anywhere">
        {line.code}. <Title line={line} locale={locale} />
        {isCurrent && <span className="block text-lg font-normal text-accent-strong">{t('now')}</span>}
        {line.presenter !== null && (
          <span className="block text-xl font-normal text-muted">{inLocale(line.presenter, 'name', locale)}</span>
        )}
      </span>
    </li>
  );
}
