import 'server-only';
import { type Actor, holds } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import type { RuleNumber } from '@/lib/core/policy';
import { documentPolicy } from '@/lib/documents/documents/policy';
import { documentAbilities, factsOf } from '@/lib/documents/documents/queries';
import { documentSelect } from '@/lib/documents/documents/views';
import { visibleDocuments } from '@/lib/documents/documents/visibility';
import { documentWorkflow } from '@/lib/documents/documents/workflow';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

/** The rule that keeps a paper of a room from who does not sit there. */
function hidingRule(actor: Actor, classification: string): RuleNumber {
  if (classification === 'CLOSED_DOOR') return holds(actor, 'SECRETARIAT_COORDINATOR') ? 'P-05' : 'DR-24';
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
    ...actsOf(documentPolicy, {
      register: { es: 'Registrar otro como este', en: 'Register another like it' },
      edit: { es: 'Corregir sus datos', en: 'Correct its particulars' },
      addVersion: { es: 'Agregarle una versión', en: 'Add a version' },
      receive: { es: 'Marcarlo como recibido', en: 'Mark it as received' },
      review: { es: 'Pasarlo a revisión', en: 'Put it under review' },
      translate: { es: 'Enviarlo a traducción', en: 'Send it to translation' },
      ready: { es: 'Marcarlo como listo', en: 'Mark it as ready' },
      issue: { es: 'Distribuirlo', en: 'Issue it' },
      reclassify: { es: 'Cambiar quién lo lee', en: 'Change who reads it' },
      grant: { es: 'Abrirlo a alguien más', en: 'Open it to somebody else' },
      publish: { es: 'Publicarlo en el portal', en: 'Publish it on the portal' },
      unpublish: { es: 'Retirarlo del portal', en: 'Take it back from the portal' },
      withdraw: { es: 'Retirarlo', en: 'Withdraw it' },
      relate: { es: 'Relacionarlo con otro', en: 'Relate it to another' },
      open: { es: 'Abrir sus archivos', en: 'Open its files' },
    }),
  },
  judge: async (actor, act, symbol) => {
    const row = await db.document.findUnique({ where: { symbol }, select: documentSelect });
    if (row === null) return null;
    const isVisible = (await db.document.count({ where: { AND: [{ symbol }, visibleDocuments(actor)] } })) === 1;
    if (!isVisible) return hidden(hidingRule(actor, row.classification));
    const facts = await factsOf(db, actor, row);
    if (act === 'read' || act === 'download') return verdictOf(documentPolicy.open.may(actor, facts));
    if (isIn(documentWorkflow.acts, act)) return verdictOf(documentAbilities(actor, facts, row)[act]);
    return isIn(documentPolicy, act) ? verdictOf(documentPolicy[act].may(actor, facts)) : allowed;
  },
};
