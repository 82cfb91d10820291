import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '@/cli/installation';
import type { ReportStatus } from '@/prisma/generated/enums';
import type { Door } from './doors';
import type { Answer } from './http';
import { everyPage } from './routes';

/** The letters of a row in the order of `classes`. */
export function lettersOf({ cells }: Door, status: ReportStatus): string[] {
  return [...(typeof cells === 'string' ? cells : cells[status]).replace(/\s/g, '')];
}

function filesOf(folder: string, name: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file));
}

const patternOf = (file: string): string =>
  `/${path
    .dirname(file)
    .split(path.sep)
    .filter((part) => part !== '.' && !/^\(.*\)$|^\[locale\]$/.test(part))
    .join('/')}`;

/** Every door that the sources have, by the names of the table: what is there and has no row fails. */
export function everyDoor(): string[] {
  const isInside = new Set(filesOf('app/[locale]/(intranet)', /(^|\/)page\.tsx$/).map(patternOf));
  const pages = everyPage()
    .filter((pattern) => isInside.has(pattern))
    .map((pattern) => `page ${pattern}`);
  const routes = filesOf('app', /(^|\/)route\.ts$/).flatMap((file) => {
    const text = readFileSync(path.join(root, 'app', file), 'utf8');
    const methods = text.matchAll(/export (?:async )?function ([A-Z]+)\b|\bas (GET|POST)\b/g);
    return [...methods].map(([, declared, renamed]) => `${declared ?? renamed} ${patternOf(file)}`);
  });
  const actions = filesOf('app', /\.tsx?$/).flatMap((file) => {
    const text = readFileSync(path.join(root, 'app', file), 'utf8');
    if (!/^'use server'/m.test(text)) return [];
    return [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name = '']) => name);
  });
  return [...pages, ...routes, ...actions];
}

/** The ids by which the built server knows its actions, by name. */
export function actionIds(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8')) as {
    node: Record<string, { exportedName: string }>;
  };
  return new Map(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]));
}

/** The letter of an answer, for a page, a route handler or an action called by script. */
export function letterOf({ status, headers, text }: Answer, isAction: boolean): string {
  const reason = isAction ? /"refusal":\{"reason":"([\w.-]+)"/.exec(text)?.[1] : undefined;
  if (reason !== undefined) {
    if (reason === 'session.none') return 'S';
    if (/\.not-found$/.test(reason) && reason !== 'attachment.not-found') return '.';
    if (/-only$|not-your-|^right\./.test(reason)) return 'F';
    return reason === 'workflow.closed' ? 'C' : 'O';
  }
  if (status === 401) return 'S';
  if (status >= 300 && status < 400 && !isAction) return /\/sign-in/.test(headers.location ?? '') ? 'S' : 'R';
  const letters: Readonly<Record<number, string>> = { 403: 'F', 404: '.', 409: 'C', 413: 'B', 422: 'B' };
  return letters[status] ?? (status < 400 ? 'O' : String(status));
}
