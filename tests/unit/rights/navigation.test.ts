import { describe, expect, test } from 'vitest';
import { keepsAccounts } from '@/lib/access/users/views';
import { readsTerms } from '@/lib/membership/terms/visibility';
import { keepsOutbox } from '@/lib/notices/mail/views';
import { navigationFor, portalNavigation } from '@/lib/rights/navigation';
import { everyPersona } from '@/tests/support/personas';

/** Letters of the header, beside the sections: sign in, account. */
const taken = ['i', 'c'];

describe.each(everyPersona.map((one) => [one.name, one] as const))('%s', (_name, persona) => {
  const keys = navigationFor(persona).map(({ key }) => key);

  test('is led to no page of the administration that does not exist for them, and to all that do', () => {
    expect(keys.includes('accounts')).toBe(keepsAccounts(persona));
    expect(keys.includes('mails')).toBe(keepsOutbox(persona));
    expect(keys.includes('terms')).toBe(readsTerms(persona));
  });

  test('has a letter of its own for each section', () => {
    const letters = [...navigationFor(persona).map(({ letter }) => letter), ...taken];
    expect(new Set(letters).size).toBe(letters.length);
  });
});

test('the portal’s sections have each a letter of their own', () => {
  const letters = [...portalNavigation.map(({ letter }) => letter), ...taken];
  expect(new Set(letters).size).toBe(letters.length);
});
