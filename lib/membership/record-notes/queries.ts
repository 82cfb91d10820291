import 'server-only';
import { publicDb } from '@/lib/core/db';
import { publicById } from '../visibility';
import { type NoteView, noteSelect } from './views';

/** The notes with these ids, in the order of the record; one query, none for no ids. */
export async function listNotes(ids: readonly string[]): Promise<NoteView[]> {
  if (ids.length === 0) return [];
  return publicDb.recordNote.findMany({
    where: { AND: [publicById, { id: { in: [...new Set(ids)] } }] },
    orderBy: { position: 'asc' },
    select: noteSelect,
  });
}

/** Every note on the record: those on the institution (`RN-I…`), then those on the Plan of Action (`RN-P…`). */
export async function listAllNotes(): Promise<NoteView[]> {
  return publicDb.recordNote.findMany({ where: publicById, orderBy: { position: 'asc' }, select: noteSelect });
}
