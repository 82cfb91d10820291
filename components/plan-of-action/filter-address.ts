import type { ActivityFilter } from '@/lib/plan-of-action/activities/schema';

type Set = Readonly<Partial<Record<'theme' | 'area' | 'kind' | 'state' | 'country' | 'year', string>>>;

/** The filter as an address writes it; what is not set is not there, the page neither. */
export function addressFilter({ page: _, ...filter }: ActivityFilter): Set {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
