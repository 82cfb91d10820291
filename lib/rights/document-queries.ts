import 'server-only';
import { type Actor, holds } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import type { RuleNumber } from '@/lib/core/policy';
import { visibleDocuments } from '@/lib/documents/documents/visibility';
import { allowed, hidden, type Subject } from './subject';

/** The rule that keeps a paper of a room from who does not sit there. */
function hidingRule(actor: Actor, classification: string): RuleNumber {
  if (holds(actor, 'SECRETARIAT_IT')) return 'DR-63';
  if (classification === 'NETWORK') return 'DR-56';
  return holds(actor, 'OBSERVER_STATE_DELEGATE') ? 'P-01' : 'P-06';
}

const basis = 'DR-66' as const;

/** Papers with a symbol. One filter decides list, count, search, snippet, opening and files. */
export const documentSubject: Subject = {
  kind: 'document',
  words: { es: 'Documento', en: 'Document' },
  forms: ['document:CRM/2027/RT/INF.3'],
  acts: {
    see: { basis, words: { es: 'Saber que existe', en: 'Know that it exists' } },
    list: { basis, words: { es: 'Encontrarlo en listas y búsquedas', en: 'Find it in lists and searches' } },
    read: { basis, words: { es: 'Leerlo', en: 'Read it' } },
    download: { basis, words: { es: 'Descargarlo y sus adjuntos', en: 'Download it and its attachments' } },
  },
  judge: async (actor, _act, symbol) => {
    const row = await db.document.findUnique({ where: { symbol }, select: { classification: true } });
    if (row === null) return null;
    const isVisible = (await db.document.count({ where: { AND: [{ symbol }, visibleDocuments(actor)] } })) === 1;
    return isVisible ? allowed : hidden(hidingRule(actor, row.classification));
  },
};
