import { useTranslations } from 'next-intl';
import type { SectionLink } from './section-links';

/** The keys and what they do. It opens and closes without our script; `?` opens it too (keys.ts). */
export function KeysList({ links }: Readonly<{ links: readonly SectionLink[] }>) {
  const t = useTranslations('shell.keys');
  return (
    <dialog
      id="keys"
      popover="auto"
      aria-labelledby="keys-title"
      className="m-auto max-h-[90dvh] w-[min(32rem,92vw)] rounded-md border border-edge bg-surface p-6 text-ink shadow-[0_12px_48px_rgb(0_0_0/0.25)] backdrop:bg-ink/40"
    >
      <h2 id="keys-title" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('lead')}</p>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
        <KeyRow keys={['/']} words={t('search')} />
        {links.map(({ href, letter, label }) => (
          <KeyRow key={href} keys={['g', letter]} then={t('afterwards')} words={t('go', { place: label })} />
        ))}
        <KeyRow keys={['?']} words={t('list')} />
      </dl>
      <button
        type="button"
        popoverTarget="keys"
        popoverTargetAction="hide"
        className="mt-6 min-h-9 cursor-pointer rounded-md border border-edge px-4 font-semibold text-accent hover:bg-accent-soft"
      >
        {t('close')}
      </button>
    </dialog>
  );
}

function KeyRow({ keys, then, words }: Readonly<{ keys: readonly string[]; then?: string; words: string }>) {
  return (
    <>
      <dt className="whitespace-nowrap">
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 && <span className="mx-1 text-sm text-muted">{then}</span>}
            <kbd className="inline-block min-w-7 rounded-sm border border-edge bg-sunken px-1.5 text-center font-mono text-sm">
              {key}
            </kbd>
          </span>
        ))}
      </dt>
      <dd>{words}</dd>
    </>
  );
}
