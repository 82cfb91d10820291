'use client';

import {
  type ChangeEventHandler,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { FieldFrame, type FieldGiven, fieldIds, fieldMarks } from './field-frame';

type Given = FieldGiven &
  Readonly<{
    defaultValue?: string;
    rows?: number;
    required?: boolean;
    readOnly?: boolean;
    lang?: string;
    onChange?: ChangeEventHandler<HTMLTextAreaElement>;
    /** Most characters; more can be typed and pasted, and is counted, so that nothing is cut. */
    maxLength?: number;
    /** «{count} de {limit} caracteres», «Sobran {count} caracteres»; needed with `maxLength`. */
    counterWords?: Readonly<{ used: string; over: string }>;
  }>;

// As lib/core/text.ts `lengthOf`: code points, a line end as one.
const lengthOf = (text: string): number => [...text.replace(/\r\n?/g, '\n')].length;

const neverChanges = () => () => {};

/** What was typed before the page's script ran stays: React would put the box back to what it came with when it takes it over. */
function useTypedBefore(box: RefObject<HTMLTextAreaElement | null>, id: string): void {
  const isTakenOver = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  const [typed] = useState(() => {
    if (!isTakenOver || typeof document === 'undefined') return null;
    return document.querySelector<HTMLTextAreaElement>(`textarea[id="${CSS.escape(id)}"]`)?.value ?? null;
  });
  useLayoutEffect(() => {
    if (box.current !== null && typed !== null && box.current.value !== typed) box.current.value = typed;
  }, [box, typed]);
}

/** Several lines of text, growing with it. The counter never cuts. */
export function TextArea({
  name,
  label,
  hint,
  error,
  id,
  required,
  maxLength,
  counterWords,
  rows = 6,
  ...rest
}: Given) {
  const field = { name, label, hint, error, id };
  const box = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(lengthOf(rest.defaultValue ?? ''));
  useTypedBefore(box, fieldIds(field).id);
  const { defaultValue } = rest;
  // After an answer the form is reset to what it carries: count that.
  useEffect(() => setLength(lengthOf(box.current?.value ?? defaultValue ?? '')), [defaultValue]);
  const counterId = `${fieldIds(field).id}-count`;
  const marks = fieldMarks(field);
  const isCounted = maxLength !== undefined && counterWords !== undefined;
  return (
    <FieldFrame field={field}>
      <textarea
        {...marks}
        {...rest}
        ref={box}
        rows={rows}
        aria-required={required}
        aria-describedby={[marks['aria-describedby'], isCounted && counterId].filter(Boolean).join(' ') || undefined}
        onInput={(event) => setLength(lengthOf(event.currentTarget.value))}
        className="field-box field-sizing-content max-h-[70vh] min-h-32 leading-normal"
      />
      {isCounted && (
        <p
          id={counterId}
          className={`text-sm tabular-nums ${length > maxLength ? 'font-semibold text-late' : 'text-muted'}`}
        >
          {length > maxLength
            ? counterWords.over.replace('{count}', String(length - maxLength))
            : counterWords.used.replace('{count}', String(length)).replace('{limit}', String(maxLength))}
        </p>
      )}
    </FieldFrame>
  );
}
