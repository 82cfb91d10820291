import { db } from '@/lib/core/db';
import { HalfLoaded, isDemonstration, loadDemonstration, RealAccountsExist } from '@/prisma/demo/load';
import { demonstrationPassword, demoPeople } from '@/prisma/demo/people';
import { say, table } from './say';

/** The accounts that the quickstart prints: one of each kind that the first journeys need. */
const shown = [
  'focal-point.gt.migration@crm.example',
  'secretariat.coordinator@crm.example',
  'liaison-officer.cr.trafficking@crm.example',
  'vice-minister.cr@crm.example',
  'presidency-officer.do@crm.example',
  'delegate.acnur@crm.example',
];

/** The demonstration is loaded where no real person has an account; there it is left out, and that is said. */
export async function loadDemonstrationOrSay(): Promise<'loaded' | 'left-out' | 'half'> {
  try {
    await loadDemonstration();
    return 'loaded';
  } catch (error) {
    if (error instanceof HalfLoaded) return 'half';
    if (!(error instanceof RealAccountsExist)) throw error;
    say.step('  left out: real people have accounts in this database');
    return 'left-out';
  }
}

/** How to sign in, as a short table. */
export async function signIns(): Promise<string> {
  if (!(await isDemonstration())) {
    const count = await db.user.count();
    return count === 0
      ? 'Nobody has an account yet: npm run crm -- administrator create <email>'
      : `${count} people have accounts.`;
  }
  const people = shown.flatMap((address) => demoPeople.filter((person) => person.address === address));
  const rows = people.map(({ displayName, address, hasSecondFactor }) => [
    displayName,
    address,
    hasSecondFactor ? `npm run crm -- demo code ${address}` : '–',
  ]);
  return [
    `Password of every demonstration account: ${demonstrationPassword}`,
    '',
    table([['Sign in as', 'Address', 'Second factor'], ...rows]),
    '',
    `All ${demoPeople.length}: npm run crm -- demo accounts`,
  ].join('\n');
}
