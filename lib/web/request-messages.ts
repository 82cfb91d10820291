import { getRequestConfig } from 'next-intl/server';
import { CONFERENCE_ZONE } from '@/lib/core/clock';
import { isLocale } from './locale';
import { messages } from './messages';

/** next-intl's configuration of a request: the language is the first segment of the address. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : 'es';
  return { locale, messages: messages[locale], timeZone: CONFERENCE_ZONE };
});
