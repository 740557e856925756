/** The keys of a catalogue that have a form for each number, without their ending. */
type Counted<T> = keyof T extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
type Plain<T> = Exclude<keyof T, `${string}_one` | `${string}_other`>;

/**
 * The same catalogue in a language with other plural forms (CLDR: "one", "few", "many" …). A missing key or form does not
 * compile.
 */
export type CatalogueIn<T, Form extends Intl.LDMLPluralRule> = {
  readonly [K in Plain<T>]: T[K] extends string ? string : CatalogueIn<T[K], Form>;
} & { readonly [K in `${Counted<T>}_${Form}`]: string };
