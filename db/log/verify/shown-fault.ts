/** Data shown, printed or used for access that does not match the record. */
export interface ShownFault {
  readonly kind: 'projection' | 'document' | 'protocol' | 'pin' | 'seal' | 'structure';
  /** The table, the kind of paper, or whose PIN. */
  readonly what: string;
  /** The row of the record that it comes from; the newest row when it comes from none. */
  readonly sequence: number;
}
