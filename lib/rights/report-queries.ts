import 'server-only';
import { type Actor, holds, ownMembers, readingSecretariat } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import type { RuleNumber } from '@/lib/core/policy';
import { reportPolicy } from '@/lib/reports/reports/policy';
import { readsWorkingText, seesHistory, visibleReports } from '@/lib/reports/reports/visibility';
import { closedCallRefusal, reportWorkflow } from '@/lib/reports/reports/workflow';
import { findCallId, hidesReporting } from './call-queries';
import { actsOf, allowed, hidden, isId, isIn, type Subject, type Verdict, verdictOf } from './subject';

const reading = {
  see: {
    basis: 'DR-60',
    words: {
      es: 'Saber que existe (listas, cuentas, búsquedas, dirección)',
      en: 'Know that it exists (lists, counts, searches, address)',
    },
  },
  list: { basis: 'DR-60', words: { es: 'Encontrarlo en una lista', en: 'Find it in a list' } },
  readDraft: { basis: 'DR-60', words: { es: 'Leer el texto en redacción', en: 'Read the text in work' } },
  read: { basis: 'DR-60', words: { es: 'Leer lo enviado', en: 'Read what was sent' } },
  download: { basis: 'DR-60', words: { es: 'Descargar los adjuntos enviados', en: 'Download the attachments sent' } },
  readHistory: {
    basis: 'DR-60',
    words: { es: 'Ver devoluciones, motivos y versiones', en: 'See returns, reasons and versions' },
  },
} as const;

const writing = actsOf(reportPolicy, {
  start: { es: 'Empezar el informe', en: 'Start the report' },
  edit: { es: 'Escribir en él', en: 'Write in it' },
  prefill: { es: 'Traer las respuestas del último aceptado', en: 'Bring in the answers of the last accepted one' },
  attach: { es: 'Adjuntar y quitar archivos', en: 'Attach and remove files' },
  submit: { es: 'Enviarlo a la Secretaría Técnica', en: 'Submit it to the Technical Secretariat' },
  return: { es: 'Devolverlo con un motivo', en: 'Return it with a reason' },
  accept: { es: 'Aceptarlo', en: 'Accept it' },
  reopen: { es: 'Reabrirlo después de aceptado', en: 'Reopen it after acceptance' },
});

/** `report:TRAFFICKING-2027-GT`: the country's report to the call of that name. */
async function resolve(name: string): Promise<{ id: string | null; callId: string; partyCode: string } | null> {
  if (isId(name)) {
    const row = await db.countryReport.findUnique({
      where: { id: name },
      select: { id: true, callId: true, partyCode: true },
    });
    return row;
  }
  const at = name.lastIndexOf('-');
  const partyCode = name.slice(at + 1).toUpperCase();
  const callId = at < 0 ? null : await findCallId(name.slice(0, at));
  if (callId === null || (await db.party.count({ where: { code: partyCode } })) === 0) return null;
  const row = await db.countryReport.findUnique({
    where: { callId_partyCode: { callId, partyCode } },
    select: { id: true },
  });
  return { id: row?.id ?? null, callId, partyCode };
}

/** By which rule this person reads a report: their own country's, the Secretariat's post, the Presidency's, a room's. */
function showingRule(actor: Actor, partyCode: string, bodyCode: string): RuleNumber {
  if (ownMembers(actor).includes(partyCode)) return 'DR-70';
  if (holds(actor, readingSecretariat)) return 'DR-60';
  if (holds(actor, 'PRESIDENCY_OFFICER')) return 'DR-30';
  return bodyCode === 'GRCM' ? 'DR-51' : 'DR-55';
}

/** Which rule keeps a report from this person: the rooms of the Networks, the order of work, the class of the account. */
function hidingRule(actor: Actor, bodyCode: string): RuleNumber {
  const reporting = hidesReporting(actor);
  const isOfNetwork = bodyCode.startsWith('NETWORK_');
  if (reporting !== null) return isOfNetwork && isObserver(actor) ? 'DR-56' : reporting;
  return isOfNetwork ? 'DR-55' : 'DR-60';
}

const isObserver = (actor: Actor): boolean =>
  holds(actor, ['OBSERVER_STATE_DELEGATE', 'OBSERVER_ORGANIZATION_DELEGATE', 'CIVIL_SOCIETY_DELEGATE']);

async function judge(actor: Actor, act: string, name: string): Promise<Verdict | null> {
  const found = await resolve(name);
  if (found === null) return null;
  const { id, callId, partyCode } = found;
  const call = await db.reportCall.findUniqueOrThrow({
    where: { id: callId },
    select: { closedAt: true, kind: { select: { bodyCode: true } } },
  });
  if (act === 'start') return judgeStart(actor, partyCode, id, call.closedAt);
  if (id === null) return hidden(hidingRule(actor, call.kind.bodyCode));

  const row = await db.countryReport.findFirst({
    where: { AND: [{ id }, visibleReports(actor)] },
    select: { status: true, partyCode: true, _count: { select: { submissions: true } } },
  });
  if (row === null) return hidden(hidingRule(actor, call.kind.bodyCode));
  const shown: Verdict = { ...allowed, rule: showingRule(actor, partyCode, call.kind.bodyCode) };
  if (act === 'see' || act === 'list') return shown;
  if (act === 'readDraft') return readsWorkingText(actor, partyCode) ? shown : verdictOf('report.working-text');
  if (act === 'readHistory') return seesHistory(actor, partyCode) ? shown : verdictOf('right.none');
  if (!isIn(reportPolicy, act)) {
    return row._count.submissions > 0 || readsWorkingText(actor, partyCode) ? shown : verdictOf('report.never-sent');
  }
  const who = reportPolicy[act].may(actor, row);
  if (who !== null || act === 'start') return verdictOf(who);
  const isOpen = reportWorkflow.acts[act].from.includes(row.status);
  const closed = act === 'submit' ? closedCallRefusal(row.status, call.closedAt) : null;
  return verdictOf(isOpen ? closed : 'workflow.closed');
}

function judgeStart(actor: Actor, partyCode: string, id: string | null, closedAt: Date | null): Verdict {
  const hiding = hidesReporting(actor);
  if (hiding !== null) return hidden(hiding);
  const who = reportPolicy.start.may(actor, { partyCode });
  if (who !== null) return verdictOf(who);
  if (id !== null) return verdictOf('report.exists');
  return verdictOf(closedCallRefusal('DRAFT', closedAt));
}

/** Country reports. Source: DR-55, DR-60, DR-61, DR-69, DR-70. */
export const reportSubject: Subject = {
  kind: 'report',
  words: { es: 'Informe de país', en: 'Country report' },
  forms: ['report:<id>', 'report:TRAFFICKING-2027-GT', 'report:COOPERATION-GRCM-2027-1-GT'],
  acts: { ...reading, ...writing },
  judge,
};
