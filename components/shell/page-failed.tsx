'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import type { FailureWords } from './failure-words';

/** Something unexpected: what happened, that nothing saved is lost, the number in the log, and two ways on. */
export function PageFailed({
  words,
  number,
  retry,
  home,
}: Readonly<{ words: FailureWords; number: string | undefined; retry: () => void; home: string }>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `Error: ${words.title}`;
    box.current?.querySelector('h1')?.focus();
  }, [words]);
  return (
    <div ref={box} role="alert">
      <PageHeader title={words.title} lead={<p>{words.text}</p>} />
      <p className="max-w-reading">{words.next}</p>
      <p className="mt-2 mb-6">
        <code className="border border-rule bg-sunken px-2 py-1 font-mono text-sm">{number ?? words.noNumber}</code>
      </p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={retry}>{words.retry}</Button>
        <ButtonLink isFile href={home} variant="secondary">
          {words.home}
        </ButtonLink>
      </div>
    </div>
  );
}
