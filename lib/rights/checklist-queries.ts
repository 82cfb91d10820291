import 'server-only';
import { db } from '@/lib/core/db';
import { checklistPolicy, keepsChecklists } from '@/lib/meetings/checklists/policy';
import { checklistDenial } from '@/lib/meetings/checklists/queries';
import { checklistWorkflow } from '@/lib/meetings/checklists/workflow';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

const { addToTemplate, changeTemplate, removeFromTemplate, ...ofMeeting } = checklistPolicy;
const ofTemplate = { addToTemplate, changeTemplate, removeFromTemplate };

/** What has to be done for a meeting: `checklist:CRM-2027`, whether it was begun or not. */
export const checklistSubject: Subject = {
  kind: 'checklist',
  words: { es: 'Preparativos', en: 'Preparations' },
  forms: ['checklist:CRM-2027'],
  acts: {
    see: { basis: 'DR-67', words: { es: 'Ver los preparativos', en: 'See the preparations' } },
    list: { basis: 'DR-67', words: { es: 'Encontrarlos en su reunión', en: 'Find them at their meeting' } },
    ...actsOf(ofMeeting, {
      begin: { es: 'Empezar la lista', en: 'Begin the list' },
      add: { es: 'Agregar una tarea', en: 'Add a task' },
      change: { es: 'Cambiar una tarea', en: 'Change a task' },
      tick: { es: 'Marcarla como hecha', en: 'Mark it as done' },
      reopen: { es: 'Reabrirla', en: 'Reopen it' },
      remove: { es: 'Quitarla', en: 'Remove it' },
    }),
  },
  judge: async (actor, act, name) => {
    const meeting = await db.meeting.findUnique({
      where: { code: name.toUpperCase() },
      select: { id: true, status: true },
    });
    if (meeting === null) return null;
    const visible = { AND: [{ id: meeting.id }, visibleMeetings(actor, await toldRows(actor))] };
    if ((await db.meeting.count({ where: visible })) === 0 || !keepsChecklists(actor)) return hidden('DR-67');
    return isIn(checklistWorkflow.acts, act) ? verdictOf(checklistDenial(actor, act, meeting.status)) : allowed;
  },
};

/** What every meeting of a body needs: `checklist-template:GRCM`. */
export const checklistTemplateSubject: Subject = {
  kind: 'checklist-template',
  words: { es: 'Plantilla de preparativos', en: 'Template of preparations' },
  forms: ['checklist-template:GRCM'],
  acts: {
    see: { basis: 'DR-67', words: { es: 'Ver la plantilla', en: 'See the template' } },
    list: { basis: 'DR-67', words: { es: 'Encontrarla en una lista', en: 'Find it in a list' } },
    ...actsOf(ofTemplate, {
      addToTemplate: { es: 'Agregar una tarea a la plantilla', en: 'Add a task to the template' },
      changeTemplate: { es: 'Cambiar la plantilla', en: 'Change the template' },
      removeFromTemplate: { es: 'Quitar una tarea de la plantilla', en: 'Remove a task from the template' },
    }),
  },
  judge: async (actor, act, name) => {
    if ((await db.checklistTemplate.count({ where: { bodyCode: name.toUpperCase() } })) === 0) return null;
    if (!keepsChecklists(actor)) return hidden('DR-67');
    return isIn(ofTemplate, act) ? verdictOf(ofTemplate[act].may(actor, null)) : allowed;
  },
};
