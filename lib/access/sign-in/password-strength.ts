import 'server-only';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { lengthOf } from '@/lib/core/text';

export const fewestChars = 12;
/** What is longer is refused, not cut. */
export const mostChars = 1000;

/** Below this a program guesses it in days, also when the hashes are stolen. */
const leastScore = 3;

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** What everybody here would think of first; the estimator knows the leaked lists, not these. */
const ours =
  `conferencia regional sobre migracion migración migration conference crm rcm puebla proceso process secretaria secretaría
  secretariat virtual presidencia viceministro punto focal contraseña contrasena clave acceso oim acnur grcm red consular trata belize
  canada canadá costa rica salvador estados unidos guatemala honduras mexico méxico nicaragua panama panamá dominicana enero febrero
  marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`.split(/\s+/);

/** Null when the password may be used, otherwise the reason why not. `personal`: address and name of the person. */
export function weaknessOf(password: string, personal: readonly string[]): string | null {
  const length = lengthOf(password);
  if (length < fewestChars) return 'password.too-short';
  if (length > mostChars) return 'password.too-long';
  const own = personal.flatMap((text) => text.toLowerCase().split(/[\s@._,-]+/)).filter((word) => word.length > 2);
  return estimator.check(password, [...ours, ...own]).score < leastScore ? 'password.weak' : null;
}
