import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { isLocale, type Locale } from './locale';
import { messages } from './messages';
import { notePlainAnswer } from './plain-answers';

/** The answer is the page of what does not exist, with status 404, also where no script runs. Hidden and missing are one. */
export function missing(): never {
  void noteMissing();
  notFound();
}

async function noteMissing(): Promise<void> {
  const request = await headers();
  const nonce = request.get('x-nonce');
  if (nonce === null) return;
  const asked = request.get('x-locale');
  const locale: Locale = isLocale(asked) ? asked : 'es';
  const { title, text, next, home, portal, search } = messages[locale].shell.missing;
  notePlainAnswer(nonce, {
    lang: locale,
    title,
    paragraphs: [text, next],
    links: [
      { href: `/${locale}/home`, label: home },
      { href: `/${locale}`, label: portal },
      { href: `/${locale}/search`, label: search },
    ],
  });
}
