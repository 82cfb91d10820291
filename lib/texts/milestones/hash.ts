/** A hash as people compare it: sixteen groups of four. */
export function groupsOf(sha256: string): string {
  return sha256.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** The hash that somebody typed or pasted, groups and capitals as they like; null when it is none. */
export function hashFrom(typed: string): string | null {
  const digits = typed.replace(/[\s:.-]+/gu, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}
