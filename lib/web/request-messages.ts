import { headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { CONFERENCE_ZONE } from '@/lib/core/clock';
import { isLocale } from './locale';
import { messages } from './messages';

/** next-intl's configuration of a request: the language is the first segment of the address, also where a form's action answers. */
export default getRequestConfig(async ({ requestLocale }) => {
  // No page has run yet when an action does: then the proxy has read the address.
  const asked = (await requestLocale) ?? (await headers()).get('x-locale');
  const locale = isLocale(asked) ? asked : 'es';
  return { locale, messages: messages[locale], timeZone: CONFERENCE_ZONE };
});
