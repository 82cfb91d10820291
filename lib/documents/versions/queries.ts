import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { parityOf } from './parity';
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
