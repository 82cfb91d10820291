// Longer than 250 lines: every kind of row that is found by words, to be read as one.
import type { RecordFiles } from './files';
import { meetingsNamed } from './meetings-named';
import type { TableRows } from './sync';

type Kind =
  | 'MEMBER'
  | 'OBSERVER'
  | 'CIVIL_SOCIETY'
  | 'BODY'
  | 'PRESIDENCY'
  | 'SUBTHEME'
  | 'DOCUMENT'
  | 'ACTIVITY'
  | 'PARTNER'
  | 'FORUM'
  | 'SEMINAR'
  | 'MILESTONE'
  | 'MEETING';

type Piece = string | number | null | undefined;
type Found = Readonly<{ code: string; titleEs: string; titleEn: string; es: readonly Piece[]; en: readonly Piece[] }>;

/** Pieces of text as sentences of one, without those that the pieces before them already said. */
function join(pieces: readonly Piece[]): string {
  const said: string[] = [];
  for (const piece of pieces) {
    const text = piece == null ? '' : String(piece).trim();
    if (text !== '' && !said.includes(text)) said.push(text);
  }
  return said.map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(' ');
}

const rows = (kind: Kind, found: readonly Found[]): Record<string, unknown>[] =>
  found.map(({ es, en, ...row }, i) => ({ kind, ...row, position: i + 1, bodyEs: join(es), bodyEn: join(en) }));

const kinds: Readonly<Partial<Record<RecordFiles['parties'][number]['kind'], Kind>>> = {
  MEMBER: 'MEMBER',
  OBSERVER_STATE: 'OBSERVER',
  OBSERVER_ORGANIZATION: 'OBSERVER',
  CIVIL_SOCIETY: 'CIVIL_SOCIETY',
};

function parties(files: RecordFiles): Record<string, unknown>[] {
  return (['MEMBER', 'OBSERVER', 'CIVIL_SOCIETY'] as const).flatMap((kind) =>
    rows(
      kind,
      files.parties
        .filter((party) => kinds[party.kind] === kind)
        .map((party) => {
          const cells = files['focal-cells'].filter(({ partyCode }) => partyCode === party.code);
          const partner = files.partners.find(({ partyCode }) => partyCode === party.code);
          const names = [...party.variantsPrinted.map(({ text }) => text), party.acronymEs, party.acronymEn];
          return {
            code: party.code,
            titleEs: party.nameEs,
            titleEn: party.nameEn,
            es: [
              party.officialNameEs,
              ...names,
              partner?.descriptionEs,
              ...cells.flatMap((cell) => [cell.printedEs, cell.functionEs]),
            ],
            en: [
              party.officialNameEn,
              party.acronymEn,
              party.acronymEs,
              partner?.descriptionEn,
              ...cells.flatMap((cell) => [
                cell.institutionEn,
                ...cell.units.map(({ nameEn }) => nameEn),
                cell.functionEn,
              ]),
            ],
          };
        }),
    ),
  );
}

function institution(files: RecordFiles): Record<string, unknown>[] {
  const party = new Map(files.parties.map((row) => [row.code as string, row]));
  return [
    ...parties(files),
    ...rows(
      'BODY',
      files.bodies.map((body) => ({
        code: body.code,
        titleEs: body.nameEs,
        titleEn: body.nameEn,
        es: [body.shortEs, body.purposeEs, body.foundedEs],
        en: [body.shortEn, body.purposeEn, body.foundedEn],
      })),
    ),
    ...rows(
      'PRESIDENCY',
      files.presidencies.map((row) => ({
        code: String(row.year),
        titleEs: `${row.year}: ${party.get(row.partyCode)?.nameEs}`,
        titleEn: `${row.year}: ${party.get(row.partyCode)?.nameEn}`,
        es: [row.themeEs, 'Presidencia Pro-Témpore', `${row.ordinalRoman} CRM`, row.meeting?.city],
        en: [row.themeEn, 'Presidency Pro-Tempore', `${row.ordinalRoman} RCM`, row.meeting?.cityEn],
      })),
    ),
    ...rows(
      'MILESTONE',
      files.milestones.map((row) => ({
        code: row.code,
        titleEs: row.titleEs,
        titleEn: row.titleEn,
        es: [row.year, row.descriptionEs],
        en: [row.year, row.descriptionEn],
      })),
    ),
  ];
}

