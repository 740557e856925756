/** What the tablet shows, gives out or opens with, that is not what the record says. */
export interface ShownFault {
  readonly kind: 'projection' | 'document' | 'protocol' | 'pin' | 'seal' | 'structure';
  /** The table, the kind of paper, or whose PIN. */
  readonly what: string;
  /** The row of the record that it goes back to; the newest one when it belongs to none. */
  readonly sequence: number;
}
