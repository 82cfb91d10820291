import { asRow, present, type Tables } from './export-rows';
import type { RecordPart } from './files';
import { OfficeRow, PartyClassRow, PlanActorRow } from './institution-kinds-schema';
import { recordId } from './institution-rows';
import {
  BodyRow,
  BudgetHeadingRow,
  ContributionRow,
  ContributionScale,
  FocalCellRow,
  MemberCommitmentRow,
  ObserverCriterionRow,
  ObserverRightRow,
  PartyRow,
  PresidencyRow,
  SecretariatPostRow,
} from './institution-schema';

type Row = Record<string, unknown>;

function parties({ all, of }: Tables): Row[] {
  return all('Party').map((row) => {
    const [status] = of('PartyStatus', 'id', recordId('party-status', String(row.code)));
    return asRow(PartyRow, {
      ...row,
      kind: status?.classCode,
      sinceYear: status?.sinceYear,
      sinceYearBasis: status?.sinceBasis,
      sinceYearLines: status?.sinceLines,
    });
  });
}

function presidencies({ all }: Tables): Row[] {
  return all('Presidency').map((row, i) => {
    const told = Array.isArray(row.meetingLines) && row.meetingLines.length > 0;
    const meeting = {
      ordinal: row.meetingOrdinal,
      city: row.meetingCityEs,
      cityEn: row.meetingCityEn,
      hostPartyCode: row.meetingHostCode,
      on: row.meetingMonth,
      startsOn: row.meetingStartsOn,
      endsOn: row.meetingEndsOn,
      lines: row.meetingLines,
    };
    return asRow(PresidencyRow, {
      ...row,
      code: `PPT-${row.year}`,
      position: i + 1,
      ordinalRoman: row.meetingOrdinal,
      ordinalPrinted: row.isOrdinalPrinted,
      meeting: told ? present(meeting, Object.keys(meeting)) : null,
    });
  });
}

/** Hundredths as they are written: 10001 is "100.01". */
const hundredths = (count: number): string =>
  `${Math.trunc(count / 100)}.${String(Math.abs(count) % 100).padStart(2, '0')}`;

const inHundredths = (printed: unknown): number => Number(String(printed).replace('.', ''));

function scale({ all, of }: Tables): Row {
  const [row = {}] = all('ContributionScale');
  const rows = of('ScaleContribution', 'scaleCode', row.code);
  const percentages = rows.reduce((sum, each) => sum + inHundredths(each.percentagePrinted), 0);
  const amounts = rows.reduce((sum, each) => sum + Number(each.amountMinor), 0);
  return asRow(ContributionScale, {
    ...row,
    source: { tableEs: row.tableEs, tableEn: row.tableEn, lines: row.tableLines },
    approvedAt: {
      bodyCode: row.approvedBodyCode,
      meetingOrdinal: row.approvedMeetingOrdinal,
      year: row.approvedYear,
      city: row.approvedCity,
      hostPartyCode: row.approvedHostCode,
      lines: row.approvedLines,
    },
    totalPrinted: {
      percentage: row.totalPercentagePrinted,
      amount: row.totalAmountPrinted,
      amountMinor: row.totalAmountMinor,
      lines: row.totalLines,
    },
    computed: {
      percentageSum: hundredths(percentages),
      amountSumMinor: amounts,
      percentageDifference: hundredths(percentages - inHundredths(row.totalPercentagePrinted)),
      amountDifferenceMinor: amounts - Number(row.totalAmountMinor),
    },
    rows: rows.map((each) => asRow(ContributionRow, { ...each, code: each.partyCode })),
  });
}

/** The tables that the institution's parts are read from. */
export const institutionTableNames = [
  'PartyClass',
  'Office',
  'Party',
  'PartyStatus',
  'Institution',
  'MemberCommitment',
  'ObserverCriterion',
  'ObserverRight',
  'Body',
  'Presidency',
  'SecretariatPost',
  'ContributionScale',
  'ScaleContribution',
  'BudgetHeading',
  'PlanActor',
];

/** The parts on the institution, as their files have them. */
export function institutionParts(tables: Tables): Partial<Record<RecordPart, unknown>> {
  const { all } = tables;
  return {
    'party-classes': all('PartyClass').map((row) => asRow(PartyClassRow, row)),
    offices: all('Office').map((row) => asRow(OfficeRow, row)),
    parties: parties(tables),
    'focal-cells': all('Institution').map((row) =>
      asRow(FocalCellRow, {
        ...row,
        code: `${row.partyCode}-${row.family}`,
        institutionEs: row.nameEs,
        institutionEn: row.nameEn,
      }),
    ),
    'member-commitments': all('MemberCommitment').map((row) => asRow(MemberCommitmentRow, row)),
    'observer-criteria': all('ObserverCriterion').map((row) => asRow(ObserverCriterionRow, row)),
    'observer-rights': all('ObserverRight').map((row) => asRow(ObserverRightRow, row)),
    bodies: all('Body').map((row) => asRow(BodyRow, { ...row, variantsPrinted: row.variants })),
    presidencies: presidencies(tables),
    'secretariat-posts': all('SecretariatPost').map((row) => asRow(SecretariatPostRow, row)),
    contributions: scale(tables),
    'budget-headings': all('BudgetHeading').map((row) => asRow(BudgetHeadingRow, row)),
    'plan-actors': all('PlanActor')
      .filter(({ kind }) => kind === 'GROUP' || kind === 'ORGANIZATION')
      .map((row) => asRow(PlanActorRow, row)),
  };
}