function plan(files: RecordFiles): Record<string, unknown>[] {
  const area = new Map(files.areas.map((row) => [row.code as string, row]));
  const nameEs = (code: string) => area.get(code)?.nameEs;
  const nameEn = (code: string) => area.get(code)?.nameEn;
  const actors = new Map(
    [...files['plan-actors'], ...files.bodies, ...files.partners, ...files.parties].map((row) => [
      row.code as string,
      row,
    ]),
  );
  const makers = (row: RecordFiles['plan-documents'][number]) => [
    ...new Set([...row.preparedBy, ...row.presentedBy, ...row.supportedBy, ...row.signatories]),
  ];
  return [
    ...rows(
      'SUBTHEME',
      files.subthemes.map((row) => ({
        code: row.code,
        titleEs: row.titleEs,
        titleEn: row.titleEn,
        es: [row.descriptionEs, ...(row.relatedEventsPrinted ?? []), row.discussedPrinted, nameEs(row.areaCode)],
        en: [row.descriptionEn, nameEn(row.areaCode)],
      })),
    ),
    ...rows(
      'DOCUMENT',
      files['plan-documents'].map((row) => ({
        code: row.code,
        titleEs: row.titleEs,
        titleEn: row.titleEn,
        es: [
          row.descriptionEs,
          ...makers(row).map((code) => actors.get(code)?.nameEs),
          ...row.years,
          nameEs(row.areaCode),
        ],
        en: [
          row.descriptionEn,
          ...makers(row).map((code) => actors.get(code)?.nameEn),
          ...row.years,
          nameEn(row.areaCode),
        ],
      })),
    ),
    ...rows(
      'ACTIVITY',
      files.activities.map((row) => ({
        code: row.code,
        titleEs: row.titleEs,
        titleEn: row.titleEn,
        es: [
          row.descriptionEs,
          ...row.places.map((place) => place.nameEs),
          row.datesPrinted,
          ...row.sponsors.flatMap(({ code, nameEs: printed }) => [printed, actors.get(code)?.nameEs]),
          nameEs(row.areaCode),
        ],
        en: [
          row.descriptionEn,
          ...row.places.map((place) => place.nameEn),
          row.startsOn?.slice(0, 4),
          ...row.sponsors.map(({ code }) => actors.get(code)?.nameEn),
          nameEn(row.areaCode),
        ],
      })),
    ),
  ];
}

function around(files: RecordFiles): Record<string, unknown>[] {
  return [
    ...rows(
      'PARTNER',
      files.partners.map((row) => ({
        code: row.code,
        titleEs: row.nameEs,
        titleEn: row.nameEn,
        es: [row.descriptionEs, ...row.contributions.flatMap(({ titleEs, detailEs }) => [titleEs, detailEs])],
        en: [row.descriptionEn, ...row.contributions.flatMap(({ titleEn, detailEn }) => [titleEn, detailEn])],
      })),
    ),
    ...rows(
      'FORUM',
      files.forums.map((row) => ({
        code: row.code,
        titleEs: row.titleEs,
        titleEn: row.titleEn,
        es: [...row.places.map(({ placeEs }) => placeEs), row.datePrinted, row.organisersEs, ...row.years],
        en: [...row.places.map(({ placeEn }) => placeEn), row.organisersEn, ...row.years],
      })),
    ),
    ...rows(
      'SEMINAR',
      files.seminars.map((row) => ({
        code: row.code,
        titleEs: row.titleEs,
        titleEn: row.titleEn,
        es: [row.year ?? 'Anual'],
        en: [row.year ?? 'Annual'],
      })),
    ),
  ];
}

/** The meetings of the Conference are found by their presidency; the others by body, year and place. */
function meetings(files: RecordFiles): Record<string, unknown>[] {
  const held = meetingsNamed(files).filter(({ bodyCode }) => bodyCode !== 'VICE_MINISTERS');
  return rows(
    'MEETING',
    held.map(({ bodyCode, year, mentions }) => {
      const body = files.bodies.find(({ code }) => code === bodyCode);
      return {
        code: `${bodyCode}-${year}`,
        titleEs: `${body?.shortEs ?? 'Redes'}, ${year}`,
        titleEn: `${body?.shortEn ?? 'Networks'}, ${year}`,
        es: ['Reunión celebrada', body?.nameEs, ...mentions.flatMap((one) => [one.meetingOrdinal, one.placeEs])],
        en: [
          'Meeting held',
          body?.nameEn,
          ...mentions.flatMap((one) => [one.meetingOrdinal?.replace('CRM', 'RCM'), one.placeEn]),
        ],
      };
    }),
  );
}

/** What the portal finds by words: titles, and all the text that stands on a row's page. */
export function searchTable(files: RecordFiles): TableRows {
  return {
    table: 'RecordSearch',
    key: ['kind', 'code'],
    ownWhere: 'TRUE',
    rows: [...institution(files), ...plan(files), ...around(files), ...meetings(files)],
  };
}
