import { z } from 'zod';

export const findingKinds = [
  'unreachable',
  'covered',
  'cut',
  'small',
  'overlap',
  'text-cut',
  'text-spills',
  'text-overlaps',
  'reach',
  'no-cue',
  'squeezed',
  'tiny',
  'sideways',
  'contrast',
  'axe',
  'lost',
  'forced',
] as const;

/** One thing that a person could not see, read or press. */
export const Finding = z.object({
  kind: z.enum(findingKinds),
  /** The control or text, by its words, with every digit as #: what counts is the same at any hour. */
  what: z.string(),
  /** By how much, or by what. */
  why: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** What a control or text is called in a finding. */
export function nameOf(element: Element): string {
  const said = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const words = said.replaceAll(/\s+/g, ' ').trim().slice(0, 40).replaceAll(/\d/g, '#');
  return `${placeOf(element)} “${words}”`;
}

/** An element by its tag and the first of its classes. */
export function placeOf(element: Element): string {
  const [first = ''] = (element.getAttribute('class') ?? '').split(' ');
  return `${element.tagName.toLowerCase()}${first && `.${first}`}`;
}
