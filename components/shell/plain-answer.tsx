'use client';

import { useServerInsertedHTML } from 'next/navigation';
import { takePlainAnswer } from '@/lib/web/plain-answers';

/** As globals.css has it, in a few lines: the document that this stands in carries no stylesheet. */
const style =
  'html{color-scheme:light dark}body{margin:0;border-top:6px solid #0a5156;font:1.0625rem/1.55 Arial,sans-serif}' +
  'main{max-width:42rem;margin:0 auto;padding:2rem 1rem}h1{font:600 2rem/1.15 "Times New Roman",serif}li{margin:.5rem 0}p{white-space:pre-line}';

/**
 * Writes the words of a 404 or of a failed page into the document for whoever runs no script; others never see them. It must stand
 * before the page in the tree: what failed has stopped the rest. `nonce` is the answer's.
 */
export function PlainAnswer({ nonce }: Readonly<{ nonce: string }>) {
  useServerInsertedHTML(() => {
    const answer = takePlainAnswer(nonce);
    if (answer === undefined) return null;
    const { lang, title, paragraphs, links } = answer;
    return (
      <noscript>
        <style nonce={nonce}>{style}</style>
        <main lang={lang}>
          <h1>{title}</h1>
          {paragraphs.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </main>
      </noscript>
    );
  });
  return null;
}
