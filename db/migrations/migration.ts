/** One change of the store's schema. Never edited after landing: the next change gets the next number. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** A table that others refer to is made again: references are not enforced meanwhile, and checked before the end. */
  readonly rebuilds?: true;
}
