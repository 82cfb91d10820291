import 'server-only';
import { getTranslations } from 'next-intl/server';
import { openCalendarFeed } from '@/lib/access/calendar-feeds/commands';
import type { Actor } from '@/lib/core/actor';
import { type IcsEvent, icsOf } from '@/lib/meetings/calendar/ics';
import type { CalendarItem } from '@/lib/meetings/calendar/views';
import type { MeetingsOfBody } from '@/lib/membership/meetings-held/views';
import { refusalAnswer } from './door';
import { inLocale, type Locale } from './locale';
import { fullAddress } from './portal-metadata';
import { refusalOf } from './refusal-of';

type Words = Awaited<ReturnType<typeof getTranslations<'calendar'>>>;

const said = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(', ') || null;

/** Ids are unique in the world by themselves: an installation that moves to another address keeps its events. */
function eventOf(item: CalendarItem, locale: Locale, t: Words): IcsEvent {
  const { kind, id, city, of, from, to, startsAt, endsAt, isCancelled, version, href } = item;
  const title = inLocale(item, 'title', locale);
  const meeting = of === null ? null : inLocale(of, 'title', locale);
  const about = kind === 'DEADLINE' ? 'ics.deadlineFor' : 'ics.session';
  return {
    uid: `${kind.toLowerCase()}-${id}`,
    version,
    title: kind === 'DEADLINE' ? t('ics.deadline', { title }) : title,
    description: meeting === null ? null : t(about, { meeting }),
    place: said([city, item.host === null ? null : inLocale(item.host, 'name', locale)]),
    from,
    to,
    startsAt,
    endsAt,
    isCancelled,
    url: fullAddress(locale, href),
  };
}

const mediaType = 'text/calendar; charset=utf-8';

/**
 * The door of private feeds: the address itself says whose calendar it is. An unknown, a replaced and a revoked one and that of a
 * disabled person are answered the same. `list` is asked with the offices that are in force now.
 */
export async function feedDoor(
  address: string,
  list: (actor: Actor) => Promise<readonly CalendarItem[]>,
): Promise<Response> {
  try {
    const { actor, displayName, locale } = await openCalendarFeed(address.replace(/\.ics$/, ''));
    const t = await getTranslations({ locale, namespace: 'calendar' });
    const body = icsOf({
      name: t('ics.name', { name: displayName }),
      description: t('ics.description'),
      language: locale === 'es' ? 'ES' : 'EN',
      events: (await list(actor)).map((item) => eventOf(item, locale, t)),
    });
    return new Response(body, { headers: { 'Content-Type': mediaType, 'Cache-Control': 'private, no-store' } });
  } catch (error) {
    return refusalAnswer(refusalOf(error, 'door'), 'es');
  }
}

/** The public calendar: past meetings of which the record prints the days (P-15). */
export async function publicCalendarAnswer(held: readonly MeetingsOfBody[], locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'calendar' });
  const events = held.flatMap(({ body, meetings }) =>
    meetings.flatMap(({ code, mentions }) =>
      mentions.flatMap(({ startsOn, endsOn, meetingOrdinal, ...mention }, i): IcsEvent[] => {
        if (startsOn === null) return [];
        const ordinal = locale === 'es' ? meetingOrdinal : (meetingOrdinal?.replace('CRM', 'RCM') ?? null);
        return [
          {
            uid: `crm-record-${code}-${i + 1}`,
            version: 1,
            title: said([ordinal, body === null ? null : inLocale(body, 'name', locale)]) ?? t('ics.meeting'),
            description: null,
            place: locale === 'es' ? mention.placeEs : mention.placeEn,
            from: startsOn,
            to: endsOn ?? startsOn,
            startsAt: null,
            endsAt: null,
            isCancelled: false,
            url: `${fullAddress(locale, '/meetings-held')}#${code}`,
          },
        ];
      }),
    ),
  );
  const body = icsOf({
    name: t('ics.publicName'),
    description: t('ics.publicDescription'),
    language: locale === 'es' ? 'ES' : 'EN',
    events,
  });
  return new Response(body, { headers: { 'Content-Type': mediaType, 'Cache-Control': 'public, max-age=3600' } });
}
