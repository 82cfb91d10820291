import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { recordJsonSchema, type SchemaNode } from '@/prisma/record/export-schema';
import { partNames, readRecordFiles } from '@/prisma/record/files';
import { guideDocument } from '@/prisma/record/guide-document';
import { notesDocument } from '@/prisma/record/notes-document';

const files = await readRecordFiles();

function undescribed(node: SchemaNode, path: string): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description === undefined ? [`${path}.${name}`] : []),
    ...undescribed(field, `${path}.${name}`),
  ]);
  const inside = [node.items, ...(node.anyOf ?? [])].flatMap((each) =>
    each === undefined ? [] : undescribed(each, path),
  );
  return [...own, ...inside];
}

test('every field of the exported document is described', () => {
  const schema = recordJsonSchema();
  expect(undescribed(schema, '')).toEqual([]);
  expect(Object.keys(schema.properties?.parts?.properties ?? {})).toEqual(partNames);
});

describe('what is made from the record is in step with it', () => {
  test('docs/record-notes.md (npm run crm -- record notes --out docs/record-notes.md)', async () => {
    expect(await readFile('docs/record-notes.md', 'utf8')).toBe(notesDocument(files));
  });

  test('docs/record.md (npm run crm -- record guide --out docs/record.md)', async () => {
    expect(await readFile('docs/record.md', 'utf8')).toBe(guideDocument());
  });
});

test('every note is in the document with lines, printed words, problem, choice and rows, in both languages', () => {
  const text = notesDocument(files);
  const sections = text.split('\n### ').slice(1);
  const notes = [...files['notes-institution'], ...files['notes-plan']];
  expect(sections).toHaveLength(notes.length);
  for (const [i, note] of notes.entries()) {
    const section = (sections[i] ?? '').replaceAll('\\', '');
    expect(section.startsWith(`${note.id}\n`)).toBe(true);
    for (const words of [
      note.printed,
      note.problemEs,
      note.problemEn,
      note.choiceEs,
      note.choiceEn,
      ...note.appliesTo,
    ]) {
      expect(section).toContain(words);
    }
    expect(section).toContain(note.lines.join(', '));
  }
});
