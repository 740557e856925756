import { addDays, CivilDate } from '../../domain/time.ts';

/** What an event says, with gaps where another visit says something else. */
export type Retold = readonly (string | Gap)[];

type Gap =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'instant'; readonly at: number }
  | { readonly kind: 'date'; readonly date: CivilDate };

/** What stands in the gaps. */
export interface Filling {
  /** Ids, hashes and words of the one visit, by those of the other. */
  readonly texts: ReadonlyMap<string, string>;
  /** Milliseconds since 1970, of the moment that was this one in the other visit. */
  readonly instant: (at: number) => number;
  readonly days: number;
}

/** Dates of birth are no dates of a visit: everything before this year stays. */
const firstYear = 2005;
const wholeText = /"((?:[^"\\]|\\.)*)"/g;

/** Finds the gaps in an event: `texts` are the strings that differ; instants and dates are found by themselves. */
export function retold(event: unknown, texts: ReadonlySet<string>): Retold {
  const json = JSON.stringify(event);
  const parts: (string | Gap)[] = [];
  let upTo = 0;
  for (const found of json.matchAll(wholeText)) {
    const gap = gapFor(found[1] ?? '', texts);
    if (!gap) continue;
    parts.push(json.slice(upTo, found.index), gap);
    upTo = found.index + found[0].length;
  }
  parts.push(json.slice(upTo));
  return parts;
}

function gapFor(text: string, texts: ReadonlySet<string>): Gap | null {
  if (texts.has(text)) return { kind: 'text', text };
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number(text.slice(0, 4)) < firstYear) return null;
  const date = CivilDate.safeParse(text);
  if (date.success) return { kind: 'date', date: date.data };
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : { kind: 'instant', at };
}

/** Whether it has no gaps: every visit says the same. */
export const isWhole = (parts: Retold): boolean => parts.every((part) => typeof part === 'string');

/** The event of another visit. */
export function tell(parts: Retold, filling: Filling): unknown {
  return JSON.parse(
    parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(told(part, filling)))).join(''),
  );
}

function told(gap: Gap, { texts, instant, days }: Filling): string {
  switch (gap.kind) {
    case 'text':
      return texts.get(gap.text) ?? gap.text;
    case 'instant':
      return new Date(instant(gap.at)).toISOString();
    case 'date':
      return addDays(gap.date, days);
  }
}
