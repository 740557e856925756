import type { RegisterFilter } from '../../../../domain/visit/register.ts';

export const filterNames = [
  'days',
  'staff',
  'treatment',
  'outcome',
  'reason',
  'language',
  'session',
  'lot',
  'complication',
  'only',
  'longerThan',
] as const;
export type FilterName = (typeof filterNames)[number];

/** Always there as chips; the others stand behind "More filters" until one is on. */
export const firstFilters: ReadonlySet<FilterName> = new Set<FilterName>(['days', 'staff', 'treatment', 'outcome']);

/** What one chip narrows, taken away. */
export function without(filter: RegisterFilter, name: FilterName): RegisterFilter {
  const { from, to, [name === 'days' ? 'from' : name]: _, ...others } = filter;
  return name === 'days' ? others : { ...others, ...(from && { from }), ...(to && { to }) };
}
