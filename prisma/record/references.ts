import type { RecordFiles } from './files';

type Faults = string[];

const codesOf = (rows: readonly { code: string }[]): Set<string> => new Set(rows.map(({ code }) => code));

function unique(faults: Faults, part: string, codes: readonly string[]): void {
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) faults.push(`${part}: ${code} stands twice`);
    seen.add(code);
  }
}

function known(faults: Faults, place: string, codes: readonly (string | null | undefined)[], all: ReadonlySet<string>) {
  for (const code of codes) if (code != null && !all.has(code)) faults.push(`${place}: ${code} is not in the record`);
}

/** Rows by `part/code`, as notes name them. */
function rowsByName(files: RecordFiles): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const [part, value] of Object.entries(files)) {
    const rows: readonly object[] = Array.isArray(value) ? value : [value, ...files.contributions.rows];
    for (const row of rows) {
      if (!('code' in row)) continue;
      named.set(`${part}/${row.code}`, 'notes' in row && Array.isArray(row.notes) ? row.notes : []);
    }
  }
  return named;
}

function checkNotes(faults: Faults, files: RecordFiles): void {
  const notes = [...files['notes-institution'], ...files['notes-plan']];
  const ids = notes.map(({ id }) => id);
  unique(faults, 'notes', ids);
  const rows = rowsByName(files);
  for (const { id, appliesTo } of notes) {
    for (const name of appliesTo) {
      const back = rows.get(name);
      if (back === undefined) faults.push(`${id}: ${name} is not in the record`);
      else if (!back.includes(id)) faults.push(`${name} does not name ${id}, which applies to it`);
    }
  }
  const applies = new Map(notes.map(({ id, appliesTo }) => [id, new Set(appliesTo)]));
  for (const [name, back] of rows) {
    for (const id of back)
      if (!applies.get(id)?.has(name)) faults.push(`${name} names ${id}, which does not apply to it`);
  }
}

function checkPlan(faults: Faults, files: RecordFiles): void {
  const parties = codesOf(files.parties);
  const themes = codesOf(files.themes);
  const areas = codesOf(files.areas);
  const subthemes = codesOf(files.subthemes);
  const documents = codesOf(files['plan-documents']);
  const actors = new Set([
    ...parties,
    ...codesOf(files.bodies),
    ...codesOf(files.partners),
    ...codesOf(files['plan-actors']),
  ]);
  for (const { code, themeCode } of files.areas) known(faults, code, [themeCode], themes);
  for (const { code, areaCode } of files.subthemes) known(faults, code, [areaCode], areas);
  for (const row of files['plan-documents']) {
    known(faults, row.code, [row.areaCode], areas);
    known(faults, row.code, [row.sameAsCode], documents);
    known(faults, row.code, [...row.preparedBy, ...row.presentedBy, ...row.supportedBy, ...row.signatories], actors);
    known(faults, row.code, row.parts?.map(({ partyCode }) => partyCode) ?? [], parties);
  }
  for (const row of files.activities) {
    known(faults, row.code, [row.areaCode], areas);
    known(faults, row.code, row.relatedSubthemeCodes, subthemes);
    known(
      faults,
      row.code,
      row.sponsors.map(({ code }) => code),
      actors,
    );
    known(
      faults,
      row.code,
      row.places.map(({ countryCode }) => countryCode),
      parties,
    );
  }
  const printedAt = new Set([...files['plan-documents'], ...files.activities].flatMap(({ lines }) => lines));
  for (const { code, planLines } of files.seminars) {
    for (const line of planLines)
      if (!printedAt.has(line)) faults.push(`${code}: no row of the Plan is on line ${line}`);
  }
}

function checkInstitution(faults: Faults, files: RecordFiles): void {
  const parties = codesOf(files.parties);
  const bodies = codesOf(files.bodies);
  const partners = codesOf(files.partners);
  const kindOf = new Map(files.parties.map(({ code, kind }) => [code, kind]));
  const members = files.parties.filter(({ kind }) => kind === 'MEMBER').map(({ code }) => code);
  for (const { code, partyCode, family } of files['focal-cells']) {
    if (code !== `${partyCode}-${family}`) faults.push(`${code} is the cell of ${partyCode}-${family}`);
  }
  for (const { code, partyCode } of files.presidencies) known(faults, code, [partyCode], new Set(members));
  const paying = files.contributions.rows.map(({ partyCode }) => partyCode);
  unique(faults, 'contributions', paying);
  for (const { code, partyCode, isObserverOrganization } of files.partners) {
    known(faults, code, [partyCode], parties);
    const isObserver = partyCode !== null && kindOf.get(partyCode) === 'OBSERVER_ORGANIZATION';
    if (isObserver !== isObserverOrganization) faults.push(`${code}: observer organisation or not?`);
  }
  for (const { code, partyCodes, bodyCodes } of files.milestones) {
    known(faults, code, partyCodes, parties);
    known(faults, code, bodyCodes, bodies);
  }
  for (const { code, partnerCode } of files['plan-actors']) {
    known(faults, code, [partnerCode], partners);
    if (parties.has(code) || bodies.has(code) || partners.has(code)) faults.push(`${code} is in the record already`);
  }
}

/** Everything that a row names is in the record, and notes and rows name each other. @throws Error with every fault */
export function checkReferences(files: RecordFiles): void {
  const faults: Faults = [];
  for (const [part, rows] of Object.entries(files)) {
    if (Array.isArray(rows) && !part.startsWith('notes'))
      unique(
        faults,
        part,
        rows.map((row) => (row as { code: string }).code),
      );
  }
  checkInstitution(faults, files);
  checkPlan(faults, files);
  checkNotes(faults, files);
  if (faults.length > 0) throw new Error(`The record does not agree with itself:\n${faults.join('\n')}`);
}
