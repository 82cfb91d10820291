import 'server-only';
import { type Actor, holds } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import type { RuleNumber } from '@/lib/core/policy';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { adoptionPolicy } from '@/lib/texts/adoption/policy';
import { adoptionAbilities } from '@/lib/texts/adoption/queries';
import { milestonePolicy } from '@/lib/texts/milestones/policy';
import { milestoneAbilities } from '@/lib/texts/milestones/views';
import { milestoneWorkflow } from '@/lib/texts/milestones/workflow';
import { delegationOf, proposalPolicy } from '@/lib/texts/proposals/policy';
import { silencePolicy } from '@/lib/texts/silence/policy';
import { silenceAbilities } from '@/lib/texts/silence/queries';
import { factsOfText, openedTo } from '@/lib/texts/texts/facts-queries';
import { textPolicy } from '@/lib/texts/texts/policy';
import { heldBy, textAbilities, textSelect } from '@/lib/texts/texts/views';
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
      import: { es: 'Pegar párrafos o traerlos de Word', en: 'Paste paragraphs or bring them from Word' },
      undo: { es: 'Deshacer el último cambio', en: 'Undo the last change' },
    }),
    ...actsOf(proposalPolicy, {
      propose: { es: 'Proponer en nombre de su delegación', en: 'Propose in the delegation’s name' },
      comment: { es: 'Comentar sus párrafos', en: 'Comment on its paragraphs' },
      revise: { es: 'Cambiar una propuesta de su delegación', en: 'Change a proposal of the delegation' },
      withdraw: { es: 'Retirar una propuesta de su delegación', en: 'Withdraw a proposal of the delegation' },
      recommend: { es: 'Preparar la recomendación de la Presidencia', en: 'Draft the Presidency’s recommendation' },
      show: { es: 'Mostrar la recomendación a las delegaciones', en: 'Show the recommendation to the delegations' },
      merge: { es: 'Incorporar una propuesta', en: 'Merge a proposal' },
      decline: { es: 'Cerrar un corchete sin aceptarlo', en: 'Close a bracket without accepting it' },
      refer: { es: 'Remitir una propuesta', en: 'Refer a proposal' },
      overtake: { es: 'Dar una propuesta por superada', en: 'Treat a proposal as overtaken' },
    }),
    ...actsOf(milestonePolicy, {
      freeze: { es: 'Fijar un hito', en: 'Freeze a milestone' },
      circulate: { es: 'Circular un hito a las capitales', en: 'Circulate a milestone to capitals' },
    }),
    ...actsOf(adoptionPolicy, {
      state: { es: 'Declarar la posición de su país', en: 'State where the country stands' },
      stateAbsent: { es: 'Registrar que un país no estuvo presente', en: 'Record that a country was not present' },
      adopt: { es: 'Adoptarlo por consenso', en: 'Adopt it by consensus' },
      end: { es: 'Registrar que no hubo consenso', en: 'Record that there was no consensus' },
      correct: { es: 'Emitir un corrigendo', en: 'Issue a corrigendum' },
    }),
    ...actsOf(silencePolicy, {
      openSilence: { es: 'Someterlo a procedimiento de silencio', en: 'Place it under a silence procedure' },
      breakSilence: { es: 'Romper el silencio en nombre de su país', en: 'Break the silence for the country' },
      withdrawSilence: { es: 'Dejar sin efecto el silencio', en: 'Call the silence off' },
    }),
  },
  judge: async (actor, act, name) => {
    const row = await db.negotiatedText.findUnique({ where: { code: name.toUpperCase() }, select: textSelect });
    if (row === null) return null;
    const where = { AND: [{ id: row.id }, visibleTexts(actor, await toldRows(actor), await openedTo(actor))] };
    if ((await db.negotiatedText.count({ where })) === 0) return hidden(hidingRule(actor, row.isClosed));
    const facts = await factsOfText(db, row);
    if (isIn(textWorkflow.acts, act)) return verdictOf(textAbilities(actor, facts, row)[act]);
    if (isIn(milestoneWorkflow.acts, act)) return verdictOf(milestoneAbilities(actor, facts, row)[act]);
    if (isIn(adoptionPolicy, act)) return verdictOf(adoptionAbilities(actor, facts, row)[act]);
    if (isIn(silencePolicy, act)) return verdictOf(silenceAbilities(actor, facts, row)[act]);
    if (isIn(textPolicy, act)) return verdictOf(textPolicy[act].may(actor, facts));
    if (!isIn(proposalPolicy, act)) return allowed;
    const refused = proposalPolicy[act].may(actor, { ...facts, partyCode: delegationOf(actor, facts) });
    return verdictOf(refused ?? heldBy(row));
  },
};
