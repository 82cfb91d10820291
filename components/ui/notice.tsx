import type { ReactNode } from 'react';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const looks: Readonly<Record<NoticeTone, string>> = {
  info: 'border-accent bg-accent-soft',
  success: 'border-good bg-good-soft',
  warning: 'border-asked-strong bg-asked-soft',
  error: 'border-late bg-late-soft',
};

type Given = Readonly<{ tone: NoticeTone; title?: string; children: ReactNode; isAnswer?: boolean }>;

/** Something the reader must know here. `isAnswer` says it aloud: it appeared because of what the reader just did. */
export function Notice({ tone, title, children, isAnswer = false }: Given) {
  const role = isAnswer ? { role: tone === 'error' ? 'alert' : 'status' } : {};
  return (
    <div {...role} className={`grid max-w-reading gap-1 border-l-4 px-4 py-3 ${looks[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      <div className="grid gap-2">{children}</div>
    </div>
  );
}
