import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { requireFewExports } from '@/lib/core/exports';
import type { Locale } from '@/prisma/generated/enums';
import { findVisibleText } from '../texts/facts-queries';
import { recordOn } from '../texts/open-commands';
import { getText, seesBrackets } from '../texts/queries';
import { compiled } from './compilation';
import { getOpenProposals } from './queries';
import type { TrackedView } from './tracked';

const act = 'text.export';

/**
 * The text with its open proposals in one language, as `actor` reads it, and it is on record that it went out.
 * @throws NotFound also for who reads its words alone (P-02), Conflict `export.too-many`
 */
export async function exportTracked(actor: Actor, textId: string, language: Locale): Promise<TrackedView> {
  const row = await findVisibleText(db, actor, { id: textId });
  if (!(await seesBrackets(actor, textId))) throw new NotFound('text');
  await requireFewExports(actor, act);
  const { text, paragraphs } = await getText(actor, textId);
  const proposals = await getOpenProposals(actor, textId);
  const compilation = compiled(paragraphs, proposals.open, { language, ...proposals });
  await inTransaction((tx) => recordOn(tx, actor, row, act, { format: 'tracked', lang: language }));
  return { text, compilation, open: proposals.open, language, at: now() };
}
