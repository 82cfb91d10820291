import type { AnchorHTMLAttributes } from 'react';

type Given = AnchorHTMLAttributes<HTMLAnchorElement> & Readonly<{ href: string }>;

/**
 * A link to one of our pages, the language in its address (`/es/reports`). With JavaScript the shell opens it without reloading
 * (`data-page`, components/shell/page-moves.tsx); a list of a thousand costs no script. For files, downloads and whatever is no page
 * write a plain `<a className="link">`.
 */
export function TextLink({ className = '', ...rest }: Given) {
  return <a data-page="" className={`link ${className}`} {...rest} />;
}
