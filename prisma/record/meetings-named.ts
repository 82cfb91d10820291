import { z } from 'zod';
import { present } from './export-rows';
import type { RecordFiles } from './files';

const Lines = z.array(z.number().int()).describe('Lines of the report that name it so');

/** What one mention says of a meeting beyond body and year. */
const Mention = z.strictObject({
  meetingOrdinal: z
    .string()
    .optional()
    .describe('The meeting of the Conference that it was, or with which it was held: "XI CRM", as it is to be read'),
  isOrdinalPrinted: z.boolean().optional().describe('false where the ordinal is deduced from the order of the years'),
  on: z.string().optional().describe('Year and month, where a month is printed'),
  startsOn: z.string().optional().describe('First day, where days are printed'),
  endsOn: z.string().optional().describe('Last day, where days are printed'),
  placeEs: z.string().optional().describe('City, country or both, as far as named'),
  placeEn: z.string().optional().describe('The same in English'),
  lines: Lines,
});
type Mention = z.infer<typeof Mention>;

/**
 * A body in a year in which the report has it meet, gathered from presidencies, discussions, acts, proposals and milestones. Nothing
 * in it is new, and mentions are not joined: the report seldom says which of the two yearly meetings of the RCGM it means (RN-I107).
 */
export const MeetingNamed = z.strictObject({
  bodyCode: z
    .enum(['VICE_MINISTERS', 'GRCM', 'NETWORK_TRAFFICKING', 'NETWORK_CONSULAR', 'NETWORKS'])
    .describe('NETWORKS where the report says only "Redes"; VICE_MINISTERS is the meeting of the Conference'),
  year: z.number().int().describe('Year of the meeting or meetings'),
  lines: Lines.describe('Every line of the record that names the body in that year'),
  mentions: z.array(Mention).describe('Each distinct ordinal, date or place; empty where only the year is printed'),
});
export type MeetingNamed = z.infer<typeof MeetingNamed>;

type Body = MeetingNamed['bodyCode'];
type Found = Readonly<{ bodyCode: Body; year: number; mention: Mention }>;
type Parts = Pick<
  RecordFiles,
  'parties' | 'presidencies' | 'subthemes' | 'plan-documents' | 'activities' | 'milestones'
>;
type Held = Readonly<{
  bodyCode?: Exclude<Body, 'NETWORKS'>;
  year?: number;
  month?: number;
  meetingOrdinal?: string;
  placePrinted?: string;
}>;

const bodies: readonly Body[] = MeetingNamed.shape.bodyCode.options;

const ofConference = (ordinal: string): string => `${ordinal} CRM`;

/** A mention with those fields only that say something. */
const said = (fields: { [Field in keyof Mention]: Mention[Field] | undefined }): Mention =>
  Mention.parse(present(fields, Object.keys(Mention.shape)));

const joined = (pieces: readonly (string | undefined)[]): string | undefined =>
  pieces.filter((piece) => piece !== undefined).join(', ') || undefined;

function ofPresidencies({ presidencies, parties }: Parts): Found[] {
  return presidencies.map(({ year, ordinalRoman, ordinalPrinted, ordinalLines, meeting, lines }) => {
    const host = parties.find(({ code }) => code === meeting?.hostPartyCode);
    const mention = said({
      meetingOrdinal: ofConference(ordinalRoman),
      isOrdinalPrinted: ordinalPrinted,
      on: meeting?.on,
      startsOn: meeting?.startsOn,
      endsOn: meeting?.endsOn,
      placeEs: joined([meeting?.city, host?.nameEs]),
      placeEn: joined([meeting?.cityEn, host?.nameEn]),
      lines: [...lines, ...ordinalLines, ...(meeting?.lines ?? [])],
    });
    return { bodyCode: 'VICE_MINISTERS', year, mention };
  });
}

