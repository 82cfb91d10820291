import 'server-only';
import { type Actor, holds } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import type { RuleNumber } from '@/lib/core/policy';
import { callPolicy } from '@/lib/reports/calls/policy';
import { visibleCalls } from '@/lib/reports/calls/visibility';
import { callWorkflow, statusOf } from '@/lib/reports/calls/workflow';
import { kindPolicy } from '@/lib/reports/kinds/policy';
import { takesPartInReporting, visibleKinds } from '@/lib/reports/kinds/visibility';
import { actsOf, allowed, hidden, isId, isIn, type Subject, verdictOf } from './subject';

/** Null, or the rule by which nothing of the Members' reporting exists for this person. */
export function hidesReporting(actor: Actor): RuleNumber | null {
  if (takesPartInReporting(actor)) return null;
  return holds(actor, 'SECRETARIAT_IT') ? 'DR-63' : 'P-06';
}

/**
 * The call that `TRAFFICKING-2027` (kind and year) or `COOPERATION-GRCM-2027-1` (kind and meeting) names; where a year had several, the
 * one that opened last.
 */
export async function findCallId(name: string): Promise<string | null> {
  if (isId(name)) return (await db.reportCall.findUnique({ where: { id: name }, select: { id: true } }))?.id ?? null;
  const [kindCode = '', ...rest] = name.toUpperCase().split('-');
  const which = rest.join('-');
  const byYear = /^\d{4}$/.test(which) ? [{ year: Number(which) }] : [];
  const row = await db.reportCall.findFirst({
    where: { kindCode, OR: [...byYear, { meeting: { code: which } }] },
    orderBy: { opensAt: 'desc' },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Calls for country reports. */
export const callSubject: Subject = {
  kind: 'call',
  words: { es: 'Convocatoria de informes', en: 'Call for reports' },
  forms: ['call:<id>', 'call:TRAFFICKING-2027', 'call:COOPERATION-GRCM-2027-1'],
  acts: {
    see: { basis: 'DR-60', words: { es: 'Saber que existe', en: 'Know that it exists' } },
    list: { basis: 'DR-60', words: { es: 'Encontrarla en una lista', en: 'Find it in a list' } },
    ...actsOf(callPolicy, {
      open: { es: 'Abrir una como esta', en: 'Open one like it' },
      reschedule: { es: 'Cambiar su plazo', en: 'Change its deadline' },
      remind: { es: 'Recordar a quienes no han enviado', en: 'Remind those who have not sent' },
      close: { es: 'Cerrarla', en: 'Close it' },
      reopen: { es: 'Reabrirla', en: 'Reopen it' },
    }),
  },
  judge: async (actor, act, name) => {
    const id = await findCallId(name);
    if (id === null) return null;
    const row = await db.reportCall.findFirst({
      where: { AND: [{ id }, visibleCalls(actor)] },
      select: { kindCode: true, closedAt: true },
    });
    if (row === null) return hidden(hidesReporting(actor) ?? 'P-06');
    if (!isIn(callPolicy, act)) return allowed;
    const who = callPolicy[act].may(actor, row);
    if (who !== null || act === 'open') return verdictOf(who);
    return verdictOf(callWorkflow.acts[act].from.includes(statusOf(row)) ? null : 'workflow.closed');
  },
};

/** Kinds of report with their deadline rule and templates. */
export const kindSubject: Subject = {
  kind: 'kind',
  words: { es: 'Tipo de informe', en: 'Kind of report' },
  forms: ['kind:TRAFFICKING', 'kind:CONSULAR', 'kind:COOPERATION'],
  acts: {
    see: { basis: 'DR-60', words: { es: 'Saber que existe', en: 'Know that it exists' } },
    list: { basis: 'DR-60', words: { es: 'Encontrarlo en una lista', en: 'Find it in a list' } },
    ...actsOf(kindPolicy, {
      edit: { es: 'Cambiar sus datos y su plazo', en: 'Change its particulars and deadline' },
      editTemplate: { es: 'Cambiar su formulario', en: 'Change its template' },
    }),
    openCall: { basis: callPolicy.open.basis, words: { es: 'Abrir una convocatoria', en: 'Open a call' } },
  },
  judge: async (actor, act, name) => {
    const code = name.toUpperCase();
    if ((await db.reportKind.count({ where: { code } })) === 0) return null;
    const isVisible = (await db.reportKind.count({ where: { AND: [{ code }, visibleKinds(actor)] } })) === 1;
    if (!isVisible) return hidden(hidesReporting(actor) ?? 'P-06');
    if (act === 'openCall') return verdictOf(callPolicy.open.may(actor, { kindCode: code }));
    return isIn(kindPolicy, act) ? verdictOf(kindPolicy[act].may(actor, { code })) : allowed;
  },
};
