/** What a paper says where its client read another language than the clinic's. */
export interface ReadingAidWords {
  /** On each page of the aid. */
  readonly mark: string;
  /** At the head of the aid, in the clinic's language. */
  readonly note: (language: string) => string;
  readonly signed: (language: string) => string;
  readonly label: string;
  /** On the clinic's record, before the hash of the client's copy. */
  readonly copy: string;
  readonly copyWords: string;
  /** On the client's copy. */
  readonly record: string;
  readonly recordWords: (language: string) => string;
}
