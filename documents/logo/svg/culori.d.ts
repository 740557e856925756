/** The part of culori 4.0.2 that we use; the package has no types. */
declare module 'culori' {
  /** Reads a CSS colour; undefined for what is none. Parts from 0 to 1, beyond them where sRGB does not have the colour. */
  export function converter(
    mode: 'rgb',
  ): (
    colour: string,
  ) => { readonly r: number; readonly g: number; readonly b: number; readonly alpha?: number } | undefined;
}
