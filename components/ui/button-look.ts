export type ButtonVariant = 'primary' | 'secondary' | 'danger';
export type ButtonSize = 'normal' | 'small';

const shape =
  'inline-flex items-center justify-center gap-2 rounded-md border font-semibold leading-tight text-center no-underline cursor-pointer disabled:cursor-not-allowed aria-disabled:cursor-not-allowed aria-disabled:opacity-80';

const sizes: Readonly<Record<ButtonSize, string>> = {
  normal: 'min-h-11 px-5 py-2 text-base',
  small: 'min-h-8 px-3 py-1 text-sm',
};

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary:
    'border-accent bg-accent text-on-accent hover:bg-accent-strong hover:border-accent-strong disabled:border-edge disabled:bg-sunken disabled:text-muted',
  secondary:
    'border-edge bg-surface text-accent hover:border-accent hover:bg-accent-soft disabled:bg-sunken disabled:text-muted',
  danger:
    'border-late bg-surface text-late hover:bg-late-soft disabled:border-edge disabled:bg-sunken disabled:text-muted',
};

/** The classes of a button, for `<button>` and for a link that looks like one. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize): string {
  return `${shape} ${sizes[size]} ${variants[variant]}`;
}
