import type { RadioOption } from '@/components/ui/radio-group';
import type { Option } from '@/components/ui/select-field';

type Common = Readonly<{ name: string; label: string; hint?: string; value?: string; required?: boolean }>;

/** A field of a form of this domain, as data: pages hand it to the browser. `value` is what it starts with. */
export type Field =
  | (Common &
      Readonly<{
        kind: 'text';
        type?: 'text' | 'email' | 'password' | 'date' | 'time';
        autoComplete?: string;
        inputMode?: 'text' | 'email' | 'numeric';
        width?: 'short' | 'medium' | 'full';
        /** Names and codes: no capital letter at the start, no red line below. */
        isVerbatim?: boolean;
      }>)
  | (Common & Readonly<{ kind: 'area' }>)
  | (Common & Readonly<{ kind: 'select'; options: readonly Option[]; emptyLabel?: string }>)
  /** Any number of them; `value` holds those ticked, a line each. */
  | (Common & Readonly<{ kind: 'boxes'; options: readonly Option[] }>)
  | (Common & Readonly<{ kind: 'choice'; options: readonly RadioOption[] }>);

/** Words of a form; `faulty` is the title of what was refused. */
export type FormWords = Readonly<{ submit: string; pending: string; faulty: string }>;
