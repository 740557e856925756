import type { IdentifiedBy } from '../../../domain/visit/types.ts';
import type { Language } from '../../words/language.ts';

/** How staff identified the signer; '' where it was not recorded. */
export const knownBy = ({ words }: Language, by: IdentifiedBy | null): string =>
  by === null ? '' : words.consent.knownBy[by];
