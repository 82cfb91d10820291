import { Client } from 'pg';
import { institutionParts, institutionTableNames } from './export-institution';
import { planParts, planTableNames } from './export-plan';
import { readTables } from './export-rows';
import { type AreaCounts, type RecordCounts, RecordDocument } from './export-schema';
import { partNames } from './files';
import { meetingsRead, meetingTableName } from './meeting-rows';

type Parts = RecordDocument['parts'];

/** How many rows there are of each part. */
export function countParts(parts: Parts): RecordCounts {
  const ofKind = (kind: string) => parts.parties.filter((party) => party.kind === kind).length;
  const criteria = (kind: string) => parts['observer-criteria'].filter((row) => row.kind === kind).length;
  return {
    members: ofKind('MEMBER'),
    observerStates: ofKind('OBSERVER_STATE'),
    observerOrganizations: ofKind('OBSERVER_ORGANIZATION'),
    civilSociety: ofKind('CIVIL_SOCIETY'),
    focalCells: parts['focal-cells'].length,
    bodies: parts.bodies.length,
    presidencies: parts.presidencies.length,
    secretariatPosts: parts['secretariat-posts'].length,
    contributions: parts.contributions.rows.length,
    budgetHeadings: parts['budget-headings'].length,
    observerCriteriaStates: criteria('STATE'),
    observerCriteriaOrganizations: criteria('ORGANIZATION'),
    observerRights: parts['observer-rights'].length,
    memberCommitments: parts['member-commitments'].length,
    themes: parts.themes.length,
    areas: parts.areas.length,
    subthemes: parts.subthemes.length,
    discussions: parts.subthemes.reduce((sum, { discussions }) => sum + discussions.length, 0),
    planDocuments: parts['plan-documents'].length,
    activities: parts.activities.length,
    partners: parts.partners.length,
    partnerContributions: parts.partners.reduce((sum, { contributions }) => sum + contributions.length, 0),
    forums: parts.forums.length,
    seminars: parts.seminars.length,
    milestones: parts.milestones.length,
    acronyms: parts.acronyms.length,
    acronymsInList: parts.acronyms.filter(({ inList }) => inList).length,
    notes: parts['notes-institution'].length + parts['notes-plan'].length,
  };
}

function countAreas(parts: Parts): AreaCounts[] {
  return parts.areas.map(({ code }) => {
    const subthemes = parts.subthemes.filter(({ areaCode }) => areaCode === code);
    return {
      areaCode: code,
      subthemes: subthemes.length,
      discussions: subthemes.reduce((sum, { discussions }) => sum + discussions.length, 0),
      planDocuments: parts['plan-documents'].filter(({ areaCode }) => areaCode === code).length,
      activities: parts.activities.filter(({ areaCode }) => areaCode === code).length,
    };
  });
}

/**
 * The whole record, read back from the database at `url` in one snapshot, as one document that its schema has checked: parts and
 * rows in a fixed order, so that two exports of the same record are the same text. What people added since 2010 is not in it.
 */
export async function exportRecord(url: string): Promise<RecordDocument> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await readTables(client, [...institutionTableNames, meetingTableName, ...planTableNames]);
    await client.query('COMMIT');
    const found = { ...institutionParts(tables), ...planParts(tables) };
    const parts = Object.fromEntries(partNames.map((part) => [part, found[part]])) as Parts;
    return RecordDocument.parse({
      format: 'crm-record',
      version: 1,
      source: {
        titleEs: 'Conferencia Regional sobre Migración (CRM o Proceso Puebla): 15 años',
        titleEn: 'Regional Conference on Migration (RCM or Puebla Process): 15 years',
        year: 2010,
        file: 'crm-15-years-es.txt',
        lineCount: 830,
      },
      counts: countParts(parts),
      countsByArea: countAreas(parts),
      parts,
      meetings: meetingsRead(tables),
    });
  } finally {
    await client.end();
  }
}
