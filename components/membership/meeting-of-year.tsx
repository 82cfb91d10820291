import { PartialDate } from '@/components/ui/partial-date';
import type { PresidencyView } from '@/lib/membership/presidency/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** City and country of the Conference's meeting as far as the report names them: «San Salvador, El Salvador». Empty where it does not. */
export function meetingPlace(presidency: PresidencyView, locale: Locale): string {
  const city = locale === 'es' ? presidency.meetingCityEs : presidency.meetingCityEn;
  const host = presidency.meetingHost === null ? null : inLocale(presidency.meetingHost, 'name', locale);
  return [city, host].filter((part) => part !== null).join(', ');
}

/** When it was held, as exactly as the report says. */
export function MeetingDate({ presidency, locale }: Readonly<{ presidency: PresidencyView; locale: Locale }>) {
  const { meetingStartsOn, meetingEndsOn, meetingMonth } = presidency;
  if (meetingStartsOn === null && meetingMonth === null) return null;
  return (
    <span className="text-muted">
      <PartialDate from={meetingStartsOn ?? meetingMonth} to={meetingEndsOn} locale={locale} />
    </span>
  );
}
