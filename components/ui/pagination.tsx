import { TextLink } from './text-link';

type Given = Readonly<{
  /** «Páginas de informes»: what is paged. */
  label: string;
  /** «Página 2 de 5». */
  position: string;
  previous?: Readonly<{ href: string; label: string }>;
  next?: Readonly<{ href: string; label: string }>;
}>;

/** The way to the next page of a list and back. Nothing where there is one page only. */
export function Pagination({ label, position, previous, next }: Given) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      {previous && (
        <TextLink href={previous.href} rel="prev" className="inline-flex min-h-8 items-center gap-1.5">
          <span aria-hidden="true">‹</span>
          {previous.label}
        </TextLink>
      )}
      <span className="text-muted tabular-nums">{position}</span>
      {next && (
        <TextLink href={next.href} rel="next" className="inline-flex min-h-8 items-center gap-1.5">
          {next.label}
          <span aria-hidden="true">›</span>
        </TextLink>
      )}
    </nav>
  );
}
