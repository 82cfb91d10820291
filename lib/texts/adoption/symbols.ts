import type { TextKind } from '@/prisma/generated/enums';

const bodies: Readonly<Record<string, string>> = {
  ...{ VICE_MINISTERS: 'VM', GRCM: 'GRCM', NETWORK_TRAFFICKING: 'RT', NETWORK_CONSULAR: 'RPC' },
};

const kinds: Readonly<Record<TextKind, string>> = {
  ...{ DECLARATION: 'DECL', DECISIONS: 'DEC', CONCLUSIONS: 'CONC', NETWORK_REPORT: 'REP' },
};

/** The series in which adopted texts are counted: body and year. Closed doors have one of their own, whose numbers tell nobody else anything. */
export function seriesOf({
  bodyCode,
  year,
  kind,
  isClosed,
}: Readonly<{ bodyCode: string; year: number; kind: TextKind; isClosed: boolean }>): string {
  return ['CRM', year, bodies[bodyCode] ?? bodyCode, ...(isClosed ? ['PC'] : []), kinds[kind]].join('/');
}
