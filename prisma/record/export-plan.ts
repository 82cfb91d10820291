import { asRow, present, type Tables } from './export-rows';
import type { RecordPart } from './files';
import { AcronymRow, ForumRow, InstitutionNoteRow, MilestoneRow, PartnerRow, SeminarRow } from './institution-schema';
import { ActivityRow, AreaRow, PlanDocumentRow, RecordNote, SubthemeRow, ThemeRow } from './plan-schema';

type Row = Record<string, unknown>;

function subthemes({ all, of }: Tables): Row[] {
  return all('Subtheme').map((row) =>
    asRow(SubthemeRow, {
      ...row,
      discussions: of('SubthemeDiscussion', 'subthemeCode', row.code).map((held) =>
        present({ ...held, forum: held.bodyCode ?? 'NETWORKS' }, ['forum', 'year', 'isSince', 'heldDuring', 'lines']),
      ),
    }),
  );
}

const actFields = [
  'act',
  'bodyCode',
  'year',
  'month',
  'meetingOrdinal',
  'ordinalPrinted',
  'placePrinted',
  'objectPrinted',
  'lines',
];

function documents({ all, of }: Tables): Row[] {
  return all('PlanDocument').map((row) => {
    const actors = of('PlanDocumentActor', 'documentCode', row.code);
    const as = (role: string) => actors.filter((actor) => actor.role === role).map(({ actorCode }) => actorCode);
    return asRow(PlanDocumentRow, {
      ...row,
      preparedBy: as('PREPARED'),
      presentedBy: as('PRESENTED'),
      supportedBy: as('SUPPORTED'),
      signatories: as('SIGNED'),
      approvals: of('PlanAct', 'documentCode', row.code).map((act) => present(act, actFields)),
      parts: of('PlanDocumentPart', 'documentCode', row.code).map((part) => present(part, ['partyCode', 'year'])),
    });
  });
}

function activities({ all, of }: Tables): Row[] {
  return all('Activity').map((row) => {
    const proposed = present(
      {
        bodyCode: row.proposedBodyCode,
        meetingOrdinal: row.proposedMeetingOrdinal,
        ordinalPrinted: row.proposedOrdinalPrinted,
        year: row.proposedYear,
        month: row.proposedMonth,
        placePrinted: row.proposedPlacePrinted,
      },
      ['bodyCode', 'meetingOrdinal', 'ordinalPrinted', 'year', 'month', 'placePrinted'],
    );
    return asRow(ActivityRow, {
      ...row,
      places: of('ActivityPlace', 'activityCode', row.code).map((place) =>
        present(place, ['nameEs', 'nameEn', 'countryCode']),
      ),
      sponsors: of('ActivitySponsor', 'activityCode', row.code).map((sponsor) =>
        present({ ...sponsor, code: sponsor.actorCode }, ['code', 'nameEs', 'role', 'lines']),
      ),
      proposedAt: Object.keys(proposed).length > 0 ? proposed : null,
      acts: of('PlanAct', 'activityCode', row.code).map((act) => present(act, actFields)),
      relatedSubthemeCodes: of('ActivitySubtheme', 'activityCode', row.code).map(({ subthemeCode }) => subthemeCode),
    });
  });
}

function partners({ all, of }: Tables): Row[] {
  const fields = ['code', 'position', 'titleEs', 'titleEn', 'detailEs', 'detailEn', 'lines'];
  return all('Partner').map((row) =>
    asRow(PartnerRow, {
      ...row,
      contributions: of('PartnerContribution', 'partnerCode', row.code).map((given) => present(given, fields)),
    }),
  );
}

/** Rows of an area stand in its printed order; areas in theirs. */
function byArea({ all }: Tables, rows: Row[]): Row[] {
  return all('Area').flatMap(({ code }) => rows.filter(({ areaCode }) => areaCode === code));
}

/** The tables that the Plan's parts are read from. */
export const planTableNames = [
  'Theme',
  'Area',
  'Subtheme',
  'SubthemeDiscussion',
  'PlanDocument',
  'PlanDocumentActor',
  'PlanDocumentPart',
  'PlanAct',
  'Activity',
  'ActivityPlace',
  'ActivitySponsor',
  'ActivitySubtheme',
  'Partner',
  'PartnerContribution',
  'ForumEvent',
  'SeminarEntry',
  'Milestone',
  'Acronym',
  'RecordNote',
];

/** The parts on the Plan of Action and what stands around it, as their files have them. */
export function planParts(tables: Tables): Partial<Record<RecordPart, unknown>> {
  const { all } = tables;
  const notes = (prefix: string) => all('RecordNote').filter(({ id }) => String(id).startsWith(prefix));
  return {
    themes: all('Theme').map((row) => asRow(ThemeRow, row)),
    areas: all('Area').map((row) => asRow(AreaRow, row)),
    subthemes: byArea(tables, subthemes(tables)),
    'plan-documents': byArea(tables, documents(tables)),
    activities: byArea(tables, activities(tables)),
    partners: partners(tables),
    forums: all('ForumEvent').map((row) => asRow(ForumRow, { ...row, on: row.month })),
    seminars: all('SeminarEntry').map((row) => asRow(SeminarRow, row)),
    milestones: all('Milestone').map((row) => asRow(MilestoneRow, { ...row, on: row.date })),
    acronyms: all('Acronym').map((row) => asRow(AcronymRow, row)),
    'notes-institution': notes('RN-I').map((row) => asRow(InstitutionNoteRow, row)),
    'notes-plan': notes('RN-P').map((row) => asRow(RecordNote, row)),
  };
}
