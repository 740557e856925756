import type { IdentifiedBy } from '../../../domain/visit/types.ts';
import type { Language } from '../../words/language.ts';

/** How staff knew who signed; '' where nobody wrote it down. */
export const knownBy = ({ words }: Language, by: IdentifiedBy | null): string =>
  by === null ? '' : words.consent.knownBy[by];
