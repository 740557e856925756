import type { KnowsLanguage } from '../../protocol/translations/translation.ts';
import type { Signature } from '../../signature.ts';
import type { Moment } from '../../time.ts';

/** Who reads out or interprets for the client. */
export interface ReaderNamed {
  readonly name: string;
  /** As staff wrote it. */
  readonly language: string;
  readonly knows: KnowsLanguage;
}

/** Their own signature under what they state. */
export interface ReaderSigned {
  readonly signature: Signature;
  readonly statement: string;
  readonly at: Moment;
}
