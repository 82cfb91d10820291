import 'server-only';
import { db } from '@/lib/core/db';
import { decisionPolicy } from '@/lib/decisions/policy';
import { decisionAbilities } from '@/lib/decisions/queries';
import { decisionSelect, factsOf } from '@/lib/decisions/views';
import { visibleDecisions } from '@/lib/decisions/visibility';
import { decisionWorkflow } from '@/lib/decisions/workflow';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

const basis = 'DR-62' as const;

/** What was decided. One filter decides list, count, board, file, address and the programs' door. */
export const decisionSubject: Subject = {
  kind: 'decision',
  words: { es: 'Decisión', en: 'Decision' },
  forms: ['decision:D-2027-4'],
  acts: {
    see: { basis, words: { es: 'Saber que existe', en: 'Know that it exists' } },
    list: { basis, words: { es: 'Encontrarla en el registro', en: 'Find it in the register' } },
    ...actsOf(decisionPolicy, {
      register: { es: 'Inscribir otra como esta', en: 'Register another like it' },
      edit: { es: 'Corregirla', en: 'Put it right' },
      report: { es: 'Informar de un avance', en: 'Report progress' },
      follow: { es: 'Anotar su estado', en: 'Put its status on record' },
      issue: { es: 'Anotar que los textos finales la recogen', en: 'Put on record that the final texts carry it' },
      publish: { es: 'Publicarla en el portal', en: 'Publish it on the portal' },
      unpublish: { es: 'Retirarla del portal', en: 'Take it off the portal' },
    }),
  },
  judge: async (actor, act, code) => {
    const row = await db.decision.findUnique({ where: { code }, select: decisionSelect });
    if (row === null) return null;
    const isVisible = (await db.decision.count({ where: { AND: [{ code }, visibleDecisions(actor)] } })) === 1;
    const isInRoom = row.part === 'CLOSED_DOOR' && row.issuedAt === null;
    if (!isVisible) return hidden(isInRoom ? 'P-04' : 'P-06');
    if (isIn(decisionWorkflow.acts, act)) return verdictOf(decisionAbilities(actor, row)[act]);
    return isIn(decisionPolicy, act) ? verdictOf(decisionPolicy[act].may(actor, factsOf(row))) : allowed;
  },
};
