import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/text-link';
import type { Locale } from '@/lib/web/locale';
import {
  activityPath,
  areaPath,
  bodyPath,
  documentPath,
  memberPath,
  observerPath,
  partnerPath,
  presidencyPath,
  subthemePath,
} from '@/lib/web/portal-paths';

type Members = ReadonlySet<string>;

/** Where a row of each part of the record is shown: its page, or its place on one. */
const pages = {
  activities: activityPath,
  subthemes: subthemePath,
  partners: partnerPath,
  milestones: (code: string) => `/chronology#${code}`,
  'plan-documents': documentPath,
  parties: partyPath,
  seminars: (code: string) => `/forums#${code}`,
  bodies: bodyPath,
  acronyms: (code: string) => `/acronyms#${code}`,
  forums: (code: string) => `/forums#${code}`,
  presidencies: (code: string) => presidencyPath(Number(code.replace('PPT-', ''))),
  areas: areaPath,
  contributions: () => '/how-it-works#finance',
  'focal-cells': (code: string) => memberPath(code.slice(0, 2)),
  'observer-criteria': () => '/observers#criteria',
  'budget-headings': () => '/how-it-works#headings',
  themes: (code: string) => `/plan-of-action#${code}`,
  'observer-rights': () => '/observers#criteria',
  'member-commitments': () => '/members#commitments',
} as const satisfies Readonly<Record<string, (code: string, members: Members) => string>>;

type Part = keyof typeof pages;

const isPart = (name: string): name is Part => Object.hasOwn(pages, name);

function partyPath(code: string, members: Members): string {
  if (members.has(code)) return memberPath(code);
  return code === 'ST' ? bodyPath('SECRETARIAT') : observerPath(code);
}

type Given = Readonly<{ rows: readonly string[]; members: Members; locale: Locale }>;

/** The rows that a note touches, each leading to where it is shown: «actividad con-a02». `rows` are `part/code`. */
export async function RowLinks({ rows, members, locale }: Given) {
  const t = await getTranslations('portal.rowKinds');
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">
      {rows.map((row) => {
        const [part = '', code = ''] = row.split('/');
        if (!isPart(part)) return null;
        return (
          <li key={row}>
            <TextLink href={`/${locale}${pages[part](code, members)}`} className="inline-block min-h-6">
              {t(part)} {shortCode(code)}
            </TextLink>
          </li>
        );
      })}
    </ul>
  );
}

/** `con-a02-consular-assistance-seminar` is known by `con-a02`; other codes are short as they are. */
function shortCode(code: string): string {
  return /^(pgm|trf|con|vul|mdv)-[da]?\d{2}/.exec(code)?.[0] ?? code;
}
