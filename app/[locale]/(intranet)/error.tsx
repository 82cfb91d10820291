'use client';

import { useParams } from 'next/navigation';
import { failureWords } from '@/components/shell/failure-words';
import { PageFailed } from '@/components/shell/page-failed';
import { isLocale } from '@/lib/web/locale';

/** The header stays; the page says what happened and goes on. The digest is the number in the log (instrumentation.ts). */
export default function ErrorPage({
  error,
  retry,
}: Readonly<{ error: Error & { digest?: string }; retry: () => void }>) {
  const { locale } = useParams();
  const language = isLocale(locale) ? locale : 'es';
  return <PageFailed words={failureWords[language]} number={error.digest} retry={retry} home={`/${language}`} />;
}
