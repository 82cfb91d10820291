import type { MetadataRoute } from 'next';
import { listPublishedCodes } from '@/lib/decisions/published-queries';
import { listPublishedSymbols } from '@/lib/documents/published/queries';
import { publishedPath } from '@/lib/documents/published/schema';
import { listRecordCodes } from '@/lib/plan-of-action/chronicle/queries';
import { languageAddresses } from '@/lib/web/portal-metadata';
import {
  activityPath,
  areaPath,
  documentPath,
  memberPath,
  partnerPath,
  presidencyPath,
  subthemePath,
} from '@/lib/web/portal-paths';

/** Read from the record at each request: it grows. */
export const dynamic = 'force-dynamic';

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
];

/** Every permanent address of the public portal in both languages, each naming the other. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
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
  return paths.flatMap((path) => {
    const languages = languageAddresses(path);
    return [languages.es, languages.en].map((url) => ({ url, alternates: { languages } }));
  });
}
