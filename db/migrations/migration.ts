/** One step of the store's structure. Never edited after landing: the next change is the next number. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
