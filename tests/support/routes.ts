import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '@/cli/installation';

/** Every page of the application as its pattern, without language and groups: `/reports/[reportId]/check`. */
export function everyPage(): string[] {
  const folder = path.join(root, 'app/[locale]');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => {
      const parts = file.split(path.sep).slice(0, -1);
      return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`;
    })
    .sort();
}
