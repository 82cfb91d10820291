import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor, OfficeKind, PartyKind } from '@/lib/core/actor';
import { addDays, dateOn, endOfDay, instant, now, startOfDay, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import type { Prisma } from '@/prisma/generated/client';
import { aBody, anInstitution, anOffice, aParty, aPresidency } from './institution';
import {
  errandMeetingId,
  errandSessionId,
  everyPersona,
  type Family,
  type Persona,
  type PersonaName,
} from './personas';

let serial = 0;

/** A person who may have mail; without mandates, unless given. */
export async function aUser(given: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  serial += 1;
  return db.user.create({ data: { email: `person-${serial}@crm.example`, displayName: `Person ${serial}`, ...given } });
}

type MandateGiven = Partial<Omit<Prisma.MandateUncheckedCreateInput, 'officeCode'>> &
  Readonly<{ userId: string; office: OfficeKind; partyCode: string; partyKind?: PartyKind; family?: Family | null }>;

/** A mandate in force from 2000 on, unless given other dates. */
export async function aMandate({ office, family, partyKind = 'MEMBER', ...given }: MandateGiven) {
  await aParty(given.partyCode, partyKind);
  if (typeof given.bodyCode === 'string') await aBody(given.bodyCode);
  const institutionId = family ? await anInstitution(given.partyCode, family) : (given.institutionId ?? null);
  const officeCode = await anOffice(office, partyKind);
  return db.mandate.create({
    data: { startsOn: dateOn('2000-01-01'), source: 'tests', ...given, officeCode, institutionId },
  });
}

/** The drafter's meeting and the guest's session: from yesterday to tomorrow. */
async function theErrands(): Promise<void> {
  const [from, to] = [addDays(today(), -1), addDays(today(), 1)];
  const held = { startsOn: dateOn(from), endsOn: dateOn(to) };
  if ((await db.meeting.count({ where: { id: errandMeetingId } })) > 0) return;
  await aMeeting({ id: errandMeetingId, code: 'CRM-ERRANDS', ...held });
  await aSession({
    id: errandSessionId,
    meetingId: errandMeetingId,
    startsAt: startOfDay(from),
    endsAt: endOfDay(to),
  });
}

/** The persona as a person of the database, with account and mandates; the answer is what the application loads for them. */
export async function inDatabase(persona: Persona): Promise<Actor> {
  const { userId, name, family, formerOffice } = persona;
  if ((await db.user.count({ where: { id: userId } })) === 0) {
    await aUser({ id: userId, displayName: name, email: `${name.toLowerCase()}@crm.example` });
    for (const { office, partyCode, partyKind, bodyCode, meetingId, sessionId } of persona.mandates) {
      if (meetingId !== null || sessionId !== null) await theErrands();
      if (office === 'PRESIDENCY_OFFICER') await aPresidency(partyCode);
      await aMandate({ userId, office, partyCode, partyKind, family, bodyCode, meetingId, sessionId });
    }
    if (formerOffice !== null) {
      await aMandate({ userId, ...formerOffice, endsOn: dateOn(addDays(today(), -1)) });
    }
  }
  return loadActor(userId, { hasSecondFactor: persona.hasSecondFactor });
}

/** Every persona of the list, in the database, by name. */
export async function everyoneInDatabase(): Promise<ReadonlyMap<PersonaName, Actor>> {
  const people = new Map<PersonaName, Actor>();
  for (const persona of everyPersona) people.set(persona.name, await inDatabase(persona));
  return people;
}

/** A planned meeting of the Vice-Ministers, 60 days from today, for two days; pass only what the test is about. */
export async function aMeeting(given: Partial<Prisma.MeetingUncheckedCreateInput> = {}) {
  serial += 1;
  const bodyCode = given.bodyCode ?? 'VICE_MINISTERS';
  await aBody(bodyCode);
  const startsOn = (given.startsOn as Date | undefined) ?? dateOn(addDays(today(), 60));
  return db.meeting.create({
    data: {
      code: `MEETING-${serial}`,
      bodyCode,
      year: startsOn.getUTCFullYear(),
      titleEs: `Reunión ${serial}`,
      titleEn: `Meeting ${serial}`,
      endsOn: instant(startsOn.getTime() + 86_400_000),
      ...given,
      startsOn,
    },
  });
}

/** A plenary session on the first day of its meeting. */
export async function aSession(given: Partial<Prisma.MeetingSessionUncheckedCreateInput> = {}) {
  serial += 1;
  const meetingId = given.meetingId ?? (await aMeeting()).id;
  const startsAt = (given.startsAt as Date | undefined) ?? now();
  return db.meetingSession.create({
    data: {
      code: `SESSION-${serial}`,
      kind: 'PLENARY',
      titleEs: `Sesión ${serial}`,
      titleEn: `Session ${serial}`,
      endsAt: instant(startsAt.getTime() + 7_200_000),
      ...given,
      startsAt,
      meetingId,
    },
  });
}

const readingBody: Readonly<Record<string, string>> = {
  TRAFFICKING: 'NETWORK_TRAFFICKING',
  CONSULAR: 'NETWORK_CONSULAR',
  COOPERATION: 'GRCM',
};

/** The latest revision of the kind's template, with its sections; a kind that the record lacks is made with two sections. */
export async function aTemplate(kindCode = 'TRAFFICKING') {
  const { code: bodyCode } = await aBody(readingBody[kindCode] ?? 'GRCM');
  const words = { nameEs: kindCode, nameEn: kindCode, purposeEs: kindCode, purposeEn: kindCode };
  await db.reportKind.upsert({
    where: { code: kindCode },
    update: {},
    create: { code: kindCode, ...words, bodyCode, deadlineRule: 'NONE', cadence: 'PER_YEAR', rule: 'P-11' },
  });
  const include = { sections: { orderBy: { position: 'asc' } } } as const;
  const found = await db.reportTemplate.findFirst({ where: { kindCode }, orderBy: { revision: 'desc' }, include });
  if (found !== null) return found;
  const sections = ['legislation', 'prevention'].map((key, position) => ({
    key,
    position,
    titleEs: key,
    titleEn: key,
    guidanceEs: '',
    guidanceEn: '',
    isRequired: position === 0,
    maxChars: 5000,
  }));
  return db.reportTemplate.create({ data: { kindCode, revision: 1, sections: { create: sections } }, include });
}

/** An open call of the kind (trafficking) for this year or a meeting given, due in 30 days; `dueAt: null` has no deadline. */
export async function aCall(given: Partial<Prisma.ReportCallUncheckedCreateInput> = {}) {
  const kindCode = given.kindCode ?? 'TRAFFICKING';
  const templateId = given.templateId ?? (await aTemplate(kindCode)).id;
  const meetingId = given.meetingId === undefined ? (await aMeeting()).id : given.meetingId;
  const due = endOfDay(addDays(today(), 30));
  return db.reportCall.create({
    data: { year: Number(today().slice(0, 4)), opensAt: now(), dueAt: due, ...given, kindCode, templateId, meetingId },
  });
}

type ReportGiven = Partial<Prisma.CountryReportUncheckedCreateInput> &
  Readonly<{
    /** Working text by section key, Spanish; each section of the template has one sentence unless given. */
    texts?: Readonly<Record<string, string>>;
    authorId?: string;
  }>;

/**
 * A report of Guatemala to a call of its own, with text in every section: DRAFT unless a status is given. From SUBMITTED on it has
 * one submission, frozen with the same text, and its transitions. An ACCEPTED one has no document: that is the command's work.
 */
export async function aReport({ texts = {}, authorId, ...given }: ReportGiven = {}) {
  const { code: partyCode } = await aParty(given.partyCode ?? 'GT');
  const callId = given.callId ?? (await aCall()).id;
  const byId = authorId ?? (await aUser()).id;
  const call = await db.reportCall.findUniqueOrThrow({
    where: { id: callId },
    include: { template: { include: { sections: { orderBy: { position: 'asc' } } } } },
  });
  const textOf = (key: string) => texts[key] ?? `Texto de ${key} de ${partyCode}.`;
  const report = await db.countryReport.create({ data: { status: 'DRAFT', ...given, callId, partyCode } });
  for (const section of call.template.sections) {
    const text = textOf(section.key);
    const answer = await db.reportAnswer.create({
      data: { reportId: report.id, sectionId: section.id, language: report.language, text, updatedById: byId },
    });
    await db.reportAnswerRevision.create({ data: { answerId: answer.id, revision: 1, text, savedById: byId } });
  }
  if (report.status === 'DRAFT') return report;
  serial += 1;
  const submittedAt = now();
  await db.reportSubmission.create({
    data: {
      reportId: report.id,
      number: 1,
      reference: `INF-${call.year}-${call.kindCode}-${partyCode}-${serial}`,
      content: call.template.sections.map(({ key, titleEs, titleEn }) => ({
        key,
        titleEs,
        titleEn,
        textEs: report.language === 'es' ? textOf(key) : '',
        textEn: report.language === 'en' ? textOf(key) : '',
      })),
      submittedAt,
      submittedById: byId,
      isLate: call.dueAt !== null && submittedAt > call.dueAt,
    },
  });
  const steps: Pick<Prisma.ReportTransitionCreateManyInput, 'act' | 'from' | 'to' | 'reason'>[] = [
    { act: 'submit', from: 'DRAFT', to: 'SUBMITTED' },
  ];
  if (report.status === 'RETURNED')
    steps.push({ act: 'return', from: 'SUBMITTED', to: 'RETURNED', reason: 'Falta la estadística.' });
  if (report.status === 'ACCEPTED') steps.push({ act: 'accept', from: 'SUBMITTED', to: 'ACCEPTED' });
  await db.reportTransition.createMany({
    data: steps.map((step) => ({ ...step, reportId: report.id, at: submittedAt, byId })),
  });
  return report;
}
