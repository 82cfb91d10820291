import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** argon2id, which is the library's own choice of variant: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a password that nobody knows: verifying against it takes as long as against a real one. */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$xBa6vUt/OlGCesTYEG6cLw$L4mabHxl4nybA8C9MAmGl7MwfhXcrvyegopaXqTH1/g';

// Keyboards write "ñ" as one sign or as two; that is the same password. Nothing else is changed: not trimmed, not cut.
const bytesOf = (password: string): Uint8Array => Buffer.from(password.normalize('NFC'), 'utf8');

/** What is stored of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(bytesOf(password), cost);
}

/** Is it the password? Without a hash (nobody of that address, no password yet) it takes as long and is not. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? nobodys, bytesOf(password));
  return isRight && passwordHash !== null;
}
