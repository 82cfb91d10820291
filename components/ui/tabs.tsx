/** Parts of one subject, each a page of its own with its address. */
export function Tabs({
  label,
  items,
}: Readonly<{ label: string; items: readonly Readonly<{ href: string; label: string; isCurrent: boolean }>[] }>) {
  return (
    <nav aria-label={label} className="mb-6 overflow-x-auto border-b border-rule">
      <ul className="flex gap-6">
        {items.map(({ href, label: words, isCurrent }) => (
          <li key={href}>
            <a
              data-page=""
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className="inline-flex min-h-10 items-center whitespace-nowrap border-b-[3px] border-transparent text-accent hover:border-edge aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
