import { TextLink } from './text-link';

/** Where the page stands. `items` from the top down to the page above this one; this page itself is not in it. */
export function Breadcrumbs({
  label,
  items,
}: Readonly<{ label: string; items: readonly Readonly<{ href: string; label: string }>[] }>) {
  return (
    <nav aria-label={label} className="mb-4 text-sm">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-x-2">
            {index > 0 && (
              <span aria-hidden="true" className="text-muted">
                ›
              </span>
            )}
            <TextLink href={item.href} className="inline-flex min-h-6 items-center">
              {item.label}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