/** The cells of "Discutido por"; "GRCM en reunión CRM-2007" is the one held with the Conference's meeting of that year. */
function ofDiscussions({ subthemes, presidencies }: Parts): Found[] {
  const ordinalOf = new Map(presidencies.map(({ year, ordinalRoman }) => [year, ofConference(ordinalRoman)]));
  return subthemes.flatMap(({ discussions }) =>
    discussions.map(({ forum, year, heldDuring, lines }) => {
      const isWithConference = heldDuring === 'CRM' && forum !== 'VICE_MINISTERS';
      const meetingOrdinal = isWithConference ? ordinalOf.get(year) : undefined;
      return { bodyCode: forum, year, mention: said({ meetingOrdinal, lines }) };
    }),
  );
}

/** Acts and proposals; without a body, what is named is the meeting of the Conference. */
function ofActs(parts: Parts): Found[] {
  const yearOf = new Map(parts.presidencies.map((row) => [ofConference(row.ordinalRoman), row.year]));
  const held: { at: Held; lines: number[] }[] = [
    ...parts['plan-documents'].flatMap(({ approvals }) => approvals.map((at) => ({ at, lines: at.lines }))),
    ...parts.activities.flatMap(({ acts, proposedAt, lines }) => [
      ...acts.map((at) => ({ at, lines: at.lines })),
      ...(proposedAt === undefined ? [] : [{ at: proposedAt, lines }]),
    ]),
  ];
  return held.flatMap(({ at: { bodyCode, year, month, meetingOrdinal, placePrinted }, lines }): Found[] => {
    const of = bodyCode ?? (meetingOrdinal === undefined ? undefined : 'VICE_MINISTERS');
    const when = year ?? yearOf.get(meetingOrdinal ?? '');
    if (of === undefined || when === undefined) return [];
    // The presidency tells of the Conference's own meeting better than an act does.
    if (of === 'VICE_MINISTERS') return [{ bodyCode: of, year: when, mention: { lines } }];
    const on = month === undefined ? undefined : `${when}-${String(month).padStart(2, '0')}`;
    const placeEn = parts.parties.find(({ nameEs }) => nameEs === placePrinted)?.nameEn ?? placePrinted;
    return [{ bodyCode: of, year: when, mention: said({ meetingOrdinal, on, placeEs: placePrinted, placeEn, lines }) }];
  });
}

const ofMilestones = ({ milestones, parties }: Parts): Found[] =>
  milestones
    .filter(({ kind }) => kind === 'MEETING')
    .flatMap(({ bodyCodes, year, on, partyCodes, lines }) =>
      bodyCodes.flatMap((code): Found[] => {
        const bodyCode = bodies.find((body) => body === code);
        const named = partyCodes.map((code) => parties.find((party) => party.code === code));
        const placeEs = joined(named.map((party) => party?.nameEs));
        const placeEn = joined(named.map((party) => party?.nameEn));
        if (bodyCode === undefined) return [];
        if (bodyCode === 'VICE_MINISTERS') return [{ bodyCode, year, mention: { lines } }];
        return [{ bodyCode, year, mention: said({ on, placeEs, placeEn, lines }) }];
      }),
    );

const ascending = (lines: readonly number[]): number[] => [...new Set(lines)].sort((a, b) => a - b);

/** The distinct mentions that say more than the year, each with all of its lines. */
function distinct(mentions: readonly Mention[]): Mention[] {
  const told = new Map<string, Mention>();
  for (const { lines, ...said } of mentions) {
    if (Object.keys(said).length === 0) continue;
    const key = JSON.stringify(Object.entries(said).sort());
    told.set(key, { ...said, lines: ascending([...(told.get(key)?.lines ?? []), ...lines]) });
  }
  return [...told.values()];
}

/** Every meeting of the Conference and of its groups that the record names, by body and year: what past meetings can be made from. */
export function meetingsNamed(parts: Parts): MeetingNamed[] {
  const found = [...ofPresidencies(parts), ...ofDiscussions(parts), ...ofActs(parts), ...ofMilestones(parts)];
  return bodies.flatMap((bodyCode) => {
    const own = found.filter((each) => each.bodyCode === bodyCode);
    return ascending(own.map(({ year }) => year)).map((year) => {
      const mentions = own.filter((each) => each.year === year).map(({ mention }) => mention);
      return { bodyCode, year, lines: ascending(mentions.flatMap(({ lines }) => lines)), mentions: distinct(mentions) };
    });
  });
}
