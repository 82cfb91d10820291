// Reads unfiltered: what was typed is worked out, and no row is read.
import 'server-only';
import { Prisma } from '@/prisma/generated/client';
import { db } from './db';
import { type Asked, askedSql } from './words-sql';

/** What was typed, worked out once for all that ask for it afterwards; one query. */
export async function workOut(typed: string): Promise<Asked> {
  const { es, en, marksEs, marksEn } = askedSql(typed);
  const [row] = await db.$queryRaw<Readonly<Record<'es' | 'en' | 'marksEs' | 'marksEn', string>>[]>`
    SELECT ${es}::text AS es, ${en}::text AS en, ${marksEs}::text AS "marksEs", ${marksEn}::text AS "marksEn"`;
  const ready = (name: keyof Asked) => Prisma.sql`${row?.[name] ?? ''}::tsquery`;
  return { es: ready('es'), en: ready('en'), marksEs: ready('marksEs'), marksEn: ready('marksEn') };
}
