import { aroundTables } from './around-rows';
import type { RecordFiles } from './files';
import { firstDay, sourceOf } from './institution-rows';
import { type Row, type TableRows, recordTable as table } from './sync';

/** The forum of a discussion as a body; null where the report says only "Redes". */
const bodyOf = (forum: RecordFiles['subthemes'][number]['discussions'][number]['forum']): string | null =>
  forum === 'NETWORKS' ? null : forum;

const dated = (row: { lines: number[]; notes?: string[] }): Row => ({
  ...row,
  notes: row.notes ?? [],
  validFrom: firstDay,
  source: sourceOf(row.lines),
});

function subthemes({ subthemes: rows }: RecordFiles): TableRows[] {
  return [
    table(
      'Subtheme',
      ['code'],
      rows.map(({ discussions: _discussions, ...row }) => ({
        ...row,
        relatedEventsPrinted: row.relatedEventsPrinted ?? [],
        notes: row.notes ?? [],
      })),
    ),
    table(
      'SubthemeDiscussion',
      ['subthemeCode', 'position'],
      rows.flatMap(({ code, discussions }) =>
        discussions.map(({ forum, ...discussion }, i) => ({
          subthemeCode: code,
          position: i + 1,
          heldDuring: null,
          ...discussion,
          bodyCode: bodyOf(forum),
        })),
      ),
    ),
  ];
}

const roles = [
  ['preparedBy', 'PREPARED'],
  ['presentedBy', 'PRESENTED'],
  ['supportedBy', 'SUPPORTED'],
  ['signatories', 'SIGNED'],
] as const;

type Act = RecordFiles['activities'][number]['acts'][number];

const acts = (column: 'documentCode' | 'activityCode', code: string, done: readonly Act[]): Row[] =>
  done.map((act, i) => ({ code: `${code}.${i + 1}`, [column]: code, position: i + 1, ...act }));

function documents({ 'plan-documents': rows }: RecordFiles): TableRows[] {
  return [
    table(
      'PlanDocument',
      ['code'],
      rows.map(({ preparedBy: _1, presentedBy: _2, supportedBy: _3, signatories: _4, approvals: _5, ...row }) => {
        const { parts: _parts, ...own } = row;
        return { ...own, sameAsCode: row.sameAsCode ?? null, notes: row.notes ?? [] };
      }),
    ),
    table(
      'PlanDocumentActor',
      ['documentCode', 'role', 'position'],
      rows.flatMap((row) =>
        roles.flatMap(([field, role]) =>
          row[field].map((actorCode, i) => ({
            documentCode: row.code,
            role,
            position: i + 1,
            actorCode,
            lines: row.lines,
          })),
        ),
      ),
    ),
    table(
      'PlanDocumentPart',
      ['documentCode', 'position'],
      rows.flatMap(({ code, parts = [], lines }) =>
        parts.map((part, i) => ({ documentCode: code, position: i + 1, ...part, lines })),
      ),
    ),
  ];
}

/** The whole years from the first day to the last, as far as they are printed. */
function yearsOf({ startsOn, endsOn }: { startsOn?: string; endsOn?: string }): Row {
  const year = (date: string | undefined) => (date === undefined ? null : Number(date.slice(0, 4)));
  return { firstYear: year(startsOn ?? endsOn), lastYear: year(endsOn ?? startsOn) };
}

function activities({ activities: rows }: RecordFiles): TableRows[] {
  return [
    table(
      'Activity',
      ['code'],
      rows.map(({ places: _1, sponsors: _2, acts: _3, relatedSubthemeCodes: _4, proposedAt, ...row }) => ({
        startsOn: null,
        endsOn: null,
        datesPrinted: null,
        ...row,
        notes: row.notes ?? [],
        ...yearsOf(row),
        proposedBodyCode: proposedAt?.bodyCode ?? null,
        proposedMeetingOrdinal: proposedAt?.meetingOrdinal ?? null,
        proposedOrdinalPrinted: proposedAt?.ordinalPrinted ?? null,
        proposedYear: proposedAt?.year ?? null,
        proposedMonth: proposedAt?.month ?? null,
        proposedPlacePrinted: proposedAt?.placePrinted ?? null,
      })),
    ),
    table(
      'ActivityPlace',
      ['activityCode', 'position'],
      rows.flatMap(({ code, places, lines }) =>
        places.map((place, i) => ({ activityCode: code, position: i + 1, countryCode: null, ...place, lines })),
      ),
    ),
    table(
      'ActivitySponsor',
      ['activityCode', 'position'],
      rows.flatMap(({ code, sponsors }) =>
        sponsors.map(({ code: actorCode, ...sponsor }, i) => ({
          activityCode: code,
          position: i + 1,
          actorCode,
          ...sponsor,
        })),
      ),
    ),
    table(
      'ActivitySubtheme',
      ['activityCode', 'position'],
      rows.flatMap(({ code, relatedSubthemeCodes, lines }) =>
        relatedSubthemeCodes.map((subthemeCode, i) => ({ activityCode: code, position: i + 1, subthemeCode, lines })),
      ),
    ),
  ];
}

function partners({ partners: rows }: RecordFiles): TableRows[] {
  return [
    table(
      'Partner',
      ['code'],
      rows.map(({ contributions: _contributions, ...row }) => ({ ...row, notes: row.notes ?? [] })),
    ),
    table(
      'PartnerContribution',
      ['code'],
      rows.flatMap(({ code, contributions }) =>
        contributions.map((row) => ({ detailEs: null, detailEn: null, ...row, partnerCode: code })),
      ),
    ),
  ];
}

/** Everybody who can stand behind a document or an activity: parties, bodies, partners, and those of plan-actors.json. */
function actors(files: RecordFiles): TableRows {
  const partnerOf = new Map(files.partners.map((partner) => [partner.partyCode, partner.code]));
  const links = { partyCode: null, bodyCode: null, partnerCode: null };
  const row = ({ code, nameEs, nameEn, lines }: { code: string; nameEs: string; nameEn: string; lines: number[] }) => ({
    ...links,
    code,
    nameEs,
    nameEn,
    lines,
  });
  return table(
    'PlanActor',
    ['code'],
    [
      ...files.parties.map((party) => ({
        ...row(party),
        kind: 'PARTY',
        partyCode: party.code,
        partnerCode: partnerOf.get(party.code) ?? null,
      })),
      ...files.bodies.map((body) => ({ ...row(body), kind: 'BODY', bodyCode: body.code })),
      ...files.partners
        .filter(({ partyCode }) => partyCode === null)
        .map((partner) => ({ ...row(partner), kind: 'PARTNER', partnerCode: partner.code })),
      ...files['plan-actors'].map((actor) => ({ ...row(actor), kind: actor.kind, partnerCode: actor.partnerCode })),
    ],
  );
}

/** The Plan of Action's tables and those around it, each after those that it points to. */
export function planTables(files: RecordFiles): TableRows[] {
  const acted = [
    ...files['plan-documents'].flatMap(({ code, approvals }) => acts('documentCode', code, approvals)),
    ...files.activities.flatMap(({ code, acts: done }) => acts('activityCode', code, done)),
  ];
  return [
    table('Theme', ['code'], files.themes.map(dated)),
    table('Area', ['code'], files.areas.map(dated)),
    ...subthemes(files),
    ...partners(files),
    actors(files),
    ...documents(files),
    ...activities(files),
    table('PlanAct', ['code'], acted),
    ...aroundTables(files),
  ];
}
