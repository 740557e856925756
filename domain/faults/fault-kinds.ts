import { z } from 'zod';

/** For a sentence that needs nothing besides its code. */
export const none = z.strictObject({});

/** Which of several sentences of one code is meant. */
export function why<const W extends readonly [string, ...string[]]>(...words: W) {
  return z.strictObject({ why: z.enum(words) });
}

/** The same, where the code also has a sentence for every other case. */
export function sometimes<const W extends readonly [string, ...string[]]>(...words: W) {
  return z.strictObject({ why: z.enum(words).optional() });
}

/** How long to wait, in milliseconds. */
export const WaitMs = z.number().nonnegative();

/** The name of a place or a printer, as it stands on the screen anyway. */
export const Label = z.string().min(1).max(200);

/** One letter, as it was typed: with all its marks. */
export const Letter = z.string().min(1).max(40);

/** Params as they cross a boundary, before it is known which code they belong to. */
export type Params = Readonly<Record<string, string | number | undefined>>;

/** What belongs to each code of a list of faults. */
export type ParamsIn<S extends Record<string, z.ZodType>> = { readonly [C in keyof S]: Readonly<z.output<S[C]>> };

/** One of a list of faults: its stable code, and what its sentence needs. Words stand in `renderer/words`. */
export type FaultIn<S extends Record<string, z.ZodType>, C extends keyof S = keyof S> = {
  readonly [P in C]: { readonly code: P; readonly params: ParamsIn<S>[P] };
}[C];

/** The codes of a list that need no params. */
export type PlainIn<S extends Record<string, z.ZodType>> = {
  [C in keyof S]: Record<string, never> extends z.output<S[C]> ? C : never;
}[keyof S];
