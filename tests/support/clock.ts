import { instant, setClock } from '@/lib/core/clock';

/** The clock stands at `text`, an instant in ISO (`2027-05-14T05:59:59.999Z`), until it is set again or the test ends. */
export function at(text: string): void {
  const milliseconds = instant(text).getTime();
  setClock(() => milliseconds);
}
