import type { ButtonHTMLAttributes } from 'react';
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look';

type Given = ButtonHTMLAttributes<HTMLButtonElement> & Readonly<{ variant?: ButtonVariant; size?: ButtonSize }>;

/** One verb. `primary` once a page. Inside a form that waits for the server use SubmitButton. */
export function Button({ variant = 'primary', size = 'normal', type = 'button', className = '', ...rest }: Given) {
  return <button type={type} className={`${buttonLook(variant, size)} ${className}`} {...rest} />;
}
