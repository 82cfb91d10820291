import { v5 } from 'uuid';
import type { RecordFiles } from './files';
import { type TableRows, withLines } from './sync';

const space = v5('prisma/record', v5.URL);

/** The id of a row that has no code of its own: the same in every installation. */
export function recordId(kind: 'party-status' | 'institution' | 'presidency', code: string): string {
  return v5(`${kind}:${code}`, space);
}

/** The first day of the record: where only the Conference's beginning is known. */
export const firstDay = '1996-01-01';
/** The report was made in November 2010; its table of focal points is of that day. */
export const reportDay = '2010-11-01';

/** Where a row comes from, in words. */
export function sourceOf(lines: readonly number[]): string {
  const first = lines.length === 1 ? 'línea' : 'líneas';
  return `CRM, informe de los primeros quince años (2010), ${first} ${lines.join(', ')}`;
}

const yearDay = (year: number | null | undefined): string => (year == null ? firstDay : `${year}-01-01`);

function parties({ parties: rows }: RecordFiles): TableRows[] {
  return [
    {
      table: 'Party',
      key: ['code'],
      ownWhere: withLines,
      rows: rows.map((row) => {
        const { kind: _kind, sinceYear: _year, sinceYearBasis: _basis, sinceYearLines: _lines, ...party } = row;
        return { ...party, notes: row.notes ?? [] };
      }),
    },
    {
      table: 'PartyStatus',
      key: ['id'],
      ownWhere: null,
      rows: rows.map((row) => ({
        id: recordId('party-status', row.code),
        partyCode: row.code,
        classCode: row.kind,
        sinceYear: row.sinceYear,
        sinceBasis: row.sinceYearBasis,
        sinceLines: row.sinceYearLines,
        validFrom: yearDay(row.sinceYear),
        source: sourceOf(row.sinceYearLines.length > 0 ? row.sinceYearLines : row.lines),
      })),
    },
  ];
}

function institutions({ 'focal-cells': cells }: RecordFiles): TableRows {
  return {
    table: 'Institution',
    key: ['id'],
    ownWhere: withLines,
    rows: cells.map(({ code, institutionEs, institutionEn, notes, ...cell }) => ({
      id: recordId('institution', code),
      ...cell,
      nameEs: institutionEs,
      nameEn: institutionEn,
      notes: notes ?? [],
      validFrom: reportDay,
    })),
  };
}

function bodies({ bodies: rows }: RecordFiles): TableRows {
  return {
    table: 'Body',
    key: ['code'],
    ownWhere: withLines,
    rows: rows.map(({ variantsPrinted, notes, ...body }) => ({
      ...body,
      variants: variantsPrinted,
      notes: notes ?? [],
      validFrom: yearDay(body.foundedYear),
      source: sourceOf(body.lines),
    })),
  };
}

function presidencies({ presidencies: rows }: RecordFiles): TableRows {
  return {
    table: 'Presidency',
    key: ['year'],
    ids: ['id'],
    ownWhere: withLines,
    rows: rows.map(({ code, position: _position, ordinalRoman, ordinalPrinted, meeting, notes, ...row }) => ({
      id: recordId('presidency', code),
      ...row,
      notes: notes ?? [],
      meetingOrdinal: ordinalRoman,
      isOrdinalPrinted: ordinalPrinted,
      meetingCityEs: meeting?.city ?? null,
      meetingCityEn: meeting?.cityEn ?? null,
      meetingHostCode: meeting?.hostPartyCode ?? null,
      meetingMonth: meeting?.on ?? null,
      meetingStartsOn: meeting?.startsOn ?? null,
      meetingEndsOn: meeting?.endsOn ?? null,
      meetingLines: meeting?.lines ?? [],
    })),
  };
}

function finance({ contributions: scale }: RecordFiles): TableRows[] {
  const { source, approvedAt, totalPrinted, computed: _computed, rows, notes, ...own } = scale;
  return [
    {
      table: 'ContributionScale',
      key: ['code'],
      ownWhere: withLines,
      rows: [
        {
          ...own,
          notes: notes ?? [],
          tableEs: source.tableEs,
          tableEn: source.tableEn,
          tableLines: source.lines,
          approvedBodyCode: approvedAt.bodyCode,
          approvedMeetingOrdinal: approvedAt.meetingOrdinal,
          approvedYear: approvedAt.year,
          approvedCity: approvedAt.city,
          approvedHostCode: approvedAt.hostPartyCode,
          approvedLines: approvedAt.lines,
          totalPercentagePrinted: totalPrinted.percentage,
          totalAmountPrinted: totalPrinted.amount,
          totalAmountMinor: totalPrinted.amountMinor,
          totalLines: totalPrinted.lines,
        },
      ],
    },
    {
      table: 'ScaleContribution',
      key: ['scaleCode', 'partyCode'],
      ownWhere: withLines,
      rows: rows.map(({ code: _code, ...row }) => ({ ...row, scaleCode: scale.code, notes: row.notes ?? [] })),
    },
  ];
}

/** A table whose columns are the fields of its file. */
function plain(table: string, rows: readonly { code: string; notes?: string[] }[]): TableRows {
  return {
    table,
    key: ['code'],
    ownWhere: withLines,
    rows: rows.map((row) => ({ ...row, notes: row.notes ?? [] })),
  };
}

/** The institution's tables, each after those that it points to. */
export function institutionTables(files: RecordFiles): TableRows[] {
  const kinds = (rows: RecordFiles['offices'] | RecordFiles['party-classes']) =>
    rows.map((row): Record<string, unknown> => ({ ...row }));
  return [
    { table: 'PartyClass', key: ['code'], ownWhere: null, rows: kinds(files['party-classes']) },
    { table: 'Office', key: ['code'], ownWhere: null, rows: kinds(files.offices) },
    ...parties(files),
    institutions(files),
    bodies(files),
    presidencies(files),
    plain('MemberCommitment', files['member-commitments']),
    plain('ObserverCriterion', files['observer-criteria']),
    plain('ObserverRight', files['observer-rights']),
    plain('SecretariatPost', files['secretariat-posts']),
    plain('BudgetHeading', files['budget-headings']),
    ...finance(files),
  ];
}
