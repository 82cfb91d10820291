import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { OfficeRow, PartyClassRow, PlanActorRow } from './institution-kinds-schema';
import {
  AcronymRow,
  BodyRow,
  BudgetHeadingRow,
  ContributionScale,
  FocalCellRow,
  ForumRow,
  InstitutionNoteRow,
  MemberCommitmentRow,
  MilestoneRow,
  ObserverCriterionRow,
  ObserverRightRow,
  PartnerRow,
  PartyRow,
  PresidencyRow,
  SecretariatPostRow,
  SeminarRow,
} from './institution-schema';
import { ActivityRow, AreaRow, PlanDocumentRow, RecordNote, SubthemeRow, ThemeRow } from './plan-schema';

/** The parts of the record in the order of the report, each with the schema of its file `prisma/record/<part>.json`. */
export const recordParts = {
  'party-classes': z.array(PartyClassRow),
  offices: z.array(OfficeRow),
  parties: z.array(PartyRow),
  'focal-cells': z.array(FocalCellRow),
  'member-commitments': z.array(MemberCommitmentRow),
  'observer-criteria': z.array(ObserverCriterionRow),
  'observer-rights': z.array(ObserverRightRow),
  bodies: z.array(BodyRow),
  presidencies: z.array(PresidencyRow),
  'secretariat-posts': z.array(SecretariatPostRow),
  contributions: ContributionScale,
  'budget-headings': z.array(BudgetHeadingRow),
  themes: z.array(ThemeRow),
  areas: z.array(AreaRow),
  subthemes: z.array(SubthemeRow),
  'plan-documents': z.array(PlanDocumentRow),
  activities: z.array(ActivityRow),
  'plan-actors': z.array(PlanActorRow),
  partners: z.array(PartnerRow),
  forums: z.array(ForumRow),
  seminars: z.array(SeminarRow),
  milestones: z.array(MilestoneRow),
  acronyms: z.array(AcronymRow),
  'notes-institution': z.array(InstitutionNoteRow),
  'notes-plan': z.array(RecordNote),
} as const;

export type RecordPart = keyof typeof recordParts;

/** The whole record as it stands in its files. */
export type RecordFiles = { readonly [Part in RecordPart]: z.infer<(typeof recordParts)[Part]> };

/** Names of the parts, in order. */
export const partNames = Object.keys(recordParts) as RecordPart[];

/** Every file of the record, read and validated. @throws Error that names the file and each fault in it */
export async function readRecordFiles(folder: string = import.meta.dirname): Promise<RecordFiles> {
  const entries = await Promise.all(
    partNames.map(async (part) => {
      const text = await readFile(path.join(folder, `${part}.json`), 'utf8');
      const parsed = recordParts[part].safeParse(JSON.parse(text));
      if (!parsed.success) throw new Error(`prisma/record/${part}.json:\n${z.prettifyError(parsed.error)}`);
      return [part, parsed.data] as const;
    }),
  );
  return Object.fromEntries(entries) as RecordFiles;
}
