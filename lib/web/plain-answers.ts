/**
 * Next.js sends the 404 of `notFound()` and the 500 of a page that failed as an empty document, which only script fills
 * (vercel/next.js#62228). So that they can be read without script too, whoever knows what became of an answer notes it here under the
 * answer's nonce, and components/shell/plain-answer.tsx, which runs in another module graph of the same process, writes it into the
 * document. Words are finished: nobody can be asked for them there.
 */
export type PlainAnswer = Readonly<{
  lang: string;
  title: string;
  paragraphs: readonly string[];
  links: readonly Readonly<{ href: string; label: string }>[];
}>;

const shared = globalThis as typeof globalThis & { crmPlainAnswers?: Map<string, PlainAnswer> };

/** An answer whose reader has gone is never fetched: the oldest make room. */
const most = 500;

/** The answer that carries `nonce` is this one. */
export function notePlainAnswer(nonce: string, answer: PlainAnswer): void {
  shared.crmPlainAnswers ??= new Map();
  const notes = shared.crmPlainAnswers;
  const oldest = notes.size >= most ? notes.keys().next().value : undefined;
  if (oldest !== undefined) notes.delete(oldest);
  notes.set(nonce, answer);
}

/** Was an answer noted for `nonce`, and not fetched yet? */
export function hasPlainAnswer(nonce: string): boolean {
  return shared.crmPlainAnswers?.has(nonce) ?? false;
}

/** What was noted for `nonce`, once. */
export function takePlainAnswer(nonce: string): PlainAnswer | undefined {
  const answer = shared.crmPlainAnswers?.get(nonce);
  shared.crmPlainAnswers?.delete(nonce);
  return answer;
}
