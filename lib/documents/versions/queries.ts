import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { toVersionView, type VersionsView, type VersionView, versionSelect } from './views';
import { visibleVersions } from './visibility';

/** Every version of a paper that `actor` may know of, the newest first. One query. */
export async function listVersions(actor: Actor, documentId: string): Promise<VersionsView> {
  const rows = await db.documentVersion.findMany({
    where: { AND: [{ documentId }, visibleVersions(actor)] },
    select: versionSelect,
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
  });
  const versions = rows.map(toVersionView);
  const es = newest(versions, 'es');
  const en = newest(versions, 'en');
  return { versions, latest: { ...(es && { es }), ...(en && { en }) }, parity: parityOf(es, en) };
}

const newest = (versions: readonly VersionView[], language: 'es' | 'en'): VersionView | undefined =>
  versions.filter((one) => one.language === language).sort((a, b) => b.number - a.number)[0];

/** A language is behind when the other one has a version that it was not made from and that does not come from it. */
function parityOf(es: VersionView | undefined, en: VersionView | undefined): VersionsView['parity'] {
  if (es === undefined) return en === undefined ? 'NONE' : 'MISSING_ES';
  if (en === undefined) return 'MISSING_EN';
  if (es.rendersNumber === en.number || en.rendersNumber === es.number) return 'BOTH';
  return es.addedAt < en.addedAt ? 'BEHIND_ES' : 'BEHIND_EN';
}
