import { isoIn } from '@/lib/core/clock';
import type { Locale } from '@/lib/web/locale';
import type { Classification } from '@/prisma/generated/enums';

const words = { es: 'Ejemplar de', en: 'Copy of' } as const;

/** Papers of which every copy that leaves bears its reader's name: those of closed doors and of Networks. */
export const isMarkedClass = (classification: Classification): boolean =>
  classification === 'CLOSED_DOOR' || classification === 'NETWORK';

/** What stands on every page of that copy: whose it is, of which paper, since when (the Conference's clock). */
export function markOf(copy: Readonly<{ readerName: string; symbol: string; at: Date }>, locale: Locale): string {
  const at = isoIn(copy.at).slice(0, 16).replace('T', ' ');
  return `${words[locale]} ${copy.readerName} · ${copy.symbol} · ${at}`;
}
