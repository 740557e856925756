/** One change of the store's schema. Never edited after landing: the next change gets the next number. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
