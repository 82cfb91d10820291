import type { Words } from './views';

type Named = Readonly<{ nameEs: string; nameEn: string }>;

const fixed: readonly (readonly [principal: string, words: Words])[] = [
  ['class:MEMBER', { es: 'los Países Miembros', en: 'the Member Countries' }],
  ['class:OBSERVER_STATE', { es: 'los países observadores', en: 'the observer countries' }],
  ['class:OBSERVER_ORGANIZATION', { es: 'las organizaciones observadoras', en: 'the observer organisations' }],
  ['class:CIVIL_SOCIETY', { es: 'la RROCM', en: 'the RROCM' }],
  ['closed', { es: 'los Viceministros a puerta cerrada', en: 'the Vice-Ministers behind closed doors' }],
  ['seat', { es: 'quien acompaña a cada uno en esa sesión', en: 'whoever accompanies each of them in that session' }],
  ['invited', { es: 'los observadores invitados a la sesión', en: 'the observers invited to the session' }],
  ['guest', { es: 'los invitados especiales de la sesión', en: 'the special guests of the session' }],
  ['presidency', { es: 'la Presidencia Pro-Témpore', en: 'the Presidency Pro-Tempore' }],
  ['secretariat', { es: 'la Secretaría Técnica', en: 'the Technical Secretariat' }],
];

/** Principals in words, in the order in which the Conference names them. Who has the custody files and does not read (P-05). */
export function principalWords(
  principals: readonly string[],
  { bodies, party }: Readonly<{ bodies: readonly (Named & Readonly<{ code: string }>)[]; party: Named | null }>,
): Words[] {
  const names = new Set(
    principals.map((one) => (/^(seat|invited|guest):/.test(one) ? (one.split(':')[0] ?? one) : one)),
  );
  const isForMembers = names.has('class:MEMBER');
  return [
    ...(party === null || isForMembers ? [] : [{ es: party.nameEs, en: party.nameEn }]),
    ...bodies.flatMap(({ code, nameEs, nameEn }) =>
      names.has(`room:${code}`) && !isForMembers
        ? [{ es: `los Países Miembros en: ${nameEs}`, en: `the Member Countries in: ${nameEn}` }]
        : [],
    ),
    ...fixed.flatMap(([principal, words]) => (names.has(principal) ? [words] : [])),
  ];
}
