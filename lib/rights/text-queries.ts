import 'server-only';
import { type Actor, holds } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import type { RuleNumber } from '@/lib/core/policy';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { factsOfText, openedTo } from '@/lib/texts/texts/facts-queries';
import { textPolicy } from '@/lib/texts/texts/policy';
import { textAbilities, textSelect } from '@/lib/texts/texts/views';
import { visibleTexts } from '@/lib/texts/texts/visibility';
import { textWorkflow } from '@/lib/texts/texts/workflow';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

/** The rule that keeps a text in work from who does not negotiate it. */
function hidingRule(actor: Actor, isClosed: boolean): RuleNumber {
  if (isClosed) return holds(actor, ['SECRETARIAT_COORDINATOR', 'SECRETARIAT_ASSISTANT']) ? 'P-05' : 'DR-24';
  if (holds(actor, 'SECRETARIAT_IT')) return 'DR-63';
  return holds(actor, 'OBSERVER_STATE_DELEGATE') ? 'P-02' : 'DR-41';
}

/** Texts that delegations negotiate. One filter decides list, count, page and paragraph. */
export const textSubject: Subject = {
  kind: 'text',
  words: { es: 'Texto que se negocia', en: 'Text in negotiation' },
  forms: ['text:CRM-2027-DRAFTING-DECLARATION'],
  acts: {
    see: { basis: 'DR-41', words: { es: 'Saber que existe', en: 'Know that it exists' } },
    list: { basis: 'DR-41', words: { es: 'Encontrarlo en listas', en: 'Find it in lists' } },
    read: { basis: 'DR-41', words: { es: 'Leerlo', en: 'Read it' } },
    ...actsOf(textPolicy, {
      begin: { es: 'Empezar otro en su sesión', en: 'Begin another in its session' },
      save: { es: 'Escribir sus párrafos', en: 'Write its paragraphs' },
      add: { es: 'Añadir párrafos', en: 'Add paragraphs' },
      arrange: { es: 'Ordenar párrafos', en: 'Put paragraphs in order' },
      remove: { es: 'Quitar párrafos', en: 'Take paragraphs out' },
      import: { es: 'Pegar párrafos', en: 'Paste paragraphs' },
      undo: { es: 'Deshacer el último cambio', en: 'Undo the last change' },
    }),
  },
  judge: async (actor, act, name) => {
    const row = await db.negotiatedText.findUnique({ where: { code: name.toUpperCase() }, select: textSelect });
    if (row === null) return null;
    const where = { AND: [{ id: row.id }, visibleTexts(actor, await toldRows(actor), await openedTo(actor))] };
    if ((await db.negotiatedText.count({ where })) === 0) return hidden(hidingRule(actor, row.isClosed));
    const facts = await factsOfText(db, row);
    if (isIn(textWorkflow.acts, act)) return verdictOf(textAbilities(actor, facts, row)[act]);
    return isIn(textPolicy, act) ? verdictOf(textPolicy[act].may(actor, facts)) : allowed;
  },
};
