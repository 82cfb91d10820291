import 'server-only';
import { dateOn, today } from '@/lib/core/clock';
import { publicDb } from '@/lib/core/db';
import { inForce, publicByCode } from '../visibility';
import { type BodyView, bodySelect, type PostView, postSelect, toBodyView } from './views';

/** The mechanisms of today in order of importance (DR-06), then the Presidency and the Secretariat. One query. */
export async function listBodies(): Promise<BodyView[]> {
  const rows = await publicDb.body.findMany({
    // What stands in the calendar for seminars is no mechanism of the Conference.
    where: { AND: [publicByCode, inForce(dateOn(today())), { kind: { not: 'SEMINAR' } }] },
    orderBy: { position: 'asc' },
    select: bodySelect,
  });
  return rows.map(toBodyView);
}

/** The posts of the Secretariat (DR-63). One query. */
export async function listSecretariatPosts(): Promise<PostView[]> {
  return publicDb.secretariatPost.findMany({
    where: { code: { notIn: [] } },
    orderBy: { position: 'asc' },
    select: postSelect,
  });
}
