import type { AnchorHTMLAttributes } from 'react';
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look';

type Given = AnchorHTMLAttributes<HTMLAnchorElement> &
  Readonly<{ href: string; variant?: ButtonVariant; size?: ButtonSize; isFile?: boolean }>;

/** A link to one of our pages that stands where one acts. `isFile` for what is downloaded and not a page. */
export function ButtonLink({ variant = 'primary', size = 'normal', isFile = false, className = '', ...rest }: Given) {
  const page = isFile ? {} : { 'data-page': '' };
  return <a {...page} className={`${buttonLook(variant, size)} ${className}`} {...rest} />;
}
