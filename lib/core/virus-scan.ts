import 'server-only';
import { Readable } from 'node:stream';
import { env } from './env';

/** Is a virus scanner configured (CLAMD_URL)? Without one files are marked as not scanned, and said to be so. */
export const isScannerConfigured = (): boolean => env().CLAMD_URL !== undefined;

/**
 * What the scanner says of these bytes. The caller tries again later when it throws: a file of which nobody has said that it is clean is not
 * given to anybody.
 * @throws Error when the scanner is away, silent, or has no answer
 */
export async function scanBytes(source: Readable): Promise<'CLEAN' | 'INFECTED'> {
  const { CLAMD_URL } = env();
  if (CLAMD_URL === undefined) throw new Error('no scanner is configured');
  const { hostname: host, port } = new URL(CLAMD_URL);
  const { default: Clamscan } = await import('clamscan');
  const scanner = await new Clamscan().init({
    removeInfected: false,
    clamscan: { active: false },
    clamdscan: { host, port: Number(port || 3310), timeout: 60_000, localFallback: false, multiscan: false },
    preference: 'clamdscan',
  });
  const { isInfected } = await scanner.scanStream(source);
  if (isInfected === null) throw new Error('the scanner has no answer');
  return isInfected ? 'INFECTED' : 'CLEAN';
}

/** What every scanner finds by agreement, in two halves so that none finds it here. */
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'] as const;

/** What the operator is told of the scanner, after it was given the test virus. @throws Error when it is away or finds nothing */
export async function examineScanner(): Promise<string> {
  const { CLAMD_URL } = env();
  if (CLAMD_URL === undefined) return 'none (CLAMD_URL): files are not scanned, and their pages say so';
  const found = await scanBytes(Readable.from([Buffer.from(testVirus.join(''))]));
  if (found !== 'INFECTED') throw new Error(`${CLAMD_URL} does not find the test virus: are its signatures loaded?`);
  return `${new URL(CLAMD_URL).host} answers, and finds the test virus`;
}
