'use client';

import './[locale]/globals.css';
import { failureWords } from '@/components/shell/failure-words';
import { PageFailed } from '@/components/shell/page-failed';

/** When even the frame of the page failed. The language is the address's; without one, Spanish. */
export default function GlobalError({
  error,
  retry,
}: Readonly<{ error: Error & { digest?: string }; retry: () => void }>) {
  const locale = typeof location !== 'undefined' && location.pathname.startsWith('/en') ? 'en' : 'es';
  return (
    <html lang={locale}>
      <head>
        <title>{`Error: ${failureWords[locale].title}`}</title>
      </head>
      <body>
        <main className="mx-auto max-w-page px-4 py-12 sm:px-8">
          <PageFailed words={failureWords[locale]} number={error.digest} retry={retry} home={`/${locale}`} />
        </main>
      </body>
    </html>
  );
}
