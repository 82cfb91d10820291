import { RecordCounts, recordJsonSchema, type SchemaNode } from './export-schema';
import { partNames } from './files';
import { partWords } from './part-words';

const head = `# The record 1996–2010

<!-- Made by \`npm run crm -- record guide --out docs/record.md\`. Correct the schemas in prisma/record instead. -->

Every installation holds what the Conference's own report on its first fifteen years tells: who its Members and observers are, how it
works, who presided, what its Plan of Action has dealt with and produced, and with whom. The rows stand in \`prisma/record/*.json\`,
each file with a strict schema; \`npm run crm -- record load\` (and the quickstart) puts them into the database; the portal and the
intranet read them there.

## Reading it

- \`npm run crm -- record export --out record.json\` writes the whole record as one JSON document, **read back from the database**, parts
  and rows in a fixed order: two exports of the same record are the same text.
- \`npm run crm -- record schema\` writes its JSON Schema (2020-12) with a description of every field.
- \`npm run crm -- record notes\` writes [record-notes.md](record-notes.md); \`record guide\` writes this page.

## What holds for every part

- **Names and titles are as printed**, in Spanish, with the report's own spelling; English titles are ours unless the Conference's own
  English is known. Descriptions are in our words, in both languages.
- **\`lines\`** are the physical lines of the report's transcription (\`crm-15-years-es.txt\`, 830 lines) that bear the row out, counted
  from 1. No row is without.
- **\`notes\`** are ids of notes: where the report does not agree with itself or with a known fact. The row keeps what is printed or what
  the note says; the note names every row that it touches, and each of these names the note.
- **\`position\`** is the printed order. **\`code\`** never changes its meaning.
- **null** means that the report is silent, where a reader would look for an answer (\`sinceYear\` of the Dominican Republic). **An absent
  field** means that there is nothing to be said. **An empty list** means none.
- **Dates** are ISO 8601 and as exact as printed: \`2008\`, \`2008-06\`, \`2008-06-26\`. In the database, where a whole day is asked for and
  the report gives a year, it is 1 January of that year; where it gives none, 1996-01-01; the table of focal points is of 2010-11-01.
- **Amounts** are whole minor units (US cents) beside the printed text; nothing is computed in floating point. Percentages are text.
- **Judgements of ours** are few and say so in the field's description: \`relatedSubthemeCodes\`, \`planLines\`, \`state\` of activities,
  \`descriptionBasis: OURS\`, \`meaningPrinted: false\`, \`ordinalPrinted: false\`, \`…Basis: IMPLIED\`.

## Checking it

- \`counts\` and \`countsByArea\` at the top can be counted again in \`parts\`. Each subtheme holds its \`discussions\`, each partner its
  \`contributions\`, each document its \`approvals\`, each activity its \`places\`, \`sponsors\` and \`acts\`; \`kind\`, \`state\` and
  \`section\` of activities are closed lists.
- \`meetings\` at the end gathers, by body and year, every meeting of the Conference, the RCGM and the Networks that a row names, with
  ordinal, month or days, and place as far as they are printed, and all of its lines (table RecordMeeting, written by
  the loader from the parts; the portal's page of meetings held). Its
  mentions are not joined into one or two meetings a year, because the report seldom says which it means (RN-I107).
- \`parts.contributions.computed\` are the sums of its rows: 282,724.00 USD, and 100.01 per cent, as the report rounds it (DR-78).
- Whoever has the report finds each row on its lines. The tests compare the export with the files field by field
  (\`tests/integration/record\`), and hold counts, sums and references (\`tests/unit/record\`).

## Correcting it

Change the file, and the note that explains it; \`npm test\` checks schemas, references and notes. The next \`record load\` (or start of the
quickstart) writes the rows that differ, removes those that no file holds any more, and leaves alone what people have added: rows of the
record have \`lines\`, others have none. What a decision of the Conference changes is not corrected here: it is a new dated row with its
source, made in the application.

## The document
`;

/** The type of a field as a reader needs it. */
function typeOf(node: SchemaNode): string {
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum !== undefined) return node.enum.map((value) => `\`${value}\``).join(' ');
  if (node.anyOf !== undefined) return node.anyOf.map(typeOf).join(' or ');
  if (node.type === 'array') return `list of ${node.items === undefined ? 'anything' : typeOf(node.items)}`;
  if (node.type === 'object') return 'object';
  if (node.type === 'string' && node.format !== undefined) return `text (${node.format})`;
  return { string: 'text', integer: 'whole number', boolean: 'yes or no', null: 'null' }[node.type ?? ''] ?? 'anything';
}

/** The object that a field holds, in a list or by itself. */
function inside(node: SchemaNode): SchemaNode | undefined {
  if (node.properties !== undefined) return node;
  if (node.items !== undefined) return inside(node.items);
  return node.anyOf?.map(inside).find((found) => found !== undefined);
}

function fieldLines(node: SchemaNode, path: string): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const isAlways = node.required?.includes(name) === true;
    const own = `| \`${path}${name}\` | ${typeOf(field).replaceAll('|', '\\|')} | ${isAlways ? '' : 'may be absent'} | ${(field.description ?? '').replaceAll('|', '\\|')} |`;
    const within = inside(field);
    return [own, ...(within === undefined ? [] : fieldLines(within, `${path}${name}.`))];
  });
}

const table = (node: SchemaNode): string[] => [
  '| Field | Type | | Meaning |',
  '| --- | --- | --- | --- |',
  ...fieldLines(node, ''),
];

/** docs/record.md: every part and field of the record, from the schemas. */
export function guideDocument(): string {
  const { properties = {} } = recordJsonSchema();
  const fieldsOf = (name: string): string[] => {
    const node = properties[name];
    return node === undefined ? [] : fieldLines({ properties: { [name]: node }, required: [name] }, '');
  };
  const top = ['format', 'version', 'source'].flatMap(fieldsOf);
  const counts = Object.keys(RecordCounts.shape).length;
  const lines = [
    head,
    '| Field | Type | | Meaning |',
    '| --- | --- | --- | --- |',
    ...top,
    `| \`counts\` | object | | ${counts} counts, one for each kind of row |`,
    ...fieldsOf('countsByArea'),
    '| `parts` | object | | The parts below |',
    ...fieldsOf('meetings'),
    '',
  ];
  for (const part of partNames) {
    const node = inside(properties.parts?.properties?.[part] ?? {}) ?? {};
    const { what, table: name } = partWords[part];
    lines.push(`### ${part}`, '', `${what} Table ${name}.`, '', ...table(node), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
