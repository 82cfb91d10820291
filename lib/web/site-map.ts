import 'server-only';
import { listPublishedCodes } from '@/lib/decisions/published-queries';
import { listPublishedSymbols } from '@/lib/documents/published/queries';
import { publishedPath } from '@/lib/documents/published/schema';
import { listRecordCodes } from '@/lib/plan-of-action/chronicle/queries';
import { languageAddresses } from './portal-metadata';
import {
  activityPath,
  areaPath,
  documentPath,
  memberPath,
  partnerPath,
  presidencyPath,
  subthemePath,
} from './portal-paths';

const fixed = [
  '',
  '/how-it-works',
  '/members',
  '/observers',
  '/presidencies',
  '/meetings-held',
  '/plan-of-action',
  '/plan-of-action/documents',
  '/plan-of-action/activities',
  '/partners',
  '/forums',
  '/chronology',
  '/acronyms',
  '/record-notes',
  '/published',
  '/adopted',
  '/verify',
];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Every permanent address of the public portal in both languages, each naming the other (sitemaps.org, with Google's alternates). */
export async function siteMap(): Promise<string> {
  const codes = await listRecordCodes();
  const paths = [
    ...fixed,
    ...codes.members.map(memberPath),
    ...codes.presidencyYears.map(presidencyPath),
    ...codes.areas.map(areaPath),
    ...codes.subthemes.map(subthemePath),
    ...codes.documents.map(documentPath),
    ...codes.activities.map(activityPath),
    ...codes.partners.map(partnerPath),
    ...(await listPublishedSymbols()).map(publishedPath),
    ...(await listPublishedCodes()).map((code) => `/adopted/${code}`),
  ];
  const entries = paths.flatMap((path) => {
    const languages = languageAddresses(path);
    const others = Object.entries(languages).map(
      ([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(address)}"/>`,
    );
    return [languages.es, languages.en].map((address) => `<url><loc>${escaped(address)}</loc>${others.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}
