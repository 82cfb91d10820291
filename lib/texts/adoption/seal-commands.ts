import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { registerAdopted } from '@/lib/decisions/adopted-commands';
import { takeNumber } from '@/lib/documents/symbols';
import { freezeText } from '../milestones/freeze-commands';
import { recordOn } from '../texts/open-commands';
import type { TextRow } from '../texts/views';
import { adoptedParagraphs } from './paragraph-queries';
import { seriesOf } from './symbols';

type Adoption = Readonly<{ presidedBy: string; adoptedAt: Date }>;

/**
 * The text has its symbol and its seal, its decisions are registered, and it is closed. The caller holds it and has found nothing missing.
 * `adoptedAt` is when consensus was there: now, or the instant at which silence ended.
 */
export async function sealText(
  tx: Tx,
  actor: Pick<Actor, 'userId'>,
  row: TextRow,
  { presidedBy, adoptedAt }: Adoption,
): Promise<{ textId: string; symbol: string }> {
  const { id: textId, isClosed, kind, session } = row;
  const series = seriesOf({ bodyCode: session.meeting.body.code, year: yearOf(adoptedAt), kind, isClosed });
  const symbol = `${series}.${await takeNumber(tx, series)}`;
  const writer = { userId: actor.userId, partyCode: presidedBy };
  const { sha256 } = await freezeText(tx, writer, textId, {
    ...{ noteEs: `Adoptado: ${symbol}`, noteEn: `Adopted: ${symbol}`, isAdopted: true },
  });
  const by = { concludedAt: adoptedAt, concludedById: actor.userId };
  await tx.textConclusion.create({ data: { textId, outcome: 'ADOPTED', symbol, sha256, presidedBy, ...by } });
  await tx.negotiatedText.update({ where: { id: textId }, data: { status: 'ADOPTED' } });
  if (kind === 'DECLARATION' || kind === 'DECISIONS') {
    const paragraphs = await adoptedParagraphs(tx, row);
    await registerAdopted(tx, actor, { session, isClosed, adoptedAt, paragraphs });
  }
  await recordOn(tx, actor, row, 'text.adopt', { symbol, sha256, presidedBy });
  return { textId, symbol };
}

const yearOf = (at: Date): number => Number(dayOf(at).slice(0, 4));
