/**
 * How wrong tries slow the next one down. Three counts, so that a stranger can neither guess for long nor lock a person out for long:
 * of an account from one address (grows to 15 minutes), of an account from everywhere and of an address on every account (grow to one
 * minute). Source: docs/security.md, sign-in; issue 2, item 3.
 */
export type Count = 'pair' | 'account' | 'address';

type Slowing = Readonly<{ free: number; firstSeconds: number; mostSeconds: number; forgottenAfterSeconds: number }>;

const slowing: Readonly<Record<Count, Slowing>> = {
  pair: { free: 5, firstSeconds: 15, mostSeconds: 900, forgottenAfterSeconds: 86_400 },
  account: { free: 10, firstSeconds: 5, mostSeconds: 60, forgottenAfterSeconds: 3600 },
  address: { free: 50, firstSeconds: 5, mostSeconds: 60, forgottenAfterSeconds: 3600 },
};

/** Wrong tries older than this no longer count. */
export function forgottenAfter(count: Count): number {
  return slowing[count].forgottenAfterSeconds * 1000;
}

/** Milliseconds from the last of `tries` wrong tries to the next one that is looked at. */
export function waitAfter(count: Count, tries: number): number {
  const { free, firstSeconds, mostSeconds } = slowing[count];
  if (tries < free) return 0;
  return Math.min(firstSeconds * 2 ** (tries - free), mostSeconds) * 1000;
}

/** Where a network gives one household or office many addresses (IPv6), they count as one: the first 64 bits. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(8 - front.length - back.length, 0);
  const groups = [...front, ...Array<string>(gap).fill('0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
