import { z } from 'zod';

/** What a drawing contains that cannot be printed. */
export const drawingParts = [
  'see-through-group',
  'missing-clip',
  'clip-of-several',
  'unclear-clip',
  'see-through-outline',
  'size-rule',
  'gradient-or-pattern',
  'unknown-colour',
  'link-url',
  'measure',
  'turn',
  'long-style',
  'loading-style',
  'clever-style',
  'many-rules',
  'outside-style',
  'effect',
  'declarations',
  'script',
  'link-href',
  'broken-outline',
  'web-page',
  'picture',
  'letters',
  'gradient',
  'copies',
  'filter',
  'mask',
  'pattern',
  'link',
  'part',
] as const;
export type DrawingPart = (typeof drawingParts)[number];

/** Why a picture cannot be the clinic's logo. `name`: what the drawing itself calls it. Sizes in pixels. */
export const LogoRefused = z.discriminatedUnion('why', [
  z.strictObject({
    why: z.enum([
      'too-many-bytes',
      'not-a-picture',
      'see-through',
      'misleading',
      'broken-jpeg',
      'odd-jpeg',
      'print-colours',
      'turned',
      'broken-png',
      'interlaced',
      'moving',
      'not-utf-8',
      'empty-drawing',
      'too-many-parts',
      'no-size',
      'not-a-drawing',
      'broken-drawing',
      'huge-measures',
    ]),
  }),
  z.strictObject({ why: z.enum(['too-large', 'too-small']), width: z.number(), height: z.number() }),
  z.strictObject({ why: z.literal('contains'), what: z.enum(drawingParts), name: z.string().max(30).optional() }),
]);
export type LogoRefused = z.infer<typeof LogoRefused>;
