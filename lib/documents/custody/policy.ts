import { type Actor, holds } from '@/lib/core/actor';
import type { Policy } from '@/lib/core/policy';

/** `presidingCode`: the Member that presides now. */
export type CustodyFacts = Readonly<{ presidingCode: string | null }>;

const presidingMinister = (actor: Actor, { presidingCode }: CustodyFacts): string | null =>
  presidingCode !== null && holds(actor, 'VICE_MINISTER', { partyKind: 'MEMBER', partyCode: presidingCode })
    ? null
    : 'custody.presidency-records';

/** The Presidency's word, by whoever of it is in the room: its Vice-Minister. Source: P-05, DR-21. */
export const custodyPolicy = {
  record: { basis: 'P-05', may: presidingMinister },
  end: { basis: 'P-05', may: presidingMinister },
} satisfies Policy<'record' | 'end', CustodyFacts>;
