const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

const marked = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

/**
 * `/` goes to the search, `g` and a letter within a second and a half to the link of that letter, `?` shows the list. What a key leads to
 * is marked in the page: `data-key="r"` on a link, `type="search"` on the search (the page's own before the header's), `id="keys"` on the list. Nothing happens while somebody
 * types, with a modifier, or behind an open dialog. Returns what stops it.
 */
export function listenToKeys(): () => void {
  let wentAt = Number.NEGATIVE_INFINITY;
  const onKey = (event: KeyboardEvent) => {
    const { key, timeStamp } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (marked('dialog[open], :popover-open') !== null) return;
    const isGoing = timeStamp - wentAt < 1500;
    wentAt = key === 'g' ? timeStamp : Number.NEGATIVE_INFINITY;
    const search = key === '/' ? (marked('main input[type="search"]') ?? marked('input[type="search"]')) : null;
    const link = isGoing || key === '/' ? marked(`a[data-key="${CSS.escape(key)}"]`) : null;
    const list = key === '?' ? marked('#keys') : null;
    if (search !== null) search.focus();
    else if (link !== null) link.click();
    else if (list !== null) list.showPopover();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
